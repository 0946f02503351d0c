package vn.hoiluat.knowledge.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.knowledge.Given;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.InMemoryDocumentStore;

@NullUnmarked
class DocumentIntakeTest {

    private static final DocumentRef NEW_LAW = new DocumentRef("Luật", "03/2026/QH16", "Quốc hội");
    private static final DocumentRef OLD_LAW = new DocumentRef("Luật", "60/2014/QH13", "Quốc hội");
    private static final LocalDate BEGIN = LocalDate.of(2027, 3, 1);

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final DocumentRegister register =
            new DocumentRegister(store, new CitationText(new DocumentNames(), new Messages()));
    private final ProvisionTexts texts = new ProvisionTexts(store);
    private final DocumentIntake intake = new DocumentIntake(register, texts);

    @Test
    void take_writesDocumentArticlesAndRelations() {
        register.put(Given.document("Luật", "60/2014/QH13", "Quốc hội", "Hộ tịch", "2016-01-01", null))
                .block();

        TakenIn taken = intake.take(newLaw(BEGIN)).block();

        assertThat(taken).isEqualTo(new TakenIn(true, false, 2, 1, 0));
        assertThat(register.known().resolve(Given.MARRIAGE, BEGIN).status()).isEqualTo(CitationStatus.EXPIRED);
        assertThat(texts.of(NEW_LAW).map(ProvisionText::article).collectList().block())
                .containsExactly("2", "10");
    }

    @Test
    void take_again_changesNothing() {
        intake.take(newLaw(BEGIN)).block();
        var before = register.known().document(NEW_LAW.id());

        TakenIn again = intake.take(newLaw(BEGIN)).block();

        assertThat(again).isEqualTo(new TakenIn(false, false, 0, 1, 0));
        assertThat(register.known().document(NEW_LAW.id())).isEqualTo(before);
    }

    @Test
    void plan_tellsWhatTakingWouldChange_andChangesNothing() {
        IntakePlan plan = intake.plan(newLaw(BEGIN)).block();

        assertThat(plan.before()).isNull();
        assertThat(plan.after().inForceFrom()).isEqualTo(BEGIN);
        assertThat(plan.added()).extracting(ProvisionText::article).containsExactly("10", "2");
        assertThat(plan.relations()).singleElement().satisfies(one -> {
            assertThat(one.relation().of()).isEqualTo(OLD_LAW);
            assertThat(one.isKnown()).isFalse();
        });
        assertThat(register.known().all()).isEmpty();

        intake.take(newLaw(BEGIN)).block();
        IntakePlan again = intake.plan(newLaw(BEGIN)).block();

        assertThat(again.isWithoutNews()).isTrue();
        assertThat(again.relations().getFirst().isKnown()).isTrue();
    }

    @Test
    void plan_namesArticlesWithOtherWords_andRelationsWithoutADay() {
        intake.take(newLaw(BEGIN)).block();
        texts.put(List.of(new ProvisionText(NEW_LAW, "10", "Hiệu lực", "Lời cũ.")))
                .block();

        IntakePlan plan = intake.plan(newLaw(null)).block();

        assertThat(plan.changed()).extracting(ProvisionText::article).containsExactly("10");
        assertThat(plan.relations().getFirst().relation()).isNull();
        assertThat(plan.after().inForceFrom()).isEqualTo(BEGIN);
    }

    @Test
    void take_aRelationThatIsKnown_becameKnownWhenItWasFirstRead() {
        intake.take(newLaw(BEGIN)).block();
        LegalRelation first = register.known().relations().findFirst().orElseThrow();

        register.put(new LegalRelation(
                        first.kind(),
                        first.by(),
                        first.basis(),
                        first.of(),
                        first.provisions(),
                        first.inPart(),
                        first.from(),
                        null,
                        Given.TODAY.plusDays(9),
                        "read again"))
                .block();

        assertThat(register.known().relations().findFirst().orElseThrow().enteredOn())
                .isEqualTo(Given.TODAY);
    }

    @Test
    void take_whatAPersonChecked_stays() {
        register.put(Given.document("Luật", "03/2026/QH16", "Quốc hội", "Hộ tịch", "2027-03-01", null))
                .block();

        TakenIn taken = intake.take(newLaw(BEGIN.plusYears(1))).block();

        assertThat(taken).isNotNull();
        assertThat(taken.keptChecked()).isTrue();
        assertThat(register.known().document(NEW_LAW.id()).orElseThrow().inForceFrom())
                .isEqualTo(BEGIN);
    }

    @Test
    void take_aRelationWithoutADay_isLeftOut() {
        assertThat(intake.take(newLaw(null)).block()).isEqualTo(new TakenIn(true, false, 2, 0, 1));
    }

    @Test
    void loadedAnew_theRegisterKnowsRelations() {
        intake.take(newLaw(BEGIN)).block();
        register.put(Given.document("Luật", "60/2014/QH13", "Quốc hội", "Hộ tịch", "2016-01-01", null))
                .block();
        var restarted = new DocumentRegister(store, new CitationText(new DocumentNames(), new Messages()));

        restarted.load().block();

        assertThat(restarted.known().resolve(Given.MARRIAGE, BEGIN).status()).isEqualTo(CitationStatus.EXPIRED);
    }

    @Test
    void relation_takenBack_countsNoMore() {
        register.put(Given.document("Luật", "60/2014/QH13", "Quốc hội", "Hộ tịch", "2016-01-01", null))
                .block();
        intake.take(newLaw(BEGIN)).block();
        String id = register.known().relations().findFirst().orElseThrow().id();

        assertThat(register.removeRelation(id).block()).isTrue();

        assertThat(register.known().resolve(Given.MARRIAGE, BEGIN).status()).isEqualTo(CitationStatus.IN_FORCE);
    }

    @Test
    void documents_storedBeforeProvisionsWereKnown_areRead() {
        Map<String, Object> old = new HashMap<>(Map.of("type", "Luật", "number", "60/2014/QH13"));

        Map<String, Object> changed =
                LegalDocument.KIND.migrations().getFirst().step().apply(old);

        assertThat(changed)
                .containsEntry("number", "60/2014/QH13")
                .containsEntry("terms", List.of())
                .containsEntry("aliases", List.of());
    }

    private static OutsideDocument newLaw(@Nullable LocalDate from) {
        return new OutsideDocument(
                NEW_LAW,
                "Hộ tịch",
                from,
                null,
                ValidityCode.CCHL,
                Given.TODAY,
                "test",
                List.of("Luật Hộ tịch mới"),
                List.of(
                        new OutsideDocument.Article("10", "Hiệu lực", "Có hiệu lực."),
                        new OutsideDocument.Article("2", "", "1. Một.")),
                false,
                List.of(),
                List.of(new OutsideDocument.Relation(
                        RelationKind.REPLACES, true, OLD_LAW, "Điều 10", List.of(), false, null, null)));
    }
}
