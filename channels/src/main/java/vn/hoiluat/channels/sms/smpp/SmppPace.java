package vn.hoiluat.channels.sms.smpp;

import java.time.Duration;
import java.time.Instant;

/**
 * When the next segment may go out. A carrier that says "too fast" halves the pace and stops it for a while; what it then
 * takes quickens it again, up to what was agreed. Safe for use by many threads.
 */
final class SmppPace {

    private static final Duration SLOWEST = Duration.ofSeconds(5);
    private static final Duration SHORTEST_STOP = Duration.ofSeconds(1);

    /** A stop lasts as long as so many segments would have taken. */
    private static final int STOPPED = 10;

    private final Duration agreed;
    private Duration interval;
    private Instant next = Instant.EPOCH;

    SmppPace(int perSecond) {
        agreed = Duration.ofSeconds(1).dividedBy(perSecond);
        interval = agreed;
    }

    /** How long until a turn; the turn is taken if it comes within the longest wait. */
    synchronized Duration take(Instant now, Duration longest) {
        Instant turn = next.isAfter(now) ? next : now;
        Duration wait = Duration.between(now, turn);
        if (wait.compareTo(longest) <= 0) {
            next = turn.plus(interval);
        }
        return wait;
    }

    /** The carrier takes no more now. How long nothing goes out. */
    synchronized Duration slowDown(Instant now) {
        Duration doubled = interval.multipliedBy(2);
        interval = doubled.compareTo(SLOWEST) < 0 ? doubled : SLOWEST;
        Duration stop = interval.multipliedBy(STOPPED);
        stop = stop.compareTo(SHORTEST_STOP) < 0 ? SHORTEST_STOP : stop;
        Instant end = now.plus(stop);
        next = end.isAfter(next) ? end : next;
        return stop;
    }

    /** The carrier took a segment. */
    synchronized void taken() {
        Duration quicker = interval.multipliedBy(9).dividedBy(10);
        interval = quicker.compareTo(agreed) > 0 ? quicker : agreed;
    }
}
