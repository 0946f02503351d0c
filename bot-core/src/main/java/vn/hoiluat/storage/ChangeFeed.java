package vn.hoiluat.storage;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was written, in order, from a place on and then live. */
public interface ChangeFeed {

    /** The place behind the newest change. */
    Mono<FeedToken> latest();

    /**
     * Changes after the place, without end. Fails with {@link FeedLostException} if the place is no longer known: then the
     * consumer takes {@link #latest()}, scans everything, and goes on from there.
     */
    Flux<Change> after(FeedToken token);
}
