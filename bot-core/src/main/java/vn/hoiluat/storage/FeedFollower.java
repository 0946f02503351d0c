package vn.hoiluat.storage;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Follows the feed over restarts: from where it was left, or, where that is not known, from a scan of everything. What takes
 * the changes must be repeatable, since the place is noted behind it and several nodes may follow under one name.
 */
public final class FeedFollower {

    private static final Logger log = LoggerFactory.getLogger(FeedFollower.class);
    private static final Duration PLACE_EVERY = Duration.ofSeconds(5);

    private final Documents<FeedPlace> places;
    private final ChangeFeed feed;
    private final String name;
    private final Supplier<Mono<Void>> scan;
    private final Function<Change, Mono<Void>> take;

    /**
     * Does nothing until {@link #follow}.
     *
     * @param name under which the place is stored, never changed once used
     * @param scan takes all that is there
     * @param take takes one change, in order, one at a time
     */
    public FeedFollower(
            DocumentStore store, String name, Supplier<Mono<Void>> scan, Function<Change, Mono<Void>> take) {
        places = store.documents(FeedPlace.KIND);
        feed = store.changes();
        this.name = name;
        this.scan = scan;
        this.take = take;
    }

    /** Follows without end; what fails is logged and tried again from the place noted last. */
    public Mono<Void> follow() {
        return Mono.defer(() -> places.find(name)
                        .map(found -> Optional.of(found.value()))
                        .defaultIfEmpty(Optional.empty())
                        .flatMapMany(place -> place.map(this::after).orElseGet(this::anew))
                        .onErrorResume(FeedLostException.class, lost -> anew())
                        .then())
                .doOnError(error -> log.warn("The feed is not followed for {}, to be tried again", name, error))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1)).maxBackoff(Duration.ofMinutes(1)));
    }

    /** All that is there now, then whatever comes. */
    private Flux<Void> anew() {
        return feed.latest().flatMapMany(latest -> {
            FeedPlace place = new FeedPlace(latest);
            return Mono.defer(scan)
                    .thenMany(places.insert(name, place))
                    .thenMany(note(place))
                    .thenMany(after(place));
        });
    }

    private Flux<Void> after(FeedPlace start) {
        return feed.after(start.token())
                .concatMap(change -> take.apply(change).thenReturn(new FeedPlace(change.token())), 1)
                .sample(PLACE_EVERY)
                .concatMap(this::note, 1);
    }

    private Mono<Void> note(FeedPlace place) {
        return places.modify(name, old -> place).then();
    }
}
