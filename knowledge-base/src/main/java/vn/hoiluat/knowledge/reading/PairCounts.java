package vn.hoiluat.knowledge.reading;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** How often one word follows another. Rows of followers in order of their numbers. Immutable. */
final class PairCounts {

    private final int[] starts;
    private final int[] followers;
    private final int[] counts;

    private PairCounts(int[] starts, int[] followers, int[] counts) {
        this.starts = starts;
        this.followers = followers;
        this.counts = counts;
    }

    /** @param pairs in order, the first word in the upper half */
    static PairCounts of(int words, long[] pairs, PairCounter counter) {
        int[] starts = new int[words + 1];
        int[] followers = new int[pairs.length];
        int[] counts = new int[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            starts[(int) (pairs[i] >> 32) + 1]++;
            followers[i] = (int) pairs[i];
            counts[i] = counter.count(pairs[i]);
        }
        for (int i = 0; i < words; i++) {
            starts[i + 1] += starts[i];
        }
        return new PairCounts(starts, followers, counts);
    }

    /** How often the second follows the first; 0 if either is unknown (below 0). */
    int count(int first, int second) {
        if (first < 0 || second < 0) {
            return 0;
        }
        int at = Arrays.binarySearch(followers, starts[first], starts[first + 1], second);
        return at < 0 ? 0 : counts[at];
    }

    /** How many different words follow. */
    int followers(int first) {
        return starts[first + 1] - starts[first];
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(starts.length - 1);
        for (int first = 0; first < starts.length - 1; first++) {
            Numbers.write(out, starts[first + 1] - starts[first]);
            int before = 0;
            for (int i = starts[first]; i < starts[first + 1]; i++) {
                Numbers.write(out, followers[i] - before);
                Numbers.write(out, counts[i]);
                before = followers[i];
            }
        }
    }

    static PairCounts read(DataInput in) throws IOException {
        int words = in.readInt();
        int[] starts = new int[words + 1];
        var followers = new IntList();
        var counts = new IntList();
        for (int first = 0; first < words; first++) {
            int length = Numbers.read(in);
            int before = 0;
            for (int i = 0; i < length; i++) {
                before += Numbers.read(in);
                followers.add(before);
                counts.add(Numbers.read(in));
            }
            starts[first + 1] = starts[first] + length;
        }
        return new PairCounts(starts, followers.toArray(), counts.toArray());
    }

    /** Numbers that grow one by one while they are read. */
    private static final class IntList {

        private int[] numbers = new int[1024];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }

        int[] toArray() {
            return Arrays.copyOf(numbers, size);
        }
    }
}
