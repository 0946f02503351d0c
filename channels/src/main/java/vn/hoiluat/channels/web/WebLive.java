package vn.hoiluat.channels.web;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.util.retry.Retry;
import vn.hoiluat.storage.Change;
import vn.hoiluat.storage.ChangeFeed;
import vn.hoiluat.storage.FeedToken;

/**
 * Tells open streams that there is something to read. One reading of the store's feed serves all streams of this node, and
 * only while there is one. A stream that cannot keep up fails, and its page comes back with the place it had reached.
 */
final class WebLive {

    private static final Logger log = LoggerFactory.getLogger(WebLive.class);
    private static final int MOST_UNREAD = 1024;
    private static final Signal READ = new Signal(null);

    private final Flux<Optional<Change>> changes;

    /**
     * What a stream is told.
     *
     * @param erased the id of a message that is gone; null if there may be new ones
     */
    record Signal(@Nullable String erased) {}

    WebLive(ChangeFeed feed) {
        changes = Flux.defer(() -> feed.latest().flatMapMany(place -> following(feed, place)))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200))
                        .maxBackoff(Duration.ofSeconds(20))
                        .transientErrors(true)
                        .doBeforeRetry(retry -> log.warn("Change feed lost, taken up again", retry.failure())))
                .share();
    }

    /** What concerns one conversation, from now on and without end. */
    Flux<Signal> of(String conversationId) {
        return changes.<Signal>handle((change, out) -> {
                    Signal signal = change.map(c -> signal(conversationId, c)).orElse(READ);
                    if (signal != null) {
                        out.next(signal);
                    }
                })
                .onBackpressureBuffer(MOST_UNREAD);
    }

    /** Begins with a change that is none: since the feed was last read anything may have been written. */
    private static Flux<Optional<Change>> following(ChangeFeed feed, FeedToken place) {
        return feed.after(place)
                .filter(change -> change.kind().equals(WebMessage.KIND.name()))
                .map(Optional::of)
                .startWith(Optional.<Change>empty());
    }

    private static @Nullable Signal signal(String conversationId, Change change) {
        String messageId = WebMessage.messageId(conversationId, change.id());
        if (messageId == null) {
            return null;
        }
        return change.deleted() ? new Signal(messageId) : READ;
    }
}
