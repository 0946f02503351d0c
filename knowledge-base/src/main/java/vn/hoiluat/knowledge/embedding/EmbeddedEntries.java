package vn.hoiluat.knowledge.embedding;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.storage.ChangeFeed;

/**
 * Entries near a question by the operator's model. The model is opened, and vectors of entries are made and kept in step with
 * the store, in the background; until then, and whenever the model fails, nothing is near. A failure is logged once, and again
 * when it comes back after a success.
 */
public final class EmbeddedEntries implements NearbyEntries {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedEntries.class);

    /** One makes vectors of entries, one of questions. */
    private static final int THREADS = 2;

    private static final int MOST_WAITING = 100;
    private static final int NEAREST = 20;
    private static final int CHANGES_AT_A_TIME = 100;
    private static final Duration GATHERING_TIME = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_STEP = Duration.ofSeconds(10);

    private final Entries entries;
    private final ChangeFeed feed;
    private final UnaryOperator<String> restored;
    private final Duration timeLimit;
    private final Scheduler scheduler = Schedulers.newBoundedElastic(THREADS, MOST_WAITING, "embedding");
    private final AtomicBoolean failing = new AtomicBoolean();
    private volatile @Nullable Opened opened;
    private volatile Disposable running = Disposables.disposed();

    private record Opened(EmbeddingModel model, EntryVectors vectors) {}

    EmbeddedEntries(Entries entries, ChangeFeed feed, UnaryOperator<String> restored, Duration timeLimit) {
        this.entries = entries;
        this.feed = feed;
        this.restored = restored;
        this.timeLimit = timeLimit;
    }

    /**
     * Begins in the background.
     *
     * @param model the folder of the model
     * @param vectors where vectors are kept; null for the memory
     * @param restored puts the marks back that somebody left out
     * @param timeLimit for one question
     */
    public static EmbeddedEntries start(
            Path model,
            @Nullable Path vectors,
            Entries entries,
            ChangeFeed feed,
            UnaryOperator<String> restored,
            Duration timeLimit) {
        var embedded = new EmbeddedEntries(entries, feed, restored, timeLimit);
        embedded.start(() -> new ModelFolder(model).open(), vectors);
        return embedded;
    }

    void start(Supplier<EmbeddingModel> model, @Nullable Path folder) {
        running = Mono.fromCallable(() -> open(model.get(), folder))
                .subscribeOn(scheduler)
                .doOnNext(ready -> opened = ready)
                .doOnError(e -> log.error("The embedding model cannot be used, search goes on by words alone", e))
                .onErrorComplete()
                .flatMapMany(ready -> follow(ready)
                        .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE)
                                .maxBackoff(LONGEST_PAUSE)
                                .doBeforeRetry(
                                        signal -> log.warn("Vectors lag behind, trying again", signal.failure()))))
                .subscribe(done -> {}, failure -> log.debug("Following ended", failure));
    }

    @Override
    public Mono<Map<String, Double>> to(String question) {
        Opened ready = opened;
        if (ready == null) {
            return Mono.just(Map.of());
        }
        return Mono.fromCallable(() -> near(ready, question))
                .subscribeOn(scheduler)
                .timeout(timeLimit)
                .doOnNext(found -> failing.set(false))
                .onErrorResume(failure -> {
                    if (!failing.getAndSet(true)) {
                        log.error("Questions cannot be embedded, search goes on by words alone", failure);
                    }
                    return Mono.just(Map.of());
                });
    }

    /** How many entries have a vector that searches see. */
    int size() {
        Opened ready = opened;
        return ready == null ? 0 : ready.vectors().size();
    }

    /** Waits for what is under way: a model closed under a running call would end the process. */
    @Override
    public void close() {
        running.dispose();
        scheduler.disposeGracefully().timeout(LONGEST_STEP).onErrorComplete().block();
        Opened ready = opened;
        opened = null;
        if (ready != null && scheduler.isDisposed()) {
            ready.vectors().close();
            ready.model().close();
        }
    }

    private static Opened open(EmbeddingModel model, @Nullable Path folder) {
        return new Opened(model, EntryVectors.open(folder, model.id()));
    }

    private Flux<Void> follow(Opened ready) {
        var feeder = new VectorFeeder(entries, ready.model(), ready.vectors(), scheduler);
        return feed.latest()
                .flatMapMany(token -> feeder.all()
                        .doOnSuccess(done -> log.info(
                                "{} entries have a vector", ready.vectors().size()))
                        .thenMany(feed.after(token)
                                .filter(change -> change.kind().equals(Entry.KIND.name()))
                                .bufferTimeout(CHANGES_AT_A_TIME, GATHERING_TIME, Schedulers.parallel(), true)
                                .concatMap(feeder::changed, 1)));
    }

    private Map<String, Double> near(Opened ready, String question) {
        double least = ready.model().leastSimilarity();
        float[] vector =
                ready.model().questions(List.of(restored.apply(question))).getFirst();
        Map<String, Double> near = new LinkedHashMap<>();
        ready.vectors().nearest(vector, NEAREST).forEach((key, similarity) -> {
            if (similarity > least) {
                near.put(key, Math.min(1, (similarity - least) / (1 - least)));
            }
        });
        return near;
    }
}
