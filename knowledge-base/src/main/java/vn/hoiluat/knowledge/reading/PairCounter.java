package vn.hoiluat.knowledge.reading;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Counts pairs of word numbers while a base is read. A hash of open addresses: a boxed map would take five times the room. */
final class PairCounter {

    private static final long FREE = -1;
    private static final int FIRST_SIZE = 1 << 12;

    private long[] pairs;
    private int[] counts;
    private int size;

    PairCounter() {
        pairs = free(FIRST_SIZE);
        counts = new int[FIRST_SIZE];
    }

    void add(int first, int second, int times) {
        if (size * 5L > pairs.length * 3L) {
            grow();
        }
        int at = place((long) first << 32 | second);
        if (counts[at] == 0) {
            pairs[at] = (long) first << 32 | second;
            size++;
        }
        counts[at] += times;
    }

    /** The same counts under other numbers; pairs with a word numbered -1 are left out. */
    PairCounter renumbered(IntUnaryOperator number) {
        var renumbered = new PairCounter();
        for (int i = 0; i < pairs.length; i++) {
            if (counts[i] > 0) {
                int first = number.applyAsInt((int) (pairs[i] >> 32));
                int second = number.applyAsInt((int) pairs[i]);
                if (first >= 0 && second >= 0) {
                    renumbered.add(first, second, counts[i]);
                }
            }
        }
        return renumbered;
    }

    /** The counts from the least on, for looking up. If they are more than wanted, the least is raised. */
    PairCounts counts(int words, int least, int most) {
        int from = least;
        while (atLeast(from) > most) {
            from++;
        }
        return PairCounts.of(words, sorted(from), this);
    }

    int count(long pair) {
        return counts[place(pair)];
    }

    private int atLeast(int least) {
        int found = 0;
        for (int count : counts) {
            found += count >= least ? 1 : 0;
        }
        return found;
    }

    private long[] sorted(int least) {
        long[] kept = new long[atLeast(least)];
        int next = 0;
        for (int i = 0; i < pairs.length; i++) {
            if (counts[i] >= least) {
                kept[next++] = pairs[i];
            }
        }
        Arrays.sort(kept);
        return kept;
    }

    private int place(long pair) {
        int mask = pairs.length - 1;
        int at = (int) (pair * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (counts[at] != 0 && pairs[at] != pair) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldPairs = pairs;
        int[] oldCounts = counts;
        pairs = free(oldPairs.length * 2);
        counts = new int[pairs.length];
        for (int i = 0; i < oldPairs.length; i++) {
            if (oldCounts[i] > 0) {
                int at = place(oldPairs[i]);
                pairs[at] = oldPairs[i];
                counts[at] = oldCounts[i];
            }
        }
    }

    private static long[] free(int length) {
        long[] pairs = new long[length];
        Arrays.fill(pairs, FREE);
        return pairs;
    }
}
