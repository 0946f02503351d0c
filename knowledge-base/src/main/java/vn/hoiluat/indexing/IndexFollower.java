package vn.hoiluat.indexing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;
import vn.hoiluat.indexing.IndexState.Phase;
import vn.hoiluat.storage.Change;
import vn.hoiluat.storage.ChangeFeed;
import vn.hoiluat.storage.FeedLostException;
import vn.hoiluat.storage.FeedToken;

/**
 * Keeps an index in step with the store: from the snapshot on disk by the change feed, or built from everything where there
 * is no snapshot or the feed does not reach back to it. Work on the index runs one step at a
 * time on the scheduler given; a failure is logged and tried again after a pause.
 */
public final class IndexFollower {

    private static final Logger log = LoggerFactory.getLogger(IndexFollower.class);

    private static final int CHANGES_AT_A_TIME = 500;
    private static final Duration GATHERING_TIME = Duration.ofMillis(100);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_STEP = Duration.ofSeconds(30);

    private final StoreIndex index;
    private final IndexSource source;
    private final ChangeFeed feed;
    private final Scheduler scheduler;
    private final Clock clock;
    private final Duration commitEvery;

    private final AtomicReference<IndexState> state =
            new AtomicReference<>(new IndexState(Phase.STOPPED, 0, null, null));
    private final Sinks.Many<Sinks.One<Integer>> rebuilds =
            Sinks.many().multicast().directBestEffort();
    private final Sinks.Empty<Void> firstInStep = Sinks.empty();
    private final Sinks.Empty<Void> stopping = Sinks.empty();
    private final Sinks.Empty<Void> stopped = Sinks.empty();
    private volatile boolean isStopping;
    private volatile @Nullable FeedToken reached;
    private volatile Instant committedAt = Instant.EPOCH;
    private volatile Disposable following = Disposables.disposed();

    /**
     * @param scheduler for the blocking work on the index
     * @param commitEvery how often the index is put on disk while it changes
     */
    public IndexFollower(
            StoreIndex index,
            IndexSource source,
            ChangeFeed feed,
            Scheduler scheduler,
            Clock clock,
            Duration commitEvery) {
        this.index = index;
        this.source = source;
        this.feed = feed;
        this.scheduler = scheduler;
        this.clock = clock;
        this.commitEvery = commitEvery;
    }

    /** Begins to follow, in the background. Once only. */
    public void start() {
        reached = index.snapshot().orElse(null);
        following = Flux.defer(this::follow)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE)
                        .maxBackoff(LONGEST_PAUSE)
                        .transientErrors(true)
                        .filter(failure -> !isStopping)
                        .doBeforeRetry(signal -> troubled(signal.failure())))
                .doFinally(signal -> stopped.tryEmitEmpty())
                .subscribe(token -> {}, failure -> log.debug("Following ended", failure));
    }

    /**
     * Ends following and puts on disk what was reached. Blocks until that is done: a step under way is waited for, since
     * interrupting a thread that writes would close the index's files under it.
     */
    public void stop() {
        isStopping = true;
        stopping.tryEmitEmpty();
        if (!following.isDisposed() && state.get().phase() != Phase.WAITING) {
            stopped.asMono()
                    .timeout(LONGEST_STEP)
                    .doOnError(e -> log.warn("A step of the index did not end in {}", LONGEST_STEP))
                    .onErrorComplete()
                    .block();
        }
        following.dispose();
        FeedToken token = reached;
        if (token != null) {
            index.commit(token);
        }
        state.updateAndGet(s -> s.phase(Phase.STOPPED, null));
    }

    /** Builds the index from everything while searches go on in the old one. Gives the number of documents. */
    public Mono<Integer> rebuild() {
        return Mono.defer(() -> {
            Sinks.One<Integer> done = Sinks.one();
            return rebuilds.tryEmitNext(done).isSuccess()
                    ? done.asMono()
                    : Mono.error(new IllegalStateException("the index is not being followed, it cannot be rebuilt"));
        });
    }

    /** Completes once the index has been in step with the store, at once if it has been already. */
    public Mono<Void> firstInStep() {
        return firstInStep.asMono();
    }

    /** How the index stands now. */
    public IndexState state() {
        return state.get();
    }

    private Flux<FeedToken> follow() {
        FeedToken from = reached;
        Mono<FeedToken> start = from == null ? build() : resume(from);
        return start.flatMapMany(token -> Flux.merge(
                        feed.after(token)
                                .bufferTimeout(CHANGES_AT_A_TIME, GATHERING_TIME, Schedulers.parallel(), true)
                                .map(this::apply),
                        rebuilds.asFlux().map(this::rebuildFor))
                .takeUntilOther(stopping.asMono())
                .concatMap(step -> step, 1));
    }

    private Mono<FeedToken> resume(FeedToken token) {
        return source.prepare()
                .then(Mono.fromRunnable(this::nowInStep).subscribeOn(scheduler))
                .thenReturn(token);
    }

    private Mono<FeedToken> build() {
        return feed.latest().flatMap(token -> {
            // From here on the index is neither old nor new: after a failure only another build helps.
            reached = null;
            state.updateAndGet(s -> s.phase(Phase.BUILDING, null));
            return source.prepare()
                    .then(source.build(stopping.asMono()))
                    .then(Mono.fromRunnable(() -> built(token)).subscribeOn(scheduler))
                    .thenReturn(token);
        });
    }

    private Mono<FeedToken> rebuildFor(Sinks.One<Integer> done) {
        return build().doOnNext(token -> done.tryEmitValue(index.size())).doOnError(done::tryEmitError);
    }

    private Mono<FeedToken> apply(List<Change> changes) {
        FeedToken last = changes.getLast().token();
        return source.apply(changes)
                .flatMap(
                        urgent -> Mono.fromRunnable(() -> applied(last, urgent)).subscribeOn(scheduler))
                .thenReturn(last);
    }

    private void built(FeedToken token) {
        if (isStopping) {
            throw new CancellationException("stopped while the index was being built");
        }
        index.compact();
        index.refresh();
        commit(token);
        nowInStep();
        log.info("The index was built: {} documents", index.size());
    }

    private void applied(FeedToken token, boolean urgent) {
        reached = token;
        if (urgent || clock.instant().isAfter(committedAt.plus(commitEvery))) {
            commit(token);
        }
        nowInStep();
    }

    private void commit(FeedToken token) {
        index.commit(token);
        reached = token;
        committedAt = clock.instant();
    }

    private void nowInStep() {
        state.updateAndGet(s -> s.inStep(index.size(), clock.instant()));
        firstInStep.tryEmitEmpty();
    }

    private void troubled(Throwable failure) {
        if (failure instanceof FeedLostException) {
            log.info("The change feed no longer reaches back to the index: it is built anew");
            reached = null;
        } else {
            log.warn("The index cannot follow the store, trying again", failure);
        }
        state.updateAndGet(s -> s.phase(Phase.WAITING, failure.getClass().getSimpleName()));
    }
}
