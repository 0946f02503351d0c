package vn.hoiluat.publicbase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
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

    /** A document's end, and midnight, need no change of an entry to take effect. */
    private static final Duration LONGEST_KEPT = Duration.ofSeconds(20);

    private final Entries entries;
    private final ChangeFeed feed;
    private final Openness openness;
    private final Scheduler scheduler;
    private final Clock clock;
    private volatile Map<String, List<Line>> published = new ConcurrentHashMap<>();
    private volatile @Nullable Contents contents;
    private volatile @Nullable Disposable following;

    /** @param scheduler where lists are made, which takes a blink of an eye for tens of thousands of entries */
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

    /** What is served today. */
    Mono<Contents> today() {
        Contents known = contents;
        LocalDate day = LocalDate.ofInstant(clock.instant(), Openness.VIETNAM);
        return known != null
                        && known.day().equals(day)
                        && known.madeAt().plus(LONGEST_KEPT).isAfter(clock.instant())
                ? Mono.just(known)
                : Mono.fromCallable(() -> list(day)).subscribeOn(scheduler);
    }

    @Override
    public void close() {
        Disposable current = following;
        if (current != null) {
            current.dispose();
        }
    }

    private Contents list(LocalDate day) {
        Instant now = clock.instant();
        List<Line> served = published.values().stream()
                .flatMap(List::stream)
                .filter(line -> line.days().covers(day) && openness.carry(line.citations(), day, line.reviewedOn()))
                .toList();
        Contents made = Contents.of(served, day, now);
        contents = made;
        return made;
    }

    private Mono<Void> follow() {
        return Mono.defer(() -> feed.latest()
                        .flatMapMany(place -> scan().thenMany(feed.after(place)).concatMap(this::take, 1))
                        .then())
                .doOnError(e -> log.warn("Published entries are not followed, to be tried again", e))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1)).maxBackoff(Duration.ofMinutes(1)));
    }

    private Mono<Void> scan() {
        Map<String, List<Line>> found = new ConcurrentHashMap<>();
        return entries.published()
                .doOnNext(entry -> found.put(entry.key(), Line.of(entry)))
                .then(Mono.fromRunnable(() -> {
                    published = found;
                    contents = null;
                }));
    }

    private Flux<Void> take(Change change) {
        if (!change.kind().equals(Entry.KIND.name())) {
            return Flux.empty();
        }
        return entries.find(change.id())
                .map(Line::of)
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
        contents = null;
    }
}
