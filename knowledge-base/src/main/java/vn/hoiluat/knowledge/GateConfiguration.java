package vn.hoiluat.knowledge;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.AnswerPolicy;
import vn.hoiluat.answering.AnsweringSettings;
import vn.hoiluat.flow.Deciding;
import vn.hoiluat.flow.Rehearsal;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.curation.RegressionGate;
import vn.hoiluat.knowledge.curation.Trial;
import vn.hoiluat.knowledge.embedding.NearbyEntries;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.golden.GoldenQuestions;
import vn.hoiluat.knowledge.index.KnowledgeIndex;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.law.ReferenceReader;
import vn.hoiluat.knowledge.learning.CurrentLearning;
import vn.hoiluat.knowledge.ranking.Ranking;
import vn.hoiluat.knowledge.search.EntrySearcher;
import vn.hoiluat.knowledge.search.RankingWeights;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.territory.Territory;
import vn.hoiluat.triage.Triage;
import vn.hoiluat.understanding.QuestionReader;

/**
 * What tries messages as the service answers them, and asks the golden questions before something is published, as beans; needs the
 * territory and the bands of answering besides what {@link KnowledgeConfiguration} needs.
 */
@Configuration(proxyBeanMethods = false)
public class GateConfiguration {

    /** Whoever approves waits for it: as long as a person waits for a page that says it takes a while. */
    private static final Duration GATE_TIME_LIMIT = Duration.ofSeconds(45);

    private static final Duration SEARCH_TIME_LIMIT = Duration.ofSeconds(10);

    private static final int GATES_WAITING = 20;

    @Bean
    GoldenQuestions goldenQuestions(DocumentStore store, Clock clock) {
        return new GoldenQuestions(store, clock);
    }

    @Bean(destroyMethod = "dispose")
    Scheduler gateScheduler() {
        return Schedulers.newBoundedElastic(1, GATES_WAITING, "gate");
    }

    @Bean
    RegressionGate regressionGate(
            GoldenQuestions questions,
            KnowledgeIndex index,
            Entries entries,
            DocumentRegister register,
            Trial trial,
            Scheduler gateScheduler,
            Clock clock) {
        return new RegressionGate(
                questions, index, entries, register.known(), trial, gateScheduler, GATE_TIME_LIMIT, clock);
    }

    /** As the service answers, by the bands of its settings. */
    @Bean
    Trial trial(
            Candidates candidates,
            ReferenceReader references,
            Syllables syllables,
            CurrentLearning learning,
            NearbyEntries nearby,
            EmbeddingProperties embedding,
            Territory territory,
            AnsweringSettings bands) {
        var reader = QuestionReader.with(territory.names());
        var triage = Triage.shipped();
        var fusion = new Fusion(embedding.weight());
        return (index, entries) -> {
            var searcher = new EntrySearcher(index, syllables, RankingWeights.DEFAULT, Ranking.shipped(), learning);
            AnswerFinder finder = EntryFinder.among(searcher, entries, candidates, references, nearby, fusion);
            return new Rehearsal(
                    triage::words, reader, new Deciding(finder, new AnswerPolicy(bands), SEARCH_TIME_LIMIT));
        };
    }
}
