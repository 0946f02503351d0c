package vn.hoiluat.unanswered;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cluster as the pages show it; public for the templates.
 *
 * @param state how things stand, as addresses name it
 * @param count how often it was asked in the time that was chosen
 * @param trend one bar a week, the last of them this week's
 * @param thisWeek how often it was asked this week, {@code lastWeek} in the one before
 * @param samples in people's own words, the one it is known by first
 * @param entry address of the entry it went into, null if none
 * @param settledBy login of who saw to it last, empty if nobody did
 * @param askedSince whether it was asked again since
 */
public record ClusterView(
        String id,
        String state,
        String field,
        int count,
        List<Bar> trend,
        int thisWeek,
        int lastWeek,
        String lastAsked,
        List<SampleView> samples,
        @Nullable String entry,
        String reason,
        String settledBy,
        String settledAt,
        boolean askedSince) {

    /**
     * A bar of the trend.
     *
     * @param x from the left, {@code height} in tenths of the highest
     */
    public record Bar(int x, int height) {}

    /**
     * One way it was asked.
     *
     * @param id of the question
     * @param masked whether something was masked in it, so that it is no phrasing as it stands
     */
    public record SampleView(String id, String words, boolean masked) {}

    /** What it is known by. */
    public String title() {
        return samples.isEmpty() ? "" : samples.getFirst().words();
    }
}
