package vn.hoiluat.knowledge.learning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.indexing.IndexState;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.index.IndexedEntry;
import vn.hoiluat.knowledge.index.KnowledgeIndex;
import vn.hoiluat.knowledge.law.KnownDocuments;

/**
 * Learns from the published entries while the service runs: at once where there is nothing learnt yet, again when the base has
 * grown or shrunk, and once a day for what was reworded. What was learnt last stays in use until then, and if it fails.
 */
public final class BackgroundLearning {

    private static final Logger log = LoggerFactory.getLogger(BackgroundLearning.class);

    /** Learns again when one entry in so many came or went. */
    private static final int CHANGED = 50;

    private static final Duration OLD = Duration.ofDays(1);

    private final KnowledgeIndex searched;
    private final Entries entries;
    private final KnownDocuments documents;
    private final CurrentLearning current;
    private final @Nullable LearntBaseFile file;
    private final Supplier<IndexState> index;
    private final Scheduler scheduler;
    private final Clock clock;
    private final Duration checkEvery;

    private volatile Disposable running = Disposables.disposed();

    /**
     * @param searched the index of the entries
     * @param file where it is kept over a restart; null if it is not
     * @param index says whether the published entries are in the store, and how many
     * @param scheduler for the blocking work
     */
    public BackgroundLearning(
            KnowledgeIndex searched,
            Entries entries,
            KnownDocuments documents,
            CurrentLearning current,
            @Nullable LearntBaseFile file,
            Supplier<IndexState> index,
            Scheduler scheduler,
            Clock clock,
            Duration checkEvery) {
        this.searched = searched;
        this.entries = entries;
        this.documents = documents;
        this.current = current;
        this.file = file;
        this.index = index;
        this.scheduler = scheduler;
        this.clock = clock;
        this.checkEvery = checkEvery;
    }

    /** Begins, in the background. Once only. */
    public void start() {
        running = Mono.fromRunnable(this::load)
                .subscribeOn(scheduler)
                .thenMany(Flux.interval(Duration.ZERO, checkEvery).onBackpressureDrop())
                .concatMap(tick -> isDue() ? learn() : Mono.empty(), 1)
                .subscribe(learnt -> {}, failure -> log.error("Learning from the base ended", failure));
    }

    /** Ends; what is half learnt is dropped. */
    public void stop() {
        running.dispose();
    }

    private void load() {
        if (file != null) {
            file.read().ifPresent(current::set);
        }
    }

    private boolean isDue() {
        IndexState state = index.get();
        LearntBase last = current.get();
        int changed = Math.abs(state.documents() - last.entries());
        return state.isReady()
                && state.phase() == IndexState.Phase.FOLLOWING
                && state.documents() > 0
                && (changed * CHANGED > last.entries()
                        || clock.instant().isAfter(last.learntAt().plus(OLD)));
    }

    private Mono<LearntBase> learn() {
        return entries.published()
                .publishOn(scheduler)
                .collect(
                        BaseLearner::new,
                        (learner, entry) -> IndexedEntry.of(entry, documents).forEach(learner::add))
                .map(learner -> learner.learnt(clock.instant(), FieldLearner.learn(searched)))
                .doOnNext(this::use)
                .onErrorResume(failure -> {
                    log.warn("Nothing could be learnt from the base, trying again", failure);
                    return Mono.empty();
                });
    }

    private void use(LearntBase learnt) {
        current.set(learnt);
        log.info(
                "Learnt from {} entries: {} syllables",
                learnt.entries(),
                learnt.language().size());
        if (file != null) {
            try {
                file.write(learnt);
            } catch (IOException e) {
                throw new UncheckedIOException("what was learnt cannot be kept", e);
            }
        }
    }
}
