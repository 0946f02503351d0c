package vn.hoiluat.persistence;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import vn.hoiluat.storage.Change;
import vn.hoiluat.storage.ChangeFeed;
import vn.hoiluat.storage.FeedLostException;
import vn.hoiluat.storage.FeedToken;

/**
 * The change table, read from a number on, and again after each commit. A token is the store's id and a number; a restored
 * store has a new id, so that a token of what it replaced is recognised as lost.
 */
final class SqliteFeed implements ChangeFeed {

    private static final Pattern TOKEN = Pattern.compile("(.+)@(\\d{1,18})");
    private static final int AT_ONCE = 500;

    private final String storeId;
    private final SqliteReaders readers;
    private final Sinks.Many<Long> committed;
    private volatile long newest;

    SqliteFeed(String storeId, SqliteReaders readers, long newest) {
        this.storeId = storeId;
        this.readers = readers;
        this.newest = newest;
        this.committed = Sinks.many().replay().latestOrDefault(newest);
    }

    @Override
    public Mono<FeedToken> latest() {
        return Mono.fromSupplier(() -> token(newest));
    }

    @Override
    public Flux<Change> after(FeedToken token) {
        return Flux.defer(() -> {
            AtomicLong position = new AtomicLong(position(token));
            return committed.asFlux().onBackpressureLatest().concatMap(signal -> unread(position), 1);
        });
    }

    /** Called by the writer after each commit. */
    void committed(long sequence) {
        if (sequence > newest) {
            newest = sequence;
            committed.tryEmitNext(sequence).orThrow();
        }
    }

    /** Ends the feed for all who follow it. */
    void close() {
        committed.tryEmitComplete().orThrow();
    }

    private Flux<Change> unread(AtomicLong position) {
        return next(position)
                .expand(changes -> changes.size() < AT_ONCE ? Mono.empty() : next(position))
                .concatMapIterable(changes -> changes, 1);
    }

    private Mono<List<Change>> next(AtomicLong position) {
        return Mono.defer(() -> read(position.get())).flatMap(changes -> {
            if (changes.isEmpty()) {
                return known(position.get()).thenReturn(changes);
            }
            checkNoGap(position.get(), changes);
            position.addAndGet(changes.size());
            return Mono.just(changes);
        });
    }

    private Mono<List<Change>> read(long after) {
        return readers.read(session -> session.list(
                "select sequence, kind, id, version, deleted from change where sequence > ? order by sequence limit ?",
                row -> new Change(
                        token(row.getLong(1)), row.getString(2), row.getString(3), row.getLong(4), row.getBoolean(5)),
                after,
                AT_ONCE));
    }

    /** Fails for a number that was never given out. Readers see a commit before the writer has said so: the table is asked. */
    private Mono<Void> known(long position) {
        return position <= newest
                ? Mono.empty()
                : readers.read(SqliteOpening::newestChange)
                        .filter(last -> position > last)
                        .flatMap(last -> Mono.error(lost(position)));
    }

    /** Numbers have no gap but the one that pruning makes at the beginning. */
    private void checkNoGap(long position, List<Change> changes) {
        if (!changes.getFirst().token().equals(token(position + 1))) {
            throw lost(position);
        }
    }

    private static FeedLostException lost(long position) {
        return new FeedLostException("the feed no longer has the change after " + position);
    }

    private FeedToken token(long sequence) {
        return new FeedToken(storeId + "@" + sequence);
    }

    private long position(FeedToken token) {
        Matcher parts = TOKEN.matcher(token.value());
        if (!parts.matches() || !parts.group(1).equals(storeId)) {
            throw new FeedLostException("token " + token.value() + " is not of this store " + storeId);
        }
        return Long.parseLong(parts.group(2));
    }
}
