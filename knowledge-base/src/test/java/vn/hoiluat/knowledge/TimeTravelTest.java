package vn.hoiluat.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.answering.AnswerPolicy;
import vn.hoiluat.answering.AnsweringSettings;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.answering.Decision;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.answering.Question;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.indexing.IndexFollower;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.ground.LosingEntry;
import vn.hoiluat.knowledge.ground.LosingGround;
import vn.hoiluat.knowledge.index.IndexFeeder;
import vn.hoiluat.knowledge.index.KnowledgeIndex;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentRef;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.law.LegalRelation;
import vn.hoiluat.knowledge.law.ProvisionList;
import vn.hoiluat.knowledge.law.ProvisionTexts;
import vn.hoiluat.knowledge.law.ReferenceReader;
import vn.hoiluat.knowledge.law.RelationKind;
import vn.hoiluat.knowledge.learning.CurrentLearning;
import vn.hoiluat.knowledge.localdata.LocalValues;
import vn.hoiluat.knowledge.ranking.Ranking;
import vn.hoiluat.knowledge.ranking.RankingModel;
import vn.hoiluat.knowledge.reading.ReadingTables;
import vn.hoiluat.knowledge.search.EntrySearcher;
import vn.hoiluat.knowledge.search.RankingWeights;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.InMemoryDocumentStore;

/** The clock passes midnight in Vietnam of the day on which law ends. */
class TimeTravelTest {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate END = LocalDate.of(2027, 3, 1);
    private static final DocumentRef DECREE = new DocumentRef("Nghị định", "100/2019/NĐ-CP", "Chính phủ");
    private static final DocumentRef CUTTING = new DocumentRef("Nghị định", "9/2027/NĐ-CP", "Chính phủ");

    private static final List<String> QUESTIONS = List.of(
            "Đăng ký kết hôn cần giấy tờ gì?",
            "Ly hôn thuận tình nộp đơn ở đâu?",
            "Vượt đèn đỏ xe máy bị phạt bao nhiêu?",
            "Làm khai sinh muộn có bị phạt không?",
            "Thủ tục tách thửa đất ở nông thôn?",
            "Công ty nợ lương thì khiếu nại ở đâu?",
            "Hưởng trợ cấp thất nghiệp cần điều kiện nào?",
            "Học phí trường công lập được miễn cho ai?",
            "Con nuôi có được hưởng di sản không?",
            "Chó cắn người chủ nuôi phải bồi thường gì?",
            "Đốt pháo nổ ngày Tết bị xử lý ra sao?",
            "Hàng xóm xây nhà làm nứt tường thì sao?",
            "Đặt cọc mua nhà bị bẻ kèo đòi thế nào?",
            "Đi xe không đội mũ bảo hiểm?",
            "Cấp lại căn cước bị mất tại đâu?",
            "Trốn nghĩa vụ quân sự bị truy cứu?",
            "Thành lập doanh nghiệp tư nhân cần hồ sơ nào?",
            "Hòa giải ở cơ sở có mất tiền không?",
            "Bạo hành trẻ em báo cho ai?",
            "Vay nặng lãi bao nhiêu phần trăm là phạm tội?");

    private final MovableClock clock = new MovableClock("2027-02-28T16:59:59Z");
    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final Scheduler scheduler = Schedulers.newBoundedElastic(2, 100, "time-travel");
    private final Messages messages = new Messages();
    private final DocumentNames names = new DocumentNames();
    private final Entries entries = new Entries(store, clock);
    private final DocumentRegister register = new DocumentRegister(store, new CitationText(names, messages));
    private final LosingGround losingGround = new LosingGround(entries, register, new ProvisionTexts(store));
    private final KnowledgeIndex index = KnowledgeIndex.inMemory();
    private final IndexFollower follower = new IndexFollower(
            index.documents(),
            new IndexFeeder(index, entries, register, scheduler),
            store.changes(),
            scheduler,
            Clock.systemUTC(),
            Duration.ofSeconds(30));
    private final EntryFinder finder = new EntryFinder(
            new EntrySearcher(
                    index,
                    new Syllables(),
                    RankingWeights.DEFAULT,
                    Ranking.shipped(),
                    new CurrentLearning(ReadingTables.shipped())),
            entries,
            new Candidates(register.known(), LocalValues.NONE, new Syllables(), messages, RankingModel.shipped()),
            new ReferenceReader(names, register.known()),
            scheduler,
            Duration.ofSeconds(10),
            question -> Mono.just(Map.of()),
            new Fusion(0.6));
    /** What is tried is whether law stands, not how sure the search is among so few entries. */
    private final AnswerPolicy policy = new AnswerPolicy(new AnsweringSettings(0.3, 0.05, 0.2, 3, false));

    /** What the test gave each question, by its number: whether what it cites ends, and whether a successor is approved. */
    private record Plan(boolean ends, boolean hasSuccessor) {}

    private final List<Plan> plans = new ArrayList<>();

    @BeforeEach
    void writeTheBase() {
        register.put(Given.civilStatusLaw()).block();
        register.put(Given.document("Nghị định", DECREE.number(), "Chính phủ", "", "2020-01-01", null))
                .block();
        register.put(Given.document("Luật", "03/2026/QH16", "Quốc hội", "Hộ tịch", "2027-03-01", null))
                .block();
        register.put(new LegalRelation(
                        RelationKind.ABROGATES,
                        CUTTING,
                        "",
                        DECREE,
                        ProvisionList.parse("Điều 5-7; khoản 1 Điều 9").orElseThrow(),
                        false,
                        END,
                        null,
                        Given.TODAY,
                        "test"))
                .block();
        List<Citation> lasting = List.of(decree("8", null), decree("9", "2"), decree("30", null));
        List<Citation> ending = List.of(Given.MARRIAGE, decree("5", null), decree("6", "3"), decree("9", "1"));
        Random random = new Random(20270301);
        for (int i = 0; i < QUESTIONS.size(); i++) {
            Plan plan = new Plan(random.nextInt(3) > 0, random.nextBoolean());
            plans.add(plan);
            List<Citation> from = plan.ends() ? ending : lasting;
            write(i, from.get(random.nextInt(from.size())), Validity.ALWAYS, "Trước");
            if (plan.ends() && plan.hasSuccessor()) {
                write(
                        i,
                        new Citation("Luật", "03/2026/QH16", "Quốc hội", "1", null, null),
                        new Validity(END, null),
                        "Sau");
            }
        }
        follower.start();
        int versions = QUESTIONS.size()
                + (int) plans.stream().filter(p -> p.ends() && p.hasSuccessor()).count();
        await().until(() -> follower.state().isReady() && index.size() == versions);
    }

    @AfterEach
    void stop() {
        follower.stop();
        index.close();
        scheduler.dispose();
    }

    @Test
    void midnight_successorsTakeOver_othersAreHandedOver_nothingElseChanges() {
        for (int i = 0; i < QUESTIONS.size(); i++) {
            assertThat(answer(i, today())).as(QUESTIONS.get(i)).isEqualTo("Trước " + i);
        }

        clock.advance(Duration.ofSeconds(1));

        for (int i = 0; i < QUESTIONS.size(); i++) {
            Plan plan = plans.get(i);
            Decision decision = decide(i, today());
            if (!plan.ends() || plan.hasSuccessor()) {
                assertThat(answer(i, today())).isEqualTo((plan.ends() ? "Sau " : "Trước ") + i);
            } else {
                assertThat(decision).isInstanceOfSatisfying(Decision.HandOver.class, officer -> {
                    assertThat(officer.reason()).isEqualTo(HandOverReason.LAW_CHANGED);
                    assertThat(officer.candidates().getFirst().citations())
                            .singleElement()
                            .satisfies(cited -> {
                                assertThat(cited.status()).isEqualTo(CitationStatus.EXPIRED);
                                assertThat(cited.endedOn()).isEqualTo(END);
                            });
                });
            }
        }
    }

    @Test
    void answers_ofTheDayBefore_areReproduced() {
        clock.advance(Duration.ofDays(100));

        for (int i = 0; i < QUESTIONS.size(); i++) {
            assertThat(answer(i, END.minusDays(1))).isEqualTo("Trước " + i);
        }
    }

    @Test
    void answers_sayInAdvanceWhenTheyChange() {
        for (int i = 0; i < QUESTIONS.size(); i++) {
            Plan plan = plans.get(i);
            Candidate best = finder.entry("test:" + i, question(i, today()))
                    .blockOptional()
                    .orElseThrow();
            assertThat(best.changesOn()).isEqualTo(plan.ends() && plan.hasSuccessor() ? END : null);
        }
    }

    @Test
    void losingList_isTheOneThatThePlanGives() {
        Set<String> gaps = new TreeSet<>();
        Set<String> takenOver = new TreeSet<>();
        for (int i = 0; i < plans.size(); i++) {
            if (plans.get(i).ends()) {
                (plans.get(i).hasSuccessor() ? takenOver : gaps).add("test:" + i);
            }
        }

        List<LosingEntry> listed = losingGround.within(30, today()).block();

        assertThat(keys(listed, true)).isEqualTo(gaps).isNotEmpty();
        assertThat(keys(listed, false)).isEqualTo(takenOver).isNotEmpty();
        assertThat(listed).extracting(LosingEntry::day).containsOnly(END);
        clock.advance(Duration.ofDays(1));
        assertThat(keys(losingGround.within(30, today()).block(), true)).isEqualTo(gaps);
        assertThat(keys(losingGround.within(30, today()).block(), false)).isEmpty();
    }

    private static Set<String> keys(@Nullable List<LosingEntry> listed, boolean gaps) {
        Set<String> keys = new TreeSet<>();
        for (LosingEntry one : listed == null ? List.<LosingEntry>of() : listed) {
            if (one.isGap() == gaps) {
                keys.add(one.entry().key());
            }
        }
        return keys;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }

    private @Nullable String answer(int number, LocalDate day) {
        return decide(number, day) instanceof Decision.Answer answer
                ? answer.candidate().shortAnswer()
                : null;
    }

    private Decision decide(int number, LocalDate day) {
        return policy.decide(finder.find(question(number, day)).blockOptional().orElseThrow());
    }

    private static Question question(int number, LocalDate day) {
        return new Question(QUESTIONS.get(number), day, 5);
    }

    private void write(int number, Citation citation, Validity validity, String edition) {
        EntryContent content = new EntryContent(
                "ho-tich",
                QUESTIONS.get(number),
                List.of(),
                edition + " " + number,
                edition + " " + number + "\nCăn cứ: đã nêu.",
                List.of(citation),
                List.of(),
                validity,
                null,
                Given.TODAY,
                List.of(),
                false);
        entries.writeAll(List.of(Given.proposal(String.valueOf(number), content)), true)
                .block();
    }

    private static Citation decree(String article, @Nullable String clause) {
        return new Citation(DECREE.type(), DECREE.number(), DECREE.issuer(), article, clause, null);
    }
}
