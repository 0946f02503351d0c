package vn.hoiluat.knowledge.central;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.Index;

/** One run of the sync: its name, its terms, what it did so far, and whether the partner cut it short. Safe for many threads. */
final class Run {

    private final String name;
    private final String peer;
    private final Clock clock;
    private final Instant startedAt;
    private final Terms terms;
    private final AtomicInteger lines = new AtomicInteger();
    private final Map<Exchange.Result, Integer> counts = new EnumMap<>(Exchange.Result.class);
    private final Map<String, Exchange.Result> stops = new LinkedHashMap<>();
    private @Nullable String trouble;
    private @Nullable Duration wait;

    /**
     * What holds for a whole run.
     *
     * @param rule what is done with differing records
     * @param mapping the codes of today
     */
    record Terms(CentralRule rule, ContentMapping mapping) {}

    Run(String name, String peer, Clock clock, Terms terms) {
        this.name = name;
        this.peer = peer;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.terms = terms;
    }

    String name() {
        return name;
    }

    Terms terms() {
        return terms;
    }

    Instant now() {
        return clock.instant();
    }

    Instant startedAt() {
        return startedAt;
    }

    /** A line of the ledger. */
    Exchange line(
            Exchange.Direction direction,
            @Nullable String externalId,
            @Nullable String entryKey,
            Exchange.Result result,
            @Nullable String reason,
            @Nullable Instant nextTry) {
        Instant at = now();
        String id =
                String.format("%s:%s:%06d", Index.newestFirst(at), name, 999_999 - lines.incrementAndGet() % 1_000_000);
        synchronized (counts) {
            counts.merge(result, 1, Integer::sum);
        }
        return new Exchange(id, peer, name, at, direction, externalId, entryKey, result, reason, nextTry);
    }

    /** Lines about what came and could not be understood. */
    List<Exchange> unread(Batch<?> batch) {
        return batch.unread().stream()
                .map(left -> line(
                        Exchange.Direction.IN,
                        left.externalId(),
                        null,
                        Exchange.Result.UNREADABLE,
                        left.reason(),
                        null))
                .toList();
    }

    /** The partner wants no more for now. */
    synchronized void cutShort(String reason, @Nullable Duration after) {
        if (trouble == null) {
            trouble = reason;
            wait = after;
        }
    }

    /** The partner gave nothing of a list: as {@link #cutShort}, with a line of its own, as there is no record to tell it of. */
    synchronized void stopped(Fetched<?> answer) {
        switch (answer) {
            case Fetched.RetryLater<?> later -> stopped(Exchange.Result.RETRY, later.reason(), later.after());
            case Fetched.Refused<?> refused -> stopped(Exchange.Result.REFUSED, refused.reason(), null);
            case Fetched.CursorLost<?> lost -> cutShort("", null);
            case Fetched.Received<?> received -> throw new IllegalArgumentException("what was received stops no run");
        }
    }

    private void stopped(Exchange.Result result, String reason, @Nullable Duration after) {
        stops.putIfAbsent(reason, result);
        cutShort(reason, after);
    }

    /** Lines about the whole run: why the partner gave nothing, and when it is asked again. */
    synchronized List<Exchange> stops(@Nullable Instant nextTry) {
        return stops.entrySet().stream()
                .map(stop -> line(Exchange.Direction.IN, null, null, stop.getValue(), stop.getKey(), nextTry))
                .toList();
    }

    synchronized boolean isCutShort() {
        return trouble != null;
    }

    synchronized @Nullable Duration partnersWait() {
        return wait;
    }

    synchronized PeerState.RunSummary summary() {
        synchronized (counts) {
            return new PeerState.RunSummary(name, startedAt, now(), Map.copyOf(counts), trouble);
        }
    }
}
