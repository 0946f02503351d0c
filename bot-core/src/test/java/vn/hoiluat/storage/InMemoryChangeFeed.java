package vn.hoiluat.storage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The changes as a list; a token is a position in it. */
final class InMemoryChangeFeed implements ChangeFeed {

    private final int length;
    private final List<Change> changes = new ArrayList<>();
    private final Sinks.Many<Long> written = Sinks.many().replay().latestOrDefault(0L);

    InMemoryChangeFeed(int length) {
        this.length = length;
    }

    @Override
    public synchronized Mono<FeedToken> latest() {
        return Mono.fromSupplier(() -> new FeedToken(Long.toString(size())));
    }

    @Override
    public Flux<Change> after(FeedToken token) {
        return Flux.defer(() -> {
            AtomicLong position = new AtomicLong(position(token));
            return written.asFlux().concatMapIterable(signal -> next(position));
        });
    }

    synchronized void append(String kind, String id, long version, boolean deleted) {
        changes.add(new Change(new FeedToken(Long.toString(size() + 1)), kind, id, version, deleted));
    }

    /** Wakes the readers; called outside the store's lock. */
    void signal() {
        written.emitNext(size(), Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(10)));
    }

    private synchronized List<Change> next(AtomicLong position) {
        int from = position(new FeedToken(position.toString()));
        position.set(changes.size());
        return List.copyOf(changes.subList(from, changes.size()));
    }

    private synchronized int position(FeedToken token) {
        int position = token.value().matches("\\d{1,9}") ? Integer.parseInt(token.value()) : -1;
        if (position < 0 || position > changes.size() || position < changes.size() - (long) length) {
            throw new FeedLostException("the feed does not reach back to " + token.value());
        }
        return position;
    }

    private synchronized long size() {
        return changes.size();
    }
}
