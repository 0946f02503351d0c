package vn.hoiluat.sandbox.standin;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What the stand-in has done so far. Safe for use by many threads. */
public final class Counters {

    private final Map<String, LongAdder> counters = new ConcurrentHashMap<>();

    /** Counts one more. */
    public void count(String what) {
        counters.computeIfAbsent(what, name -> new LongAdder()).increment();
    }

    /** All counters, by name. */
    public Map<String, Long> all() {
        Map<String, Long> sums = new TreeMap<>();
        counters.forEach((name, counter) -> sums.put(name, counter.sum()));
        return sums;
    }

    /** Begins anew. */
    public void clear() {
        counters.clear();
    }
}
