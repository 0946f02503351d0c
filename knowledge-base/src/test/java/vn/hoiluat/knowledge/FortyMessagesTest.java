package vn.hoiluat.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.AnswerPolicy;
import vn.hoiluat.answering.AnsweringSettings;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.Decision;
import vn.hoiluat.answering.Question;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.index.IndexFollower;
import vn.hoiluat.knowledge.index.IndexedEntry;
import vn.hoiluat.knowledge.index.KnowledgeIndex;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.law.ReferenceReader;
import vn.hoiluat.knowledge.learning.BaseLearner;
import vn.hoiluat.knowledge.learning.CurrentLearning;
import vn.hoiluat.knowledge.learning.FieldLearner;
import vn.hoiluat.knowledge.ranking.Ranking;
import vn.hoiluat.knowledge.reading.ReadingTables;
import vn.hoiluat.knowledge.search.EntrySearcher;
import vn.hoiluat.knowledge.search.RankingWeights;
import vn.hoiluat.knowledge.starter.StarterBase;
import vn.hoiluat.knowledge.starter.StarterReport;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.privacy.PersonalNumbers;
import vn.hoiluat.storage.InMemoryDocumentStore;
import vn.hoiluat.triage.Triage;
import vn.hoiluat.triage.Triaged;
import vn.hoiluat.understanding.QuestionPart;
import vn.hoiluat.understanding.QuestionReader;
import vn.hoiluat.understanding.Understanding;

/** The forty messages of the domain document, each with the routes it may take over the starter base. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FortyMessagesTest {

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final Scheduler scheduler = Schedulers.newBoundedElastic(2, 100, "forty-messages");
    private final Messages messages = new Messages();
    private final DocumentNames names = new DocumentNames();
    private final Entries entries = new Entries(store, Clock.systemUTC());
    private final DocumentRegister register = new DocumentRegister(store, new CitationText(names, messages));
    private final KnowledgeIndex index = KnowledgeIndex.inMemory();
    private final IndexFollower follower =
            new IndexFollower(index, entries, register, store, scheduler, Clock.systemUTC(), Duration.ofHours(1));
    private final CurrentLearning learnt = new CurrentLearning(ReadingTables.shipped());
    private final AnswerFinder finder = new EntryFinder(
            new EntrySearcher(index, new Syllables(), RankingWeights.DEFAULT, Ranking.shipped(), learnt),
            entries,
            new Candidates(register.known(), new Syllables(), messages),
            new ReferenceReader(names, register.known()),
            scheduler,
            Duration.ofSeconds(10));
    private final AnswerPolicy policy = new AnswerPolicy(new AnsweringSettings(0.75, 0.08, 0.25, 3, false));
    private final Triage triage = Triage.shipped();
    private final QuestionReader reader = QuestionReader.shipped();

    /** A route, and the entries that are sent or offered on it. */
    private record Route(String outcome, List<String> entries) {}

    @BeforeAll
    void load() {
        StarterReport report = new StarterBase(entries, register, names, messages, scheduler)
                .loadAsSample()
                .blockOptional()
                .orElseThrow();
        follower.start();
        await().until(() -> index.size() == report.entries() - report.drafts());
        var learner = new BaseLearner();
        for (Entry entry : entries.published().toIterable()) {
            IndexedEntry.of(entry, register.known()).ifPresent(learner::add);
        }
        learnt.set(learner.learnt(Instant.EPOCH, FieldLearner.learn(index)));
    }

    @AfterAll
    void stop() {
        follower.stop();
        index.close();
        scheduler.dispose();
    }

    static List<Line> messages() {
        return DataFile.shipped(FortyMessagesTest.class, "forty-messages.tsv").lines().stream()
                .filter(line -> !line.fields().contains("CHUA"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void message_takesARouteItMay(Line line) {
        int shift = line.field(1).equals("AUDIO") ? -1 : 0;
        List<Route> routes = routes(line.field(1), shift < 0 ? "" : line.field(2));

        List<String> allowed = List.of(line.field(3 + shift).split(","));
        assertThat(routes).as("%s", routes).allMatch(route -> allowed.contains(route.outcome()));
        if (!line.field(4 + shift).equals("-")) {
            List<String> wanted = List.of(line.field(4 + shift).split(","));
            assertThat(routes)
                    .as("%s", routes)
                    .filteredOn(route -> !route.entries().isEmpty())
                    .allMatch(route -> route.entries().stream().anyMatch(wanted::contains));
        }
    }

    @Test
    void allForty_areThere() {
        assertThat(DataFile.shipped(FortyMessagesTest.class, "forty-messages.tsv")
                        .lines())
                .hasSize(40);
    }

    private List<Route> routes(String kind, String text) {
        String masked = PersonalNumbers.mask(text).text();
        InboundEvent event = new InboundEvent(
                "e",
                InboundKind.valueOf(kind),
                new Address(Channel.ZALO, "a", "c"),
                masked,
                null,
                null,
                "e",
                Given.TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(),
                Given.TODAY.atStartOfDay(ZoneOffset.UTC).toInstant());
        return switch (triage.apply(event)) {
            case Triaged.Emergency e -> List.of(new Route("EMERGENCY", List.of()));
            case Triaged.Greeting g -> List.of(new Route("GREETING", List.of()));
            case Triaged.OffTopic o -> List.of(new Route("OFF_TOPIC", List.of()));
            case Triaged.Abuse a -> List.of(new Route("ABUSE", List.of()));
            case Triaged.NotText n -> List.of(new Route("NOT_TEXT", List.of()));
            case Triaged.OptOut o -> List.of(new Route("OPT_OUT", List.of()));
            case Triaged.DataRequest d -> List.of(new Route("DATA", List.of()));
            case Triaged.OfficerWanted o -> List.of(new Route("OFFICER", List.of()));
            case Triaged.CaseLookup c -> List.of(new Route("CASE_LOOKUP", List.of()));
            case Triaged.Question question ->
                question.safetyLine() ? List.of(new Route("SAFETY", List.of())) : asked(question.text());
            case Triaged other -> List.of(new Route(other.getClass().getSimpleName(), List.of()));
        };
    }

    /** Each of the questions that is answered; the whole, where none is. */
    private List<Route> asked(String text) {
        if (!(reader.read(text, Given.TODAY) instanceof Understanding.Clear clear)) {
            return List.of(new Route("UNCLEAR", List.of()));
        }
        List<Route> routes =
                new ArrayList<>(clear.parts().stream().map(this::decided).toList());
        boolean none = routes.stream().noneMatch(route -> route.outcome().equals("ANSWER"));
        return clear.isSeveral() && none ? List.of(decided(clear.whole())) : routes;
    }

    private Route decided(QuestionPart part) {
        List<Candidate> found = finder.find(new Question(part.search(), part.chattiness(), Given.TODAY, 5))
                .blockOptional()
                .orElseThrow();
        return switch (policy.decide(found, part.missing())) {
            case Decision.Answer answer -> new Route("ANSWER", ids(Stream.of(answer.candidate())));
            case Decision.OfferChoices offer -> new Route("CHOICES", ids(offer.candidates().stream()));
            case Decision.AskBack open -> new Route("ASK_BACK", List.of());
            case Decision.HandOver officer -> new Route("HAND_OVER", List.of());
        };
    }

    private static List<String> ids(Stream<Candidate> candidates) {
        return candidates.map(candidate -> candidate.entry().externalId()).toList();
    }
}
