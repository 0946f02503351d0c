package vn.hoiluat.knowledge;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.delegation.Delegations;
import vn.hoiluat.indexing.IndexFollower;
import vn.hoiluat.knowledge.catalogue.Catalogue;
import vn.hoiluat.knowledge.central.EntryConflicts;
import vn.hoiluat.knowledge.curation.Curation;
import vn.hoiluat.knowledge.curation.DraftRehearsal;
import vn.hoiluat.knowledge.curation.GoldenWatch;
import vn.hoiluat.knowledge.curation.NearDuplicates;
import vn.hoiluat.knowledge.curation.RegressionGate;
import vn.hoiluat.knowledge.curation.Trial;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.golden.GoldenQuestions;
import vn.hoiluat.knowledge.index.KnowledgeIndex;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.localdata.LocalData;
import vn.hoiluat.knowledge.localdata.MissingLocalData;
import vn.hoiluat.knowledge.search.EntrySearcher;
import vn.hoiluat.people.People;
import vn.hoiluat.rounds.Rounds;
import vn.hoiluat.storage.DocumentStore;

/** How the base is looked after, as beans; needs people besides what {@link KnowledgeConfiguration} needs. */
@Configuration(proxyBeanMethods = false)
class CurationConfiguration {

    private static final int CATALOGUE_WAITING = 200;

    @Bean
    Curation curation(
            DocumentStore store,
            Entries entries,
            DocumentRegister register,
            LocalData localData,
            People people,
            Delegations delegations,
            RegressionGate gate,
            Clock clock) {
        return Curation.over(store, entries, register.known(), localData, people, delegations, gate, clock);
    }

    @Bean
    DraftRehearsal draftRehearsal(
            KnowledgeIndex index,
            Entries entries,
            DocumentRegister register,
            Trial trial,
            Scheduler knowledgeScheduler) {
        return new DraftRehearsal(index, entries, register.known(), trial, knowledgeScheduler);
    }

    /** Threads of its own: who looks after the base must not keep those waiting who ask. */
    @Bean(destroyMethod = "dispose")
    Scheduler catalogueScheduler() {
        return Schedulers.newBoundedElastic(2, CATALOGUE_WAITING, "catalogue");
    }

    /** Kept beside the folder of the search's index, whose contents are its own. */
    @Bean(initMethod = "start", destroyMethod = "close")
    Catalogue catalogue(
            KnowledgeProperties properties,
            Entries entries,
            Curation curation,
            DocumentRegister register,
            LocalData localData,
            DocumentStore store,
            Scheduler catalogueScheduler,
            Clock clock) {
        Path folder = properties.indexDirectory();
        return new Catalogue(
                folder == null ? null : folder.resolveSibling(folder.getFileName() + ".catalogue"),
                entries,
                curation::blocks,
                Catalogue.Foundation.of(register.load().then(localData.load())),
                store.changes(),
                catalogueScheduler,
                clock);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    Rounds catalogueRounds(Catalogue catalogue) {
        return Rounds.every(
                Catalogue.JUDGED_EVERY, "Judging how entries stand", Schedulers.parallel(), catalogue::judge);
    }

    @Bean
    GoldenWatch goldenWatch(
            GoldenQuestions questions,
            Trial trial,
            KnowledgeIndex index,
            Entries entries,
            IndexFollower follower,
            DocumentStore store,
            Scheduler catalogueScheduler,
            Clock clock) {
        return new GoldenWatch(
                questions,
                trial.over(index, entries::find),
                store,
                () -> follower.state().isReady(),
                catalogueScheduler,
                clock);
    }

    @Bean
    EntryConflicts entryConflicts(DocumentStore store) {
        return new EntryConflicts(store);
    }

    @Bean
    MissingLocalData missingLocalData(Entries entries, LocalData localData, Clock clock) {
        return new MissingLocalData(entries, localData, clock);
    }

    @Bean
    NearDuplicates nearDuplicates(
            KnowledgeIndex index,
            EntrySearcher searcher,
            Catalogue catalogue,
            Entries entries,
            DocumentRegister register,
            Scheduler knowledgeScheduler) {
        return new NearDuplicates(index, searcher, catalogue, entries, register.known(), knowledgeScheduler);
    }
}
