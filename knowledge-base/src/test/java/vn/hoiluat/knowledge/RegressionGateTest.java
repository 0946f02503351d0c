package vn.hoiluat.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.flow.Route;
import vn.hoiluat.indexing.IndexFollower;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.curation.Gate;
import vn.hoiluat.knowledge.curation.GateReport;
import vn.hoiluat.knowledge.curation.GateReport.Fall;
import vn.hoiluat.knowledge.curation.GoldenWatch;
import vn.hoiluat.knowledge.curation.RegressionGate;
import vn.hoiluat.knowledge.curation.Trial;
import vn.hoiluat.knowledge.embedding.NearbyEntries;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryDeed;
import vn.hoiluat.knowledge.entry.EntryStep;
import vn.hoiluat.knowledge.golden.GoldenQuestion;
import vn.hoiluat.knowledge.golden.GoldenQuestions;
import vn.hoiluat.knowledge.golden.GoldenStanding;
import vn.hoiluat.knowledge.index.IndexFeeder;
import vn.hoiluat.knowledge.index.KnowledgeIndex;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.law.ReferenceReader;
import vn.hoiluat.knowledge.learning.CurrentLearning;
import vn.hoiluat.knowledge.localdata.LocalValues;
import vn.hoiluat.knowledge.ranking.RankingModel;
import vn.hoiluat.knowledge.reading.ReadingTables;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.InMemoryDocumentStore;
import vn.hoiluat.territory.Territory;

class RegressionGateTest {

    private static final String MARRY = "Đăng ký kết hôn cần giấy tờ gì?";
    private static final String DIVORCE = "Ly hôn thuận tình nộp đơn ở đâu?";

    private final MovableClock clock = new MovableClock("2026-11-22T02:00:00Z");
    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final Scheduler scheduler = Schedulers.newBoundedElastic(2, 100, "gate-test");
    private final Messages messages = new Messages();
    private final Entries entries = new Entries(store, clock);
    private final DocumentRegister register =
            new DocumentRegister(store, new CitationText(new DocumentNames(), messages));
    private final KnowledgeIndex index = KnowledgeIndex.inMemory();
    private final IndexFollower follower = new IndexFollower(
            index.documents(),
            new IndexFeeder(index, entries, register, scheduler),
            store.changes(),
            scheduler,
            Clock.systemUTC(),
            Duration.ofSeconds(30));
    private final GoldenQuestions questions = new GoldenQuestions(store, clock);
    private final Gate gate = gate(Duration.ofMinutes(1));

    @BeforeEach
    void fill() {
        register.put(Given.civilStatusLaw()).block();
        follower.start();
        await().until(() -> follower.state().isReady());
        publish("ket-hon", Given.content(MARRY, "Mang căn cước."));
        publish("ly-hon", Given.content(DIVORCE, "Nộp tại Tòa án."));
        await().until(() -> index.size() == 2);
    }

    @AfterEach
    void stop() {
        follower.stop();
        index.close();
        scheduler.dispose();
    }

    @Test
    void entryThatTakesAQuestionAway_makesItFall() {
        questions.keep(golden(MARRY, "ket-hon"), true, "an").block();
        questions.keep(golden(DIVORCE, "ly-hon"), true, "an").block();

        GateReport report = run(changed("ket-hon", Given.content("Xin nghỉ phép năm thế nào?", "Làm đơn.")));

        assertThat(report.blocks()).isTrue();
        assertThat(report.asked()).isEqualTo(2);
        assertThat(report.met()).isEqualTo(1);
        assertThat(report.falls()).extracting(Fall::question).containsExactly(MARRY);
    }

    @Test
    void entryThatAnswersAsBefore_makesNothingFall() {
        questions
                .protect(entry("ket-hon"), entry("ket-hon").newest().content(), "an")
                .block();

        GateReport report = run(changed("ket-hon", Given.content(MARRY, "Mang căn cước và đơn.")));

        assertThat(report).isEqualTo(new GateReport(1, 1, List.of(), 0, 0));
    }

    @Test
    void newEntryThatAnswersWhatNothingShould_makesItFall() {
        String lost = "Làm lại bằng lái xe bị mất ở đâu?";
        questions
                .keep(new GoldenQuestion(List.of(lost), List.of(), List.of(), null), true, "an")
                .block();
        Entry added = Entry.begin(Given.proposal("bang-lai", Given.content(lost, "Ở Sở.")), clock.instant())
                .after(1, step());

        GateReport report = gate.of(List.of(added)).blockOptional().orElseThrow();

        assertThat(report.blocks()).isTrue();
        assertThat(report.falls())
                .containsExactly(
                        new Fall(lost, true, List.of("NO_ANSWER"), Route.ANSWER.name(), List.of("test:bang-lai")));
    }

    @Test
    void questionThatFailsAlready_cannotFall() {
        questions
                .keep(golden("Thủ tục nhận con nuôi thế nào?", "con-nuoi"), true, "an")
                .block();

        GateReport report = run(changed("ket-hon", Given.content(MARRY, "Khác.")));

        assertThat(report.blocks()).isFalse();
        assertThat(report.met()).isZero();
    }

    @Test
    void whatIsOnlyTried_isSeenByNobody() {
        questions.keep(golden(MARRY, "ket-hon"), true, "an").block();

        run(changed("ket-hon", Given.content("Xin nghỉ phép năm thế nào?", "Làm đơn.")));

        assertThat(index.size()).isEqualTo(2);
        assertThat(entry("ket-hon").newest().content().question()).isEqualTo(MARRY);
    }

    @Test
    void protectedQuestionThatTimeDoesNotAllow_blocks() {
        questions.keep(golden(MARRY, "ket-hon"), true, "an").block();

        GateReport report = gate(Duration.ofSeconds(-1))
                .of(List.of(changed("ket-hon", Given.content(MARRY, "Khác."))))
                .blockOptional()
                .orElseThrow();

        assertThat(report.unasked()).isEqualTo(1);
        assertThat(report.blocks()).isTrue();
    }

    @Test
    void watch_saysWhatCameOutBeforeAndDoesNotNow_untilItDoesAgain() {
        questions.keep(golden(MARRY, "ket-hon"), true, "an").block();
        questions.keep(golden(DIVORCE, "ly-hon"), false, "an").block();
        questions.keep(golden("Nhận con nuôi thế nào?", "con-nuoi"), true, "an").block();
        GoldenWatch watch = watch(() -> true);
        assertThat(watch.look().block()).isEmpty();

        entries.retire("test:ket-hon", "central").block();
        entries.retire("test:ly-hon", "central").block();
        await().until(() -> index.size() == 0);
        Instant seen = clock.instant();
        List<GoldenStanding> fallen = watch.look().blockOptional().orElseThrow();
        clock.advance(Duration.ofMinutes(5));

        assertThat(fallen)
                .extracting(GoldenStanding::writing, GoldenStanding::since)
                .containsExactly(tuple(MARRY, seen));
        assertThat(watch.look().block()).isEqualTo(fallen);
        assertThat(watch.standings().map(Map::values).block())
                .extracting(GoldenStanding::met)
                .containsExactly(false, false);

        entries.publish("test:ket-hon", 1, "binh").block();
        await().until(() -> index.size() == 1);
        assertThat(watch.look().block()).isEmpty();
    }

    @Test
    void watch_asksNothing_ofABaseThatIsNotReadYet() {
        questions.keep(golden(MARRY, "ket-hon"), true, "an").block();

        assertThat(watch(() -> false).look().block()).isEmpty();
        assertThat(watch(() -> false).standings().block()).isEmpty();
    }

    @Test
    void watch_forgetsWhatIsProtectedNoLonger() {
        questions.keep(golden(MARRY, "ket-hon"), true, "an").block();
        GoldenWatch watch = watch(() -> true);
        watch.look().block();
        questions.keep(golden(MARRY, "ket-hon"), false, "an").block();

        watch.look().block();

        assertThat(watch.standings().block()).isEmpty();
    }

    private GoldenWatch watch(BooleanSupplier isReady) {
        return new GoldenWatch(questions, trial().over(index, entries::find), store, isReady, scheduler, clock);
    }

    private Gate gate(Duration timeLimit) {
        return new RegressionGate(questions, index, entries, register.known(), trial(), scheduler, timeLimit, clock);
    }

    private Trial trial() {
        return new GateConfiguration()
                .trial(
                        new Candidates(
                                register.known(), LocalValues.NONE, new Syllables(), messages, RankingModel.shipped()),
                        new ReferenceReader(new DocumentNames(), register.known()),
                        new Syllables(),
                        new CurrentLearning(ReadingTables.shipped()),
                        NearbyEntries.NONE,
                        new EmbeddingProperties(null, Duration.ofSeconds(1), 0),
                        new Territory(store),
                        Given.AS_SHIPPED);
    }

    private GateReport run(Entry changed) {
        return gate.of(List.of(changed)).blockOptional().orElseThrow();
    }

    private static GoldenQuestion golden(String question, String entry) {
        return new GoldenQuestion(List.of(question), List.of(entry), List.of(), null);
    }

    private Entry changed(String id, EntryContent content) {
        Entry entry = entry(id).propose(Given.proposal(id, content), clock.instant());
        return entry.after(entry.newest().number(), step());
    }

    private EntryStep step() {
        return new EntryStep(EntryDeed.PUBLISHED, clock.instant(), "binh", null);
    }

    private Entry entry(String id) {
        return entries.find("test:" + id).blockOptional().orElseThrow();
    }

    private void publish(String id, EntryContent content) {
        entries.write(Given.proposal(id, content)).block();
        entries.publish("test:" + id, 1, "binh").block();
    }
}
