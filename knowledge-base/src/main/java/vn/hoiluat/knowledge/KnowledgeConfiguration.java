package vn.hoiluat.knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.Readings;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.indexing.IndexFollower;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.curation.Gate;
import vn.hoiluat.knowledge.embedding.EmbeddedEntries;
import vn.hoiluat.knowledge.embedding.NearbyEntries;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.exchange.Exporter;
import vn.hoiluat.knowledge.exchange.Importer;
import vn.hoiluat.knowledge.index.IndexFeeder;
import vn.hoiluat.knowledge.index.KnowledgeIndex;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.law.ReferenceReader;
import vn.hoiluat.knowledge.learning.BackgroundLearning;
import vn.hoiluat.knowledge.learning.CurrentLearning;
import vn.hoiluat.knowledge.learning.LearntBaseFile;
import vn.hoiluat.knowledge.localdata.LocalData;
import vn.hoiluat.knowledge.ranking.Ranking;
import vn.hoiluat.knowledge.ranking.RankingModel;
import vn.hoiluat.knowledge.reading.ReadingTables;
import vn.hoiluat.knowledge.search.EntrySearcher;
import vn.hoiluat.knowledge.search.RankingWeights;
import vn.hoiluat.knowledge.search.SearchWarming;
import vn.hoiluat.knowledge.starter.StarterBase;
import vn.hoiluat.knowledge.suggestions.Suggestions;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.rounds.Rounds;
import vn.hoiluat.storage.DocumentStore;

/** The question-answer base as beans; needs a {@link DocumentStore} and a {@link Clock}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KnowledgeProperties.class, EmbeddingProperties.class})
@Import({LawConfiguration.class, KnowledgeExchangeConfiguration.class})
public class KnowledgeConfiguration {

    private static final Duration LOCAL_DATA_EVERY = Duration.ofSeconds(15);

    private static final int SUGGESTION_THREADS = 2;

    /** At a millisecond each, whoever comes behind these would wait longer than people take to type on. */
    private static final int SUGGESTIONS_WAITING = 100;

    @Bean
    Messages knowledgeMessages() {
        return new Messages();
    }

    @Bean
    Syllables syllables() {
        return new Syllables();
    }

    @Bean
    Entries entries(DocumentStore store, Clock clock) {
        return new Entries(store, clock);
    }

    @Bean(destroyMethod = "close")
    KnowledgeIndex knowledgeIndex(KnowledgeProperties properties) {
        return properties.indexDirectory() == null
                ? KnowledgeIndex.inMemory()
                : KnowledgeIndex.open(properties.indexDirectory());
    }

    @Bean(destroyMethod = "dispose")
    Scheduler knowledgeScheduler(KnowledgeProperties properties) {
        return Schedulers.newBoundedElastic(properties.searchThreads(), properties.searchQueue(), "knowledge");
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    IndexFollower indexFollower(
            KnowledgeIndex index,
            Entries entries,
            DocumentRegister register,
            DocumentStore store,
            Scheduler knowledgeScheduler,
            Clock clock,
            KnowledgeProperties properties) {
        return new IndexFollower(
                index.documents(),
                new IndexFeeder(index, entries, register, knowledgeScheduler),
                store.changes(),
                knowledgeScheduler,
                clock,
                properties.commitEvery());
    }

    @Bean
    CurrentLearning currentLearning(KnowledgeProperties properties) throws IOException {
        return new CurrentLearning(
                properties.readingTable() == null
                        ? ReadingTables.shipped()
                        : ReadingTables.shippedAnd(DataFile.at(properties.readingTable())));
    }

    /** Kept beside the folder of the index: what lies in the folder is the index's own. */
    @Bean(initMethod = "start", destroyMethod = "stop")
    BackgroundLearning backgroundLearning(
            KnowledgeIndex index,
            Entries entries,
            DocumentRegister register,
            CurrentLearning learning,
            IndexFollower follower,
            Scheduler knowledgeScheduler,
            Clock clock,
            KnowledgeProperties properties) {
        Path folder = properties.indexDirectory();
        return new BackgroundLearning(
                index,
                entries,
                register.known(),
                learning,
                folder == null ? null : new LearntBaseFile(folder.resolveSibling(folder.getFileName() + ".learnt")),
                follower::state,
                knowledgeScheduler,
                clock,
                properties.learnCheckEvery());
    }

    @Bean(destroyMethod = "close")
    NearbyEntries nearbyEntries(
            EmbeddingProperties embedding,
            KnowledgeProperties properties,
            Entries entries,
            DocumentStore store,
            CurrentLearning learning) {
        if (embedding.directory() == null) {
            return NearbyEntries.NONE;
        }
        Path index = properties.indexDirectory();
        return EmbeddedEntries.start(
                embedding.directory(),
                index == null ? null : index.resolveSibling(index.getFileName() + ".vectors"),
                entries,
                store.changes(),
                typed -> learning.didYouMean(typed).orElse(typed),
                embedding.timeLimit());
    }

    @Bean
    EntrySearcher entrySearcher(KnowledgeIndex index, Syllables syllables, CurrentLearning learning) {
        return new EntrySearcher(index, syllables, RankingWeights.DEFAULT, Ranking.shipped(), learning);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    SearchWarming searchWarming(
            EntrySearcher searcher, IndexFollower follower, Messages knowledgeMessages, Scheduler knowledgeScheduler) {
        List<String> questions = Stream.of("search.warming.1", "search.warming.2", "search.warming.3")
                .map(knowledgeMessages::text)
                .toList();
        return new SearchWarming(searcher, questions, follower.firstInStep(), knowledgeScheduler);
    }

    @Bean
    LocalData localData(DocumentStore store, KnowledgeProperties properties, Clock clock) {
        return new LocalData(store, properties.place(), clock);
    }

    /** Another node may have written; and the day comes on which units serve other places. */
    @Bean(initMethod = "start", destroyMethod = "stop")
    Rounds localDataRounds(LocalData localData) {
        return Rounds.atOnceAndEvery(LOCAL_DATA_EVERY, "Reading local data", Schedulers.parallel(), localData::load);
    }

    @Bean
    Candidates candidates(
            DocumentRegister register, LocalData localData, Syllables syllables, Messages knowledgeMessages) {
        return new Candidates(register.known(), localData, syllables, knowledgeMessages, RankingModel.shipped());
    }

    @Bean
    AnswerFinder answerFinder(
            EntrySearcher searcher,
            Entries entries,
            Candidates candidates,
            ReferenceReader references,
            Scheduler knowledgeScheduler,
            KnowledgeProperties properties,
            NearbyEntries nearby,
            EmbeddingProperties embedding) {
        return new EntryFinder(
                searcher,
                entries,
                candidates,
                references,
                knowledgeScheduler,
                properties.searchTimeLimit(),
                nearby,
                new Fusion(embedding.weight()));
    }

    /** Threads of its own: who types must not keep those waiting who have asked. */
    @Bean(destroyMethod = "dispose")
    Scheduler suggestionScheduler() {
        return Schedulers.newBoundedElastic(SUGGESTION_THREADS, SUGGESTIONS_WAITING, "suggestions");
    }

    @Bean
    Suggestions suggestions(
            KnowledgeIndex index,
            Entries entries,
            DocumentRegister register,
            LocalData localData,
            Syllables syllables,
            Scheduler suggestionScheduler,
            Clock clock) {
        return new Suggestions(index, entries, register.known(), localData, syllables, suggestionScheduler, clock);
    }

    @Bean
    Readings readings(CurrentLearning learning, Scheduler knowledgeScheduler, KnowledgeProperties properties) {
        return new LearntReadings(learning, knowledgeScheduler, properties.searchTimeLimit());
    }

    @Bean
    KnowledgeBase knowledgeBase(
            Entries entries,
            IndexFollower follower,
            DocumentRegister register,
            DocumentNames names,
            Exporter exporter,
            Messages messages,
            ObjectProvider<Gate> gate,
            Clock clock,
            Scheduler exchangeScheduler,
            Scheduler knowledgeScheduler) {
        return new KnowledgeBase(
                entries,
                follower,
                new Importer(
                        entries,
                        register,
                        gate.getIfAvailable(() -> Gate.OPEN),
                        names,
                        messages,
                        clock,
                        exchangeScheduler),
                exporter,
                new StarterBase(entries, register, names, messages, knowledgeScheduler));
    }
}
