package vn.hoiluat.sandbox.zalo;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What the stand-in has done so far. Safe for use by many threads. */
final class StandInStats {

    private final Map<String, LongAdder> counters = new ConcurrentHashMap<>();

    void count(String what) {
        counters.computeIfAbsent(what, name -> new LongAdder()).increment();
    }

    Map<String, Long> all() {
        Map<String, Long> sums = new TreeMap<>();
        counters.forEach((name, counter) -> sums.put(name, counter.sum()));
        return sums;
    }

    void clear() {
        counters.clear();
    }
}
