package vn.hoiluat.sandbox.central;

import java.util.EnumMap;
import java.util.Map;

/** Faults that were ordered and not yet delivered. Safe for use by many threads. */
final class CentralFaults {

    private final Map<Kind, Integer> ordered = new EnumMap<>(Kind.class);

    /** What goes wrong with a call. */
    enum Kind {
        /** 503. */
        DOWN,
        /** The answer comes when nobody waits for it any more; what was asked for is done. */
        SLOW,
        /** What was asked for is done, and the connection is cut. */
        LOST_ANSWER,
        /** A page of records gives older changes again, and in another order. */
        DUPLICATE,
        /** A write is refused with 409 or 412, whatever it says. */
        CONFLICT,
        /** 429. */
        TOO_MANY,
        /** 200 with something that is no JSON. */
        GARBAGE
    }

    /** Strikes so many more calls; 0 takes the order back. */
    synchronized void order(Kind kind, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count is " + count + ", expected 0 or more");
        }
        ordered.put(kind, count);
    }

    /** Whether the fault strikes now; it strikes one time less from now on. */
    synchronized boolean strikes(Kind kind) {
        int left = ordered.getOrDefault(kind, 0);
        if (left > 0) {
            ordered.put(kind, left - 1);
        }
        return left > 0;
    }

    synchronized Map<Kind, Integer> open() {
        Map<Kind, Integer> open = new EnumMap<>(ordered);
        open.values().removeIf(count -> count == 0);
        return open;
    }

    synchronized void clear() {
        ordered.clear();
    }
}
