package vn.hoiluat.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.answering.Question;
import vn.hoiluat.indexing.IndexFollower;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.index.IndexFeeder;
import vn.hoiluat.knowledge.index.KnowledgeIndex;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.law.ReferenceReader;
import vn.hoiluat.knowledge.learning.CurrentLearning;
import vn.hoiluat.knowledge.localdata.LocalValues;
import vn.hoiluat.knowledge.ranking.Ranking;
import vn.hoiluat.knowledge.ranking.RankingModel;
import vn.hoiluat.knowledge.reading.ReadingTables;
import vn.hoiluat.knowledge.search.EntrySearcher;
import vn.hoiluat.knowledge.search.RankingWeights;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.InMemoryDocumentStore;

class EntryFinderTest {

    private static final String MARRY = "Đăng ký kết hôn cần giấy tờ gì?";
    private static final String DIVORCE = "Ly hôn thuận tình nộp đơn ở đâu?";

    private Mono<Map<String, Double>> near = Mono.just(Map.of());
    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final Scheduler scheduler = Schedulers.newBoundedElastic(2, 100, "knowledge-test");
    private final Messages messages = new Messages();
    private final Syllables syllables = new Syllables();
    private final Entries entries = new Entries(store, Clock.systemUTC());
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
    private final AnswerFinder finder = new EntryFinder(
            new EntrySearcher(
                    index,
                    syllables,
                    RankingWeights.DEFAULT,
                    Ranking.shipped(),
                    new CurrentLearning(ReadingTables.shipped())),
            entries,
            new Candidates(register.known(), LocalValues.NONE, syllables, messages, RankingModel.shipped()),
            new ReferenceReader(new DocumentNames(), register.known()),
            scheduler,
            Duration.ofSeconds(10),
            question -> this.near,
            new Fusion(0.6));

    @BeforeEach
    void start() {
        register.put(Given.civilStatusLaw()).block();
        follower.start();
        await().until(() -> follower.state().isReady());
    }

    @AfterEach
    void stop() {
        follower.stop();
        index.close();
        scheduler.dispose();
    }

    @Test
    void find_publishedEntry_isFoundWithItsCitation() {
        publish("1", Given.content(MARRY, "Mang căn cước."));
        publish("2", Given.content(DIVORCE, "Nộp tại Tòa án nhân dân khu vực."));

        List<Candidate> found = find("thu tuc dang ky ket hon can giay to gi");

        assertThat(found.getFirst().entry()).isEqualTo(new EntryRef("test", "1", 1));
        assertThat(found.getFirst().shortAnswer()).isEqualTo("Mang căn cước.");
        assertThat(found.getFirst().inForce()).isTrue();
        assertThat(found.getFirst().explanation()).contains("dang ki ket hon can giay to gi");
        assertThat(found.getFirst().citations()).singleElement().satisfies(citation -> {
            assertThat(citation.text()).isEqualTo("khoản 1 Điều 18 Luật Hộ tịch (60/2014/QH13)");
            assertThat(citation.status()).isEqualTo(CitationStatus.IN_FORCE);
        });
    }

    @Test
    void find_draft_isNotFound() {
        publish("1", Given.content(MARRY, "Mang căn cước."));
        entries.write(Given.proposal("2", Given.content(MARRY, "Chưa duyệt."))).block();

        List<Candidate> found = find(MARRY);

        assertThat(found).extracting(Candidate::shortAnswer).containsExactly("Mang căn cước.");
    }

    @Test
    void find_newDraftBesideThePublishedVersion_givesThePublishedOne() {
        publish("1", Given.content(MARRY, "Mang căn cước."));
        entries.write(Given.proposal("1", Given.content(MARRY, "Bản sửa."))).block();

        List<Candidate> found = find(MARRY);

        assertThat(found).extracting(Candidate::entry).containsExactly(new EntryRef("test", "1", 1));
    }

    @Test
    void find_retiredEntry_isNotFoundEvenBeforeTheIndexKnows() {
        publish("1", Given.content(MARRY, "Mang căn cước."));
        follower.stop();

        entries.retire("test:1", "reviewer").block();

        assertThat(find(MARRY)).isEmpty();
        assertThat(finder.entry("test:1", question(MARRY)).block()).isNull();
    }

    @Test
    void find_twoEditions_givesTheOneInForceOnTheDay() {
        LocalDate change = LocalDate.of(2027, 3, 1);
        publish("1", Given.content(MARRY, List.of(), "Bản nay.", new Validity(null, change)));
        publish("1-2027", Given.content(MARRY, List.of(), "Bản mới.", new Validity(change, null)));

        assertThat(find(MARRY)).extracting(Candidate::shortAnswer).containsExactly("Bản nay.");
        assertThat(finder.find(new Question(MARRY, change, 5)).block())
                .extracting(Candidate::shortAnswer)
                .containsExactly("Bản mới.");
    }

    @Test
    void find_successorIsPublishedForLater_givesEachOnItsDays() {
        LocalDate change = LocalDate.of(2027, 3, 1);
        publish("1", Given.content(MARRY, "Bản nay."));
        publish("1", Given.content(MARRY, List.of(), "Bản mới.", new Validity(change, null)));

        assertThat(find(MARRY)).extracting(Candidate::entry).containsExactly(new EntryRef("test", "1", 1));
        assertThat(finder.find(new Question(MARRY, change.minusDays(1), 5)).block())
                .extracting(Candidate::shortAnswer)
                .containsExactly("Bản nay.");
        assertThat(finder.find(new Question(MARRY, change, 5)).block())
                .extracting(Candidate::shortAnswer, Candidate::inForce)
                .containsExactly(tuple("Bản mới.", true));
    }

    @Test
    void find_onlyEditionHasEnded_isFoundAndSaysSo() {
        publish("1", Given.content(MARRY, List.of(), "Cũ.", new Validity(null, Given.TODAY)));

        assertThat(find(MARRY)).extracting(Candidate::inForce).containsExactly(false);
    }

    @Test
    void find_nearInMeaningOnly_isFound_butNotSureEnoughToBeSent() {
        publish("1", Given.content(MARRY, "Mang căn cước."));
        publish("2", Given.content(DIVORCE, "Nộp tại Tòa án nhân dân khu vực."));
        near = Mono.just(Map.of("test:2", 0.9, "test:gone", 0.8));

        List<Candidate> found = find("chia tay vợ");

        assertThat(found).extracting(Candidate::question).containsExactly(DIVORCE);
        assertThat(found.getFirst().confidence()).isBetween(0.4, 0.45);
    }

    @Test
    void find_nearBesideWords_goesByBoth() {
        publish("1", Given.content(MARRY, "Mang căn cước."));
        publish("2", Given.content(DIVORCE, "Nộp tại Tòa án nhân dân khu vực."));
        double alone = find(MARRY).getFirst().confidence();
        near = Mono.just(Map.of("test:1", 0.8, "test:2", 0.3));

        List<Candidate> found = find(MARRY);

        assertThat(found).extracting(Candidate::question).containsExactly(MARRY, DIVORCE);
        assertThat(found.getFirst().confidence()).isEqualTo(alone);
    }

    @Test
    void entry_chosenByTheCitizen_isCertain() {
        publish("1", Given.content(MARRY, "Mang căn cước."));

        Candidate chosen = finder.entry("test:1", question("1")).blockOptional().orElseThrow();

        assertThat(chosen.confidence()).isEqualTo(1);
        assertThat(chosen.question()).isEqualTo(MARRY);
    }

    private List<Candidate> find(String text) {
        return finder.find(question(text)).blockOptional().orElseThrow();
    }

    private static Question question(String text) {
        return new Question(text, Given.TODAY, 5);
    }

    private void publish(String id, EntryContent content) {
        entries.writeAll(List.of(Given.proposal(id, content)), true).block();
        int known = index.size();
        await().until(() -> index.size() > known);
    }
}
