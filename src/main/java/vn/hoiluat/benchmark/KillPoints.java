package vn.hoiluat.benchmark;

import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

/** After how many acknowledgements the service is killed: spread over the run, but not evenly. */
final class KillPoints {

    private KillPoints() {}

    /**
     * The counts, one for each kill.
     *
     * @param messages how many acknowledgements there will be
     * @throws IllegalArgumentException if there are too few messages for so many kills
     */
    static SortedSet<Integer> of(int messages, int kills, Random random) {
        int stretch = messages / (kills + 1);
        if (stretch < 1) {
            throw new IllegalArgumentException(
                    kills + " kills during " + messages + " messages, expected fewer kills than messages");
        }
        SortedSet<Integer> points = new TreeSet<>();
        for (int kill = 1; kill <= kills; kill++) {
            points.add(stretch * kill + random.nextInt(Math.max(1, stretch / 2)));
        }
        return points;
    }
}
