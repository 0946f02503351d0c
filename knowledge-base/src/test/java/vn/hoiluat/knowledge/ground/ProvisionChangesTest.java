package vn.hoiluat.knowledge.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.knowledge.Given;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.ground.ChangedWords.Kind;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentRef;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.law.LegalRelation;
import vn.hoiluat.knowledge.law.ProvisionList;
import vn.hoiluat.knowledge.law.ProvisionText;
import vn.hoiluat.knowledge.law.ProvisionTexts;
import vn.hoiluat.knowledge.law.RelationKind;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.InMemoryDocumentStore;

/** An entry rests on khoản 1 Điều 18 of a law that another document changes. */
@NullUnmarked
class ProvisionChangesTest {

    private static final LocalDate FROM = LocalDate.of(2027, 3, 1);
    private static final DocumentRef OLD = new DocumentRef("Luật", "60/2014/QH13", "Quốc hội");
    private static final DocumentRef OTHER = new DocumentRef("Luật", "03/2026/QH16", "Quốc hội");
    private static final String TITLE = "Thủ tục đăng ký kết hôn";
    private static final String CLAUSES = "1. Hai bên nộp tờ khai và cùng có mặt.\n2. Công chức ghi vào sổ.";

    private final MovableClock clock = new MovableClock("2026-11-23T02:00:00Z");
    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final DocumentRegister register =
            new DocumentRegister(store, new CitationText(new DocumentNames(), new Messages()));
    private final Entries entries = new Entries(store, clock);
    private final ProvisionTexts texts = new ProvisionTexts(store);
    private final Impacts impacts = new Impacts(entries, register);
    private final ProvisionChanges changes = new ProvisionChanges(texts);

    @BeforeEach
    void anEntryRestsOnTheLaw() {
        register.put(Given.document("Luật", "60/2014/QH13", "Quốc hội", "Hộ tịch", "2016-01-01", null))
                .block();
        register.put(Given.document("Luật", "03/2026/QH16", "Quốc hội", "Hộ tịch", "2027-03-01", null))
                .block();
        article(OLD, "18", TITLE, CLAUSES);
        entries.writeAll(List.of(Given.proposal("ket-hon", Given.content("Kết hôn?", "Hai bên cùng có mặt."))), true)
                .block();
    }

    @Test
    void amendedClause_standsBesideTheQuotedWords() {
        relation(RelationKind.AMENDS, "khoản 3 Điều 1", "khoản 1 Điều 18");
        article(OTHER, "1", "Sửa đổi Luật Hộ tịch", """
                2. Sửa đổi khoản 1 Điều 17 như sau:
                “1. Không phải lời này.”
                3. Sửa đổi, bổ sung khoản 1 Điều 18 như sau:
                “1. Hai bên nộp tờ khai; một bên có mặt.”""");

        ChangedWords changed = changed();

        assertThat(changed.kind()).isEqualTo(Kind.AMENDING);
        assertThat(changed.old().text()).isEqualTo("1. Hai bên nộp tờ khai và cùng có mặt.");
        assertThat(changed.now().text()).isEqualTo("1. Hai bên nộp tờ khai; một bên có mặt.");
    }

    @Test
    void amendedArticle_isFoundWithoutAWordOfWhere_andItsClauseStandsBesideTheClause() {
        relation(RelationKind.AMENDS, "", "Điều 18");
        article(OTHER, "2", "Sửa đổi một số điều", """
                1. Sửa đổi Điều 17 như sau:
                “Điều 17. Thẩm quyền
                1. Không phải lời này.”
                2. Sửa đổi Điều 18 như sau:
                “Điều 18. Thủ tục đăng ký kết hôn
                1. Nộp “tờ khai điện tử” là đủ.
                2. Không ghi sổ giấy.”""");

        assertThat(changed().now().text()).isEqualTo("1. Nộp “tờ khai điện tử” là đủ.");
    }

    @Test
    void amendingWords_thatQuoteNothing_areShownWhereTheRelationSays() {
        relation(RelationKind.AMENDS, "khoản 2 Điều 5", "Điều 18");
        article(OTHER, "5", "Bãi bỏ cụm từ", "1. Việc khác.\n2. Bỏ cụm từ “tờ khai” tại Điều 18.");

        ChangedWords changed = changed();

        assertThat(changed.kind()).isEqualTo(Kind.AMENDING);
        assertThat(changed.now().text()).isEqualTo("2. Bỏ cụm từ “tờ khai” tại Điều 18.");
    }

    @Test
    void replacedLaw_theProvisionThatTheNewerVersionCites() {
        relation(RelationKind.REPLACES, "Điều 60", "");
        article(OTHER, "18", "Việc khác", "Không phải lời này.");
        article(OTHER, "21", "Kết hôn", "1. Một bên có mặt là đủ.");
        EntryContent old = Given.content("Kết hôn?", "Một bên có mặt.");
        entries.writeAll(
                        List.of(Given.proposal(
                                "ket-hon",
                                new EntryContent(
                                        old.field(),
                                        old.question(),
                                        List.of(),
                                        old.shortAnswer(),
                                        old.fullAnswer(),
                                        List.of(new Citation("Luật", "03/2026/QH16", "Quốc hội", "21", "1", null)),
                                        List.of(),
                                        new Validity(FROM, null),
                                        null,
                                        Given.TODAY,
                                        List.of(),
                                        false))),
                        true)
                .block();

        ChangedWords changed = changed();

        assertThat(changed.kind()).isEqualTo(Kind.CITED);
        assertThat(changed.now().text()).isEqualTo("1. Một bên có mặt là đủ.");
        assertThat(changed.old().text()).startsWith("1. Hai bên");
    }

    @Test
    void replacedLaw_theArticleWithTheLikestHeading_bothWhole() {
        relation(RelationKind.REPLACES, "Điều 60", "");
        article(OTHER, "3", "Nguyên tắc đăng ký hộ tịch", "Không phải lời này.");
        article(OTHER, "25", "Đăng ký kết hôn, thủ tục", "1. Một bên có mặt.");

        ChangedWords changed = changed();

        assertThat(changed.kind()).isEqualTo(Kind.ALIKE);
        assertThat(changed.now().text()).isEqualTo("Đăng ký kết hôn, thủ tục\n1. Một bên có mặt.");
        assertThat(changed.old().text()).isEqualTo(TITLE + "\n" + CLAUSES);
    }

    @Test
    void wordsThatAreNotHere_areSaidToBeMissing() {
        relation(RelationKind.REPLACES, "", "");
        assertThat(changed().kind()).isEqualTo(Kind.NOT_HERE);

        article(OTHER, "3", "Nguyên tắc", "Lời khác.");
        assertThat(changed().kind()).isEqualTo(Kind.UNTOLD);

        relation(RelationKind.ABROGATES, "", "");
        ChangedWords abrogated = changed();
        assertThat(abrogated.kind()).isEqualTo(Kind.NOTHING);
        assertThat(abrogated.now()).isNull();
        assertThat(abrogated.old().text()).startsWith("1. Hai bên");
    }

    private ChangedWords changed() {
        LegalDocument law = register.known().document(OLD.id()).orElseThrow();
        Impact impact = impacts.of(law, Given.TODAY).block().getFirst();
        return changes.of(impact, impact.provisions().getFirst()).block();
    }

    private void article(DocumentRef document, String number, String title, String text) {
        texts.put(List.of(new ProvisionText(document, number, title, text))).block();
    }

    private void relation(RelationKind kind, String basis, String provisions) {
        register.known()
                .relations()
                .toList()
                .forEach(old -> register.removeRelation(old.id()).block());
        register.put(new LegalRelation(
                        kind,
                        OTHER,
                        basis,
                        OLD,
                        ProvisionList.parse(provisions).orElseThrow(),
                        false,
                        FROM,
                        null,
                        Given.TODAY,
                        "test"))
                .block();
    }
}
