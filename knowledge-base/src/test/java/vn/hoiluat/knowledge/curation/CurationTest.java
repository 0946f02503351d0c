package vn.hoiluat.knowledge.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.delegation.DelegationWish;
import vn.hoiluat.delegation.Delegations;
import vn.hoiluat.knowledge.Given;
import vn.hoiluat.knowledge.curation.CurationResult.Blocked;
import vn.hoiluat.knowledge.curation.CurationResult.ChangedMeanwhile;
import vn.hoiluat.knowledge.curation.CurationResult.Done;
import vn.hoiluat.knowledge.curation.CurationResult.GateFell;
import vn.hoiluat.knowledge.curation.CurationResult.Missing;
import vn.hoiluat.knowledge.curation.CurationResult.NotAllowed;
import vn.hoiluat.knowledge.curation.CurationResult.NotPossible;
import vn.hoiluat.knowledge.curation.CurationResult.SameAuthor;
import vn.hoiluat.knowledge.curation.GateReport.Fall;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.entry.PublicationBlock;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.law.Recorded;
import vn.hoiluat.knowledge.law.ValidityCode;
import vn.hoiluat.knowledge.localdata.LocalData;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.people.Scope;
import vn.hoiluat.people.SessionSettings;
import vn.hoiluat.people.Sessions;
import vn.hoiluat.storage.InMemoryDocumentStore;

@NullUnmarked
class CurationTest {

    private static final String AUTHOR = "an";
    private static final String APPROVER = "binh";
    private static final String KEY = "local:1";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T02:00:00Z"));
    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final Entries entries = new Entries(store, clock);
    private final KnownDocuments documents = new KnownDocuments(new CitationText(new DocumentNames(), new Messages()));
    private final People people = new People(
            store,
            new Sessions(store, new SessionSettings(Duration.ofHours(2), Duration.ofHours(12)), new Random(1), clock),
            clock);
    private final Delegations delegations = new Delegations(store, people, clock);
    private final LocalData localData = new LocalData(store, "08", clock);
    private final List<String> tried = new ArrayList<>();
    private GateReport showed = new GateReport(0, 0, List.of(), 0, 0);
    private final Curation curation =
            Curation.over(store, entries, documents, localData, people, delegations, this::gate, clock);

    @BeforeEach
    void fill() {
        documents.add(Given.civilStatusLaw());
        account(AUTHOR, Role.CAN_BO);
        account("chi", Role.CAN_BO);
        account(APPROVER, Role.DUYET);
        account("dung", Role.DUYET);
    }

    @Test
    void approve_whereAProtectedQuestionFalls_isBlockedAndKept() {
        showed = new GateReport(3, 2, List.of(new Fall("Hỏi gì?", true, List.of("a"), "HAND_OVER", List.of())), 0, 12);
        write("Đáp.", EntryStatus.PENDING_REVIEW, AUTHOR, 0);

        CurationResult result = curation.approve(ref(), APPROVER).block();

        assertThat(result).isEqualTo(new GateFell(showed));
        assertThat(entry().newest().status()).isEqualTo(EntryStatus.PENDING_REVIEW);
        assertThat(curation.publications(KEY).collectList().block())
                .containsExactly(new Publication(KEY, 1, APPROVER, null, clock.instant(), false, showed));
    }

    @Test
    void approve_whereAnUnprotectedQuestionFalls_publishesAndKeepsWhatFell() {
        showed = new GateReport(3, 2, List.of(new Fall("Hỏi gì?", false, List.of("a"), "HAND_OVER", List.of())), 0, 12);
        write("Đáp.", EntryStatus.PENDING_REVIEW, AUTHOR, 0);

        curation.approve(ref(), APPROVER).block();

        assertThat(curation.publications(KEY).collectList().block())
                .containsExactly(new Publication(KEY, 1, APPROVER, null, clock.instant(), true, showed));
    }

    @Test
    void approveAll_triesOnceForAll_andPublishesThoseThatMayBe() {
        write("Đáp.", EntryStatus.PENDING_REVIEW, AUTHOR, 0);
        writeOther("2", EntryStatus.PENDING_REVIEW);
        writeOther("3", EntryStatus.DRAFT);

        List<CurationOutcome> outcomes = curation.approveAll(
                        List.of(ref(), new VersionRef("local:2", 1, 1), new VersionRef("local:3", 1, 1)), APPROVER)
                .block();

        assertThat(tried).containsExactly("local:1 local:2");
        assertThat(outcomes).extracting(CurationOutcome::key).containsExactly(KEY, "local:2", "local:3");
        assertThat(outcomes.get(1).result()).isInstanceOf(Done.class);
        assertThat(outcomes.get(2).result()).isEqualTo(new NotPossible(EntryStatus.DRAFT));
    }

    @Test
    void foreseeApproval_saysWhatEachWouldMeet_andWritesNothing() {
        handOn(APPROVER, "chi");
        write("Đáp.", EntryStatus.PENDING_REVIEW, APPROVER, 0);
        writeOther("2", EntryStatus.PENDING_REVIEW);
        writeOther("3", EntryStatus.DRAFT);
        List<VersionRef> refs = List.of(ref(), new VersionRef("local:2", 1, 1), new VersionRef("local:3", 1, 1));

        assertThat(curation.foreseeApproval(refs, "chi").block())
                .extracting(CurationOutcome::result)
                .satisfiesExactly(
                        givers -> assertThat(givers).isEqualTo(new SameAuthor()),
                        open -> assertThat(open).isInstanceOf(Done.class),
                        draft -> assertThat(draft).isEqualTo(new NotPossible(EntryStatus.DRAFT)));
        assertThat(curation.foreseeApproval(refs, AUTHOR).block())
                .extracting(CurationOutcome::result)
                .contains(new NotAllowed());
        assertThat(tried).isEmpty();
        assertThat(entry().newest().status()).isEqualTo(EntryStatus.PENDING_REVIEW);
    }

    @Test
    void approve_byAnother_publishes() {
        write("Đáp.", EntryStatus.PENDING_REVIEW, AUTHOR, 0);

        CurationResult result = curation.approve(ref(), APPROVER).block();

        assertThat(result).isInstanceOf(Done.class);
        assertThat(entry().newest().status()).isEqualTo(EntryStatus.PUBLISHED);
        assertThat(entry().newest().steps().getLast().by()).isEqualTo(APPROVER);
    }

    @Test
    void approve_byItsAuthor_isRefused() {
        write("Đáp.", EntryStatus.PENDING_REVIEW, APPROVER, 0);

        assertThat(curation.approve(ref(), APPROVER).block()).isEqualTo(new SameAuthor());
        assertThat(entry().newest().status()).isEqualTo(EntryStatus.PENDING_REVIEW);
    }

    @Test
    void approve_withoutTheRight_isRefused() {
        write("Đáp.", EntryStatus.PENDING_REVIEW, AUTHOR, 0);

        assertThat(curation.approve(ref(), "chi").block()).isEqualTo(new NotAllowed());
    }

    @Test
    void approve_inPlaceOfAnApprover_saysWhose() {
        handOn(APPROVER, "chi");
        write("Đáp.", EntryStatus.PENDING_REVIEW, AUTHOR, 0);

        CurationResult result = curation.approve(ref(), "chi").block();

        assertThat(result).isInstanceOf(Done.class);
        assertThat(entry().newest().steps().getLast().inPlaceOf()).isEqualTo(APPROVER);
    }

    @Test
    void approve_inPlaceOfTheAuthor_isRefused() {
        handOn(APPROVER, "chi");
        write("Đáp.", EntryStatus.PENDING_REVIEW, APPROVER, 0);

        assertThat(curation.approve(ref(), "chi").block()).isEqualTo(new SameAuthor());
    }

    @Test
    void approve_afterTheDelegationEnded_isRefused() {
        handOn(APPROVER, "chi");
        write("Đáp.", EntryStatus.PENDING_REVIEW, AUTHOR, 0);

        clock.advance(Duration.ofDays(3));

        assertThat(curation.approve(ref(), "chi").block()).isEqualTo(new NotAllowed());
    }

    @Test
    void approve_ofLawThatEndsBeforeTheFirstDay_isBlocked() {
        var late = new Validity(LocalDate.of(2027, 3, 1), null);
        curation.write(proposal(Given.content("Hỏi?", List.of(), "Đáp.", late), EntryStatus.PENDING_REVIEW, AUTHOR), 0)
                .block();

        assertThat(curation.approve(ref(), APPROVER).block())
                .isEqualTo(new Blocked(Set.of(PublicationBlock.CITATION_NOT_IN_FORCE)));
    }

    @Test
    void approve_withLocalDataThatNothingIsKnownOf_isBlocked_untilItIs() {
        EntryContent content = Given.content("Lệ phí bao nhiêu?", "Nộp {phí}.");
        curation.write(proposal(content, EntryStatus.PENDING_REVIEW, AUTHOR), 0).block();

        CurationResult before = curation.approve(ref(), APPROVER).block();
        localData
                .add("phí", "08", "50.000 đồng", Validity.ALWAYS, "Nghị quyết", AUTHOR)
                .block();

        assertThat(before).isEqualTo(new Blocked(Set.of(PublicationBlock.PLACEHOLDERS)));
        assertThat(curation.approve(ref(), APPROVER).block()).isInstanceOf(Done.class);
    }

    @Test
    void write_overANewerVersion_isRefused() {
        write("Một.", EntryStatus.DRAFT, AUTHOR, 0);
        write("Hai.", EntryStatus.DRAFT, "chi", 1);

        CurationResult result = write("Ba.", EntryStatus.DRAFT, AUTHOR, 1);

        assertThat(result).isEqualTo(new ChangedMeanwhile(entry()));
        assertThat(entry().newest().content().shortAnswer()).isEqualTo("Hai.");
    }

    @Test
    void write_ofAnEntryThatIsThere_isRefused() {
        write("Một.", EntryStatus.DRAFT, AUTHOR, 0);

        assertThat(write("Hai.", EntryStatus.DRAFT, AUTHOR, 0)).isEqualTo(new ChangedMeanwhile(entry()));
    }

    @ParameterizedTest
    @CsvSource({"can-bo, true", "local, false"})
    void submit_withAPersonalNumberLeft_isRefused_whereACitizenAsked(String source, boolean isRefused) {
        EntryContent told = Given.content("Hỏi?", "Căn cước 001199012345 làm lại tại công an.");
        curation.write(
                        new Proposal(
                                source, "1", told, new Provenance("officer", null), EntryStatus.DRAFT, null, AUTHOR),
                        0)
                .block();
        VersionRef ref = new VersionRef(source + ":1", 1, 1);

        CurationResult result = curation.submit(ref, AUTHOR).block();

        assertThat(result.equals(new Blocked(Set.of(PublicationBlock.PERSONAL_NUMBER))))
                .isEqualTo(isRefused);
        assertThat(entries.find(ref.key()).block().newest().status())
                .isEqualTo(isRefused ? EntryStatus.DRAFT : EntryStatus.PENDING_REVIEW);
    }

    @Test
    void approve_ofWhatWaits_withAPersonalNumberLeft_isRefused() {
        EntryContent told = Given.content("Hỏi?", "Căn cước 001199012345 làm lại tại công an.");
        curation.write(
                        new Proposal(
                                "can-bo",
                                "1",
                                told,
                                new Provenance("import", "a.xlsx"),
                                EntryStatus.PENDING_REVIEW,
                                null,
                                AUTHOR),
                        0)
                .block();

        CurationResult result =
                curation.approve(new VersionRef("can-bo:1", 1, 1), APPROVER).block();

        assertThat(result).isEqualTo(new Blocked(Set.of(PublicationBlock.PERSONAL_NUMBER)));
    }

    @Test
    void submit_ofNothing_isMissing() {
        assertThat(curation.submit(new VersionRef(KEY, 1, 1), AUTHOR).block()).isEqualTo(new Missing());
    }

    @Test
    void restore_writesTheOldContentAsADraft() {
        write("Một.", EntryStatus.PENDING_REVIEW, AUTHOR, 0);
        write("Hai.", EntryStatus.PENDING_REVIEW, AUTHOR, 1);

        curation.restore(VersionRef.of(entry(), 1), "chi").block();

        assertThat(entry().newest().content().shortAnswer()).isEqualTo("Một.");
        assertThat(entry().newest().status()).isEqualTo(EntryStatus.DRAFT);
        assertThat(entry().newest().author()).isEqualTo("chi");
    }

    @Test
    void refieldAll_givesAResultForEach() {
        write("Một.", EntryStatus.PENDING_REVIEW, AUTHOR, 0);

        List<CurationOutcome> outcomes = curation.refieldAll(
                        List.of(ref(), new VersionRef("local:none", 1, 1)), "dat-dai", "chi")
                .block();

        assertThat(outcomes).extracting(CurationOutcome::key).containsExactly(KEY, "local:none");
        assertThat(outcomes.getLast().result()).isEqualTo(new Missing());
        assertThat(entry().newest().content().field()).isEqualTo("dat-dai");
    }

    @Test
    void confirm_ofWhatAChangedGroundKeepsBack_givesItToCitizensAgain_onceSomebodyElseApproved() {
        bring(EntryStatus.PUBLISHED);
        clock.advance(Duration.ofDays(1));
        LocalDate today = Given.TODAY.plusDays(1);
        documents.add(Given.civilStatusLaw().recordedAs(new Recorded(ValidityCode.HHL1P, today)));
        assertThat(curation.blocks(entry().newest().content())).containsExactly(PublicationBlock.CITATION_TO_REVIEW);

        curation.confirm(ref(), LocalDate.of(2027, 6, 1), "chi").block();

        EntryVersion waits = entry().open().orElseThrow();
        assertThat(waits.status()).isEqualTo(EntryStatus.PENDING_REVIEW);
        assertThat(waits.content())
                .isEqualTo(entry().published().orElseThrow().content().foundRight(today, LocalDate.of(2027, 6, 1)));
        assertThat(curation.approve(ref(), APPROVER).block()).isInstanceOf(Done.class);
    }

    @Test
    void confirm_keepsADayOfReviewThatIsStillToCome_andDropsOneThatHasPassed() {
        LocalDate today = Given.TODAY;
        EntryContent content = Given.content("Hỏi?", "Đáp.").foundRight(today.minusYears(1), today.plusDays(1));
        curation.write(proposal(content, EntryStatus.PENDING_REVIEW, AUTHOR), 0).block();
        deed("approve");

        curation.confirm(ref(), null, "chi").block();
        LocalDate kept = entry().newest().content().reviewBy();
        deed("approve");
        clock.advance(Duration.ofDays(1));
        curation.confirm(ref(), null, "chi").block();

        assertThat(kept).isEqualTo(today.plusDays(1));
        assertThat(entry().newest().content().reviewBy()).isNull();
    }

    @Test
    void confirm_doesNotOvertakeADraft_norPassOverALawThatEnded() {
        bring(EntryStatus.PUBLISHED);
        write("Bản khác.", EntryStatus.DRAFT, "chi", 1);
        CurationResult overDraft =
                curation.confirm(VersionRef.of(entry(), 1), null, APPROVER).block();
        curation.retire(ref(), "chi", "Thôi").block();
        documents.add(LegalDocument.plain(
                Given.civilStatusLaw().identity(),
                "Hộ tịch",
                LocalDate.of(2016, 1, 1),
                LocalDate.of(2026, 11, 1),
                "thử"));

        CurationResult ofEnded =
                curation.confirm(VersionRef.of(entry(), 1), null, APPROVER).block();

        assertThat(overDraft).isEqualTo(new NotPossible(EntryStatus.PUBLISHED));
        assertThat(ofEnded).isEqualTo(new Blocked(Set.of(PublicationBlock.CITATION_NOT_IN_FORCE)));
    }

    /** What each deed by an approver who is not the author makes of a version that stands somewhere; a dash: not possible. */
    @ParameterizedTest
    @CsvSource({
        "DRAFT,          submit,  PENDING_REVIEW",
        "DRAFT,          send,    -",
        "DRAFT,          approve, -",
        "DRAFT,          hold,    -",
        "DRAFT,          release, -",
        "DRAFT,          retire,  RETIRED",
        "PENDING_REVIEW, submit,  -",
        "PENDING_REVIEW, send,    DRAFT",
        "PENDING_REVIEW, approve, PUBLISHED",
        "PENDING_REVIEW, hold,    -",
        "PENDING_REVIEW, release, -",
        "PENDING_REVIEW, retire,  RETIRED",
        "PUBLISHED,      submit,  -",
        "PUBLISHED,      send,    -",
        "PUBLISHED,      approve, -",
        "PUBLISHED,      hold,    ON_HOLD",
        "PUBLISHED,      release, -",
        "PUBLISHED,      retire,  RETIRED",
        "ON_HOLD,        submit,  -",
        "ON_HOLD,        send,    -",
        "ON_HOLD,        approve, -",
        "ON_HOLD,        hold,    -",
        "ON_HOLD,        release, PUBLISHED",
        "ON_HOLD,        retire,  RETIRED",
        "RETIRED,        submit,  -",
        "RETIRED,        send,    -",
        "RETIRED,        approve, -",
        "RETIRED,        hold,    -",
        "RETIRED,        release, -",
        "RETIRED,        retire,  -"
    })
    void deeds_followTheTable(EntryStatus from, String deed, String to) {
        bring(from);

        CurationResult result = deed(deed);

        if (to.equals("-")) {
            assertThat(result).isEqualTo(new NotPossible(from));
            assertThat(entry().newest().status()).isEqualTo(from);
        } else {
            assertThat(result).isInstanceOf(Done.class);
            assertThat(entry().newest().status()).isEqualTo(EntryStatus.valueOf(to));
        }
    }

    private void bring(EntryStatus status) {
        write("Đáp.", status == EntryStatus.DRAFT ? EntryStatus.DRAFT : EntryStatus.PENDING_REVIEW, AUTHOR, 0);
        if (status == EntryStatus.PUBLISHED || status == EntryStatus.ON_HOLD) {
            deed("approve");
        }
        if (status == EntryStatus.ON_HOLD) {
            deed("hold");
        }
        if (status == EntryStatus.RETIRED) {
            deed("retire");
        }
    }

    private @Nullable CurationResult deed(String deed) {
        return switch (deed) {
            case "submit" -> curation.submit(ref(), APPROVER).block();
            case "send" -> curation.sendBack(ref(), APPROVER, "Thiếu").block();
            case "approve" -> curation.approve(ref(), APPROVER).block();
            case "hold" -> curation.hold(ref(), "chi", "Xem lại").block();
            case "release" -> curation.release(ref(), APPROVER).block();
            case "retire" -> curation.retire(ref(), APPROVER, "Thôi").block();
            default -> throw new IllegalArgumentException(deed);
        };
    }

    private @Nullable CurationResult write(String answer, EntryStatus status, String author, int newest) {
        return curation.write(proposal(Given.content("Hỏi?", answer), status, author), newest)
                .block();
    }

    private static Proposal proposal(EntryContent content, EntryStatus status, String author) {
        return new Proposal("local", "1", content, new Provenance("officer", null), status, null, author);
    }

    private void writeOther(String id, EntryStatus status) {
        var provenance = new Provenance("officer", null);
        curation.write(new Proposal("local", id, Given.content("Hỏi?", "Đáp."), provenance, status, null, AUTHOR), 0)
                .block();
    }

    private Mono<GateReport> gate(List<Entry> changed) {
        tried.add(changed.stream().map(Entry::key).collect(Collectors.joining(" ")));
        return Mono.just(showed);
    }

    private VersionRef ref() {
        return entries.find(KEY).map(VersionRef::newestOf).blockOptional().orElseThrow();
    }

    private Entry entry() {
        return entries.find(KEY).blockOptional().orElseThrow();
    }

    private void account(String login, Role role) {
        people.add(login, login, Set.of(role), Scope.ALL).block();
        people.setPassword(login, login, "encoded").block();
    }

    private void handOn(String giver, String receiver) {
        LocalDate today = delegations.today();
        delegations
                .give(new DelegationWish(giver, receiver, today, today.plusDays(1), Scope.ALL), giver)
                .block();
    }
}
