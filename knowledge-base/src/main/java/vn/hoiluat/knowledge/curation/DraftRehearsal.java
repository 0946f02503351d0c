package vn.hoiluat.knowledge.curation;

import java.time.LocalDate;
import java.util.Set;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.flow.Rehearsed;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.index.ChangedIndex;
import vn.hoiluat.knowledge.index.IndexedEntry;
import vn.hoiluat.knowledge.index.KnowledgeIndex;
import vn.hoiluat.knowledge.law.KnownDocuments;

/** Tries messages on the base as it would be with an entry changed. Citizens see nothing of it. Safe for use by many threads. */
public final class DraftRehearsal {

    private final KnowledgeIndex index;
    private final Entries entries;
    private final KnownDocuments documents;
    private final Trial trial;
    private final Scheduler scheduler;

    /** @param scheduler may block */
    public DraftRehearsal(
            KnowledgeIndex index, Entries entries, KnownDocuments documents, Trial trial, Scheduler scheduler) {
        this.index = index;
        this.entries = entries;
        this.documents = documents;
        this.trial = trial;
        this.scheduler = scheduler;
    }

    /**
     * What the bot would do with a message.
     *
     * @param day on which an answer must be right
     * @param changed the entry as it would be
     */
    public Mono<Rehearsed> of(String message, LocalDate day, Entry changed) {
        return Mono.fromCallable(() -> tried(message, day, changed)).subscribeOn(scheduler);
    }

    private Rehearsed tried(String message, LocalDate day, Entry changed) {
        return index.search(searcher -> {
            try (ChangedIndex with =
                    ChangedIndex.of(searcher, Set.of(changed.key()), IndexedEntry.of(changed, documents))) {
                return trial.over(with, key -> key.equals(changed.key()) ? Mono.just(changed) : entries.find(key))
                        .of(message, day)
                        .blockOptional()
                        .orElseThrow();
            }
        });
    }
}
