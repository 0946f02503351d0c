package vn.hoiluat.knowledge.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.knowledge.central.Assignment.State;
import vn.hoiluat.knowledge.central.Exchange.Result;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.InMemoryDocumentStore;
import vn.hoiluat.storage.Versioned;

@NullUnmarked
class QuestionsTest {

    private static final Instant ASKED = Instant.parse("2026-11-20T01:00:00Z");
    private static final Citation LAW = new Citation("Luật", "60/2014/QH13", "Quốc hội", "18", "1", null);

    private final MovableClock clock = new MovableClock("2026-11-23T01:00:00Z");
    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final Assignments assignments = new Assignments(store, clock);
    private final Desk desk = new Desk();
    private AskingCentral partner = new AskingCentral(new Random(1));

    /** The officers: cases by question, each opened once however often it is asked for. */
    private static final class Desk implements QuestionCases {

        final Map<String, String> cases = new HashMap<>();
        final Map<String, String> fields = new HashMap<>();
        final List<String> takenBack = new ArrayList<>();
        final List<String> refused = new ArrayList<>();
        final Set<String> changed = new LinkedHashSet<>();
        final List<String> arrived = new ArrayList<>();

        @Override
        public Mono<Assignment.Opened> open(Assignment assignment, String field) {
            return Mono.fromSupplier(() -> {
                fields.put(assignment.question().externalId(), field);
                String code = cases.computeIfAbsent(assignment.id(), id -> "HD-" + cases.size());
                return new Assignment.Opened("case/" + assignment.id(), code);
            });
        }

        @Override
        public Mono<Void> takenBack(Assignment assignment) {
            return Mono.fromRunnable(() -> takenBack.add(assignment.question().externalId()));
        }

        @Override
        public Mono<Boolean> changed(Assignment assignment, AssignedQuestion now) {
            return Mono.fromSupplier(() -> changed.add(now.text()));
        }

        @Override
        public Mono<Void> arrived(Assignment assignment) {
            return Mono.fromRunnable(() -> arrived.add(assignment.question().externalId()));
        }

        @Override
        public Mono<Void> refused(Assignment assignment, String reason) {
            return Mono.fromRunnable(() -> refused.add(reason));
        }
    }

    @Test
    void question_opensOneCase_howeverOftenItComes() {
        partner.ask(question("q", false));
        run();
        partner.ask(question("q", false));
        run();

        assertThat(desk.cases).hasSize(1);
        assertThat(results(Result.CASE_OPENED)).singleElement().isEqualTo("HD-0");
        assertThat(assignment("q").state()).isEqualTo(State.OPEN);
        assertThat(partner.classified).containsEntry("q", List.of("LV02"));
    }

    @Test
    void questionThatChanged_isToldInItsCaseAndTheLedger_once_andKeepsItsFirstWords() {
        partner.ask(question("q", false));
        run();
        String first = assignment("q").question().text();
        AssignedQuestion other = new AssignedQuestion(
                "q", null, "Gọi 0912345678, ly hôn ở đâu?", List.of(), List.of(), null, ASKED, null, false);

        partner.ask(other);
        partner.ask(other);
        run();

        assertThat(desk.changed).containsExactly("Gọi [đã che], ly hôn ở đâu?");
        assertThat(lines(Result.QUESTION_CHANGED))
                .singleElement()
                .satisfies(line -> assertThat(line.externalId()).isEqualTo("q"));
        assertThat(assignment("q").question().text()).isEqualTo(first);
    }

    @Test
    void answerThatIsTakenAfterARefusal_isToldInItsCase() {
        partner.answers.put("q", new ArrayList<>(List.of("Người khác đã trả lời.")));
        partner.ask(question("q", false));
        run();
        answer("q", "p-1", "Nộp tại xã.", "ho-tich");
        run();
        assertThat(assignment("q").state()).isEqualTo(State.REFUSED);
        assertThat(desk.arrived).isEmpty();

        partner.answers.clear();
        assignments.tryAgain().block();
        run();

        assertThat(assignment("q").state()).isEqualTo(State.ANSWERED);
        assertThat(desk.arrived).containsExactly("q");
    }

    @Test
    void partnerThatGivesNothing_leavesOneLine_aboutTheWholeRun() {
        partner.isAway = true;

        run();

        assertThat(lines(Result.RETRY)).singleElement().satisfies(line -> {
            assertThat(line.externalId()).isNull();
            assertThat(line.reason()).isEqualTo("away");
            assertThat(line.nextTry()).isAfter(clock.instant());
        });
    }

    @Test
    void question_isKeptWithoutItsAskersContact_andNumbersMasked() {
        partner.ask(new AssignedQuestion(
                "q",
                null,
                "Số tôi là 0912345678, ly hôn ở đâu?",
                List.of(),
                List.of(),
                new AssignedQuestion.Asker("Lò Thị Thử", "0912345678", "thu@example.vn"),
                ASKED,
                null,
                false));

        run();

        assertThat(assignment("q").question().toString())
                .contains("Lò Thị Thử")
                .doesNotContain("0912345678", "thu@example.vn");
    }

    @Test
    void fieldOfTheCase_isOurs_andGoesBackAsThePartners() {
        new CentralMappings(store)
                .put(
                        "asking",
                        new CodeMapping(List.of(
                                new CodeMapping.Pair(CodeMapping.Of.FIELD, "ho-tich", "LV02", Validity.ALWAYS))))
                .block();
        partner.ask(question("q", false));
        partner.ask(new AssignedQuestion("bare", null, "Ly hôn?", List.of(), List.of(), null, ASKED, null, false));

        run();
        answer("bare", "p-1", "Nộp đơn tại tòa án.", "ho-tich");

        assertThat(desk.fields).containsEntry("q", "ho-tich").containsEntry("bare", "");
        assertThat(assignment("bare").given().fields()).containsExactly("LV02");
    }

    @Test
    void answer_goesBackOnce_withItsCitationsAndClassification() {
        partner.ask(question("q", false));
        run();
        answer("q", "p-1", "Nộp tại xã.\nkhoản 1 Điều 18", "ho-tich");
        answer("q", "p-1", "Nộp tại xã.\nkhoản 1 Điều 18", "ho-tich");

        run();
        run();

        assertThat(partner.answers).containsEntry("q", List.of("Nộp tại xã.\nkhoản 1 Điều 18"));
        assertThat(assignment("q").given().citations()).containsExactly(LAW);
        assertThat(assignment("q").state()).isEqualTo(State.ANSWERED);
        assertThat(results(Result.ACCEPTED)).hasSize(2);
    }

    @Test
    void partnerThatIsAway_isTriedAgainLater_withTheReasonToSee() {
        partner.ask(question("q", false));
        run();
        answer("q", "p-1", "Trả lời.", "");
        CentralSync away = sync(store, new Away());

        away.run(true, SyncProgress.NONE).block();

        Assignment waiting = assignment("q");
        assertThat(waiting.state()).isEqualTo(State.LEAVING);
        assertThat(waiting.trouble().reason()).isEqualTo("away");
        assertThat(waiting.trouble().retryAt()).isAfter(clock.instant());
        assertThat(results(Result.RETRY)).containsExactly("away");

        run();
        assertThat(partner.answers).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        run();
        assertThat(partner.answers).containsKey("q");
    }

    @Test
    void otherAnswerAtThePartner_isRefused_toldToOfficers_andNotTriedAgain() {
        partner.ask(question("q", false));
        run();
        partner.answer(new QuestionAnswer("q", "Người khác trả lời.", List.of(), List.of(), ASKED))
                .block();
        answer("q", "p-1", "Trả lời.", "");

        run();
        run();

        assertThat(assignment("q").state()).isEqualTo(State.REFUSED);
        assertThat(desk.refused).containsExactly(new Messages().text("central.question.otherwise"));
        assertThat(partner.answers).containsEntry("q", List.of("Người khác trả lời."));
    }

    @Test
    void questionTakenBack_isToldOnce_andItsAnswerStays() {
        partner.ask(question("q", false));
        run();
        answer("q", "p-1", "Trả lời.", "");
        partner.ask(question("q", true));
        partner.ask(question("q", true));

        run();

        assertThat(desk.takenBack).containsExactly("q");
        assertThat(assignment("q").state()).isEqualTo(State.TAKEN_BACK);
        assertThat(partner.answers).isEmpty();
    }

    @Test
    void questionTakenBack_thatComesBeforeItself_opensNoCase() {
        partner.ask(question("q", true));
        partner.ask(question("q", false));

        run();

        assertThat(desk.cases).isEmpty();
        assertThat(assignment("q").state()).isEqualTo(State.TAKEN_BACK);
    }

    @Test
    void classificationByHand_isTold_untilThereIsAnAnswer() {
        partner.ask(question("q", false));
        run();

        assignments.classify("asking", "q", List.of("LV05")).block();
        run();
        assertThat(partner.classified).containsEntry("q", List.of("LV05"));

        answer("q", "p-1", "Trả lời.", "");
        assertThat(assignments.classify("asking", "q", List.of("LV09")).blockOptional())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void badLineAndCrashes_loseNothing_andDoNothingTwice(int part) {
        for (int seed = part * 1000; seed < part * 1000 + 50; seed++) {
            new QuestionsTest().life(new Random(seed), seed);
        }
    }

    private void life(Random random, int seed) {
        partner = new AskingCentral(random);
        Set<String> answered = new HashSet<>();
        int asked = 0;
        for (int round = 0; round < 12; round++) {
            for (int i = random.nextInt(4); i > 0; i--) {
                partner.ask(question("q" + asked++, false));
            }
            for (String id : desk.cases.keySet()) {
                String question = id.substring("asking:".length());
                if (random.nextInt(3) == 0 && answered.add(question)) {
                    answer(question, "part-" + question, "Trả lời " + question, "");
                }
            }
            partner.bad(true);
            runMortally(random);
            clock.advance(Duration.ofHours(random.nextInt(8)));
        }
        partner.bad(false);
        clock.advance(Duration.ofHours(7));
        run();
        run();

        assertThat(desk.cases).as("seed %s", seed).hasSize(asked);
        assertThat(partner.answers.keySet()).as("seed %s", seed).isEqualTo(answered);
        assertThat(partner.answers)
                .as("seed %s", seed)
                .allSatisfy((id, texts) -> assertThat(texts).containsExactly("Trả lời " + id));
        assertThat(answered)
                .as("seed %s", seed)
                .allSatisfy(id -> assertThat(assignment(id).state()).isEqualTo(State.ANSWERED));
        assertThat(desk.refused).as("seed %s", seed).isEmpty();
    }

    private void runMortally(Random random) {
        Life life = new Life();
        life.crashAfter(random.nextInt(12), random.nextBoolean());
        try {
            sync(new CrashingStore(store, life), partner)
                    .run(true, SyncProgress.NONE)
                    .block();
        } catch (Life.Crash died) {
            clock.advance(SyncSettings.USUAL_LEASE);
        }
        life.end();
    }

    private void run() {
        sync(store, partner).run(true, SyncProgress.NONE).block();
    }

    private CentralSync sync(DocumentStore on, CentralDatabase with) {
        return new CentralSync(
                with,
                on,
                desk,
                new Messages(),
                new SyncSettings("stp-mau", CentralRule.REVIEW, SyncSettings.USUAL_LEASE),
                clock);
    }

    private void answer(String id, String part, String text, String field) {
        assignments.answer("asking", id, part, text, List.of(LAW), field).block();
    }

    private Assignment assignment(String id) {
        return assignments.find("asking", id).block();
    }

    private List<String> results(Result result) {
        return lines(result).stream().map(Exchange::reason).toList();
    }

    private List<Exchange> lines(Result result) {
        return new ExchangeLedger(store)
                .page(result, null, 100).blockOptional().orElseThrow().items().stream()
                        .map(Versioned::value)
                        .toList();
    }

    private static AssignedQuestion question(String id, boolean withdrawn) {
        return new AssignedQuestion(
                id,
                "Khai sinh",
                "Đăng ký khai sinh ở đâu?",
                List.of("LV02"),
                List.of(),
                null,
                ASKED,
                LocalDate.of(2026, 12, 4),
                withdrawn);
    }

    /** The same partner on a day on which it takes nothing. */
    private final class Away implements CentralDatabase {

        @Override
        public String peer() {
            return partner.peer();
        }

        @Override
        public Mono<ContributionResult> answer(QuestionAnswer answer) {
            return Mono.just(new ContributionResult.RetryLater(null, "away"));
        }

        @Override
        public Mono<ContributionResult> classify(Classification classification) {
            return Mono.just(new ContributionResult.RetryLater(null, "away"));
        }

        @Override
        public Mono<ContributionResult> contribute(Contribution contribution) {
            return partner.contribute(contribution);
        }

        @Override
        public Mono<ContributionResult> withdraw(Withdrawal withdrawal) {
            return partner.withdraw(withdrawal);
        }

        @Override
        public Mono<Fetched<Batch<CentralRecord>>> pull(CentralCursor after, int limit) {
            return partner.pull(after, limit);
        }

        @Override
        public Mono<Fetched<Batch<AssignedQuestion>>> questions(CentralCursor after, int limit) {
            return partner.questions(after, limit);
        }

        @Override
        public Mono<Fetched<List<Taxonomy>>> taxonomies() {
            return partner.taxonomies();
        }
    }
}
