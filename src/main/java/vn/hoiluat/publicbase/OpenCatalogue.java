package vn.hoiluat.publicbase;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.storage.Change;
import vn.hoiluat.storage.ChangeFeed;

/**
 * Which entries are published, in memory, kept up by the store's feed. Says where to look; what an entry says and whether it is
 * still served is read from the store each time. Safe for use by many threads.
 */
final class OpenCatalogue implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OpenCatalogue.class);

    /** A base that is being imported changes all the time. */
    private static final Duration KEPT_AT_LEAST = Duration.ofSeconds(1);

    /** Who reads waits no longer for a list that is made anew, and gets the one before. */
    private static final Duration PATIENCE = Duration.ofMillis(100);

    /** For the store to be read after the start; fails then. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Entries entries;
    private final ChangeFeed feed;
    private final Openness openness;
    private final Scheduler scheduler;
    private final Clock clock;
    private final Shared shared = new Shared();
    private final Sinks.Empty<Void> scanned = Sinks.empty();
    private final AtomicReference<@Nullable Mono<Contents>> renewing = new AtomicReference<>();
    private final Map<String, List<Line>> published = new ConcurrentHashMap<>();

    /** Keys of entries that changed since the last list. */
    private final Set<String> changed = ConcurrentHashMap.newKeySet();

    /** Of each entry what is served in the last list; for the scheduler's one thread. */
    private final Map<String, Line> served = new HashMap<>();

    private volatile @Nullable Contents contents;
    private volatile @Nullable Disposable following;

    /** @param scheduler of one thread, where lists are made */
    OpenCatalogue(Entries entries, ChangeFeed feed, Openness openness, Scheduler scheduler, Clock clock) {
        this.entries = entries;
        this.feed = feed;
        this.openness = openness;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Begins to follow the store, and returns at once. */
    void start() {
        following = follow().subscribeOn(scheduler).subscribe();
    }

    /** What is served today. Waits for the store to be read once after the start: an empty list would be taken for the truth. */
    Mono<Contents> today() {
        Contents known = contents;
        Openness.State now = openness.state(day());
        if (known == null || !known.day().equals(now.day())) {
            return scanned.asMono().timeout(LONGEST_WAIT).then(Mono.defer(this::renewed));
        }
        boolean isCurrent = changed.isEmpty() && known.state().equals(now);
        return isCurrent || known.madeAt().plus(KEPT_AT_LEAST).isAfter(clock.instant())
                ? Mono.just(known)
                : renewed().timeout(PATIENCE, Mono.just(known));
    }

    @Override
    public void close() {
        Disposable current = following;
        if (current != null) {
            current.dispose();
        }
    }

    /** A new list, made once for all who wait for it, and to the end even if nobody waits any more. */
    private Mono<Contents> renewed() {
        Mono<Contents> begun = Mono.fromCallable(this::list)
                .subscribeOn(scheduler)
                .doOnTerminate(() -> renewing.set(null))
                .cache();
        Mono<Contents> running = renewing.compareAndExchange(null, begun);
        return running == null ? begun : running;
    }

    private Contents list() {
        Contents before = contents;
        Openness.State state = openness.state(day());
        if (before == null || !before.state().equals(state)) {
            served.clear();
            changed.clear();
            published.keySet().forEach(key -> judge(key, state.day()));
        } else {
            for (String key : List.copyOf(changed)) {
                changed.remove(key);
                judge(key, state.day());
            }
        }
        Contents made = Contents.of(served.values(), state, clock.instant()).after(before);
        contents = made;
        return made;
    }

    private void judge(String key, LocalDate day) {
        published.getOrDefault(key, List.of()).stream()
                .filter(line -> openness.serves(line, day))
                .findFirst()
                .ifPresentOrElse(line -> served.put(key, line), () -> served.remove(key));
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), Openness.VIETNAM);
    }

    private Mono<Void> follow() {
        return Mono.defer(() -> feed.latest()
                        .flatMapMany(place -> scan().thenMany(feed.after(place)).concatMap(this::take, 1))
                        .then())
                .doOnError(e -> log.warn("Published entries are not followed, to be tried again", e))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1)).maxBackoff(Duration.ofMinutes(1)));
    }

    private Mono<Void> scan() {
        return Mono.defer(() -> {
                    Set<String> gone = new HashSet<>(published.keySet());
                    return entries.published()
                            .doOnNext(entry -> {
                                gone.remove(entry.key());
                                put(entry.key(), Line.of(entry, shared));
                            })
                            .then(Mono.fromRunnable(() -> gone.forEach(key -> put(key, List.of()))));
                })
                .then(Mono.fromRunnable(scanned::tryEmitEmpty));
    }

    private Flux<Void> take(Change change) {
        if (!change.kind().equals(Entry.KIND.name())) {
            return Flux.empty();
        }
        return entries.find(change.id())
                .map(entry -> Line.of(entry, shared))
                .defaultIfEmpty(List.of())
                .doOnNext(lines -> put(change.id(), lines))
                .thenMany(Flux.empty());
    }

    private void put(String key, List<Line> lines) {
        if (lines.isEmpty()) {
            published.remove(key);
        } else {
            published.put(key, lines);
        }
        changed.add(key);
    }
}
