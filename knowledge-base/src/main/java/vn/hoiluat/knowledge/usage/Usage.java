package vn.hoiluat.knowledge.usage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an entry served, as far back as answers are kept.
 *
 * @param versions each version that was sent or rated, the newest first
 * @param weeks how often any of them was sent in the weeks to this one, the oldest first
 */
public record Usage(List<VersionUsage> versions, List<Integer> weeks) {

    /** Of an entry that was never sent. */
    public static final Usage NONE = new Usage(List.of(), List.of());

    /**
     * How one version served.
     *
     * @param hits answers that were sent with it
     * @param lastUsed when the last of them was decided on, null if none was
     * @param useful citizens who found it of use, {@code notUseful} those who did not
     */
    public record VersionUsage(
            int version, long hits, @Nullable Instant lastUsed, long useful, long notUseful) {}

    public Usage {
        versions = List.copyOf(versions);
        weeks = List.copyOf(weeks);
    }

    /** Answers that were sent with any version. */
    public long hits() {
        return versions.stream().mapToLong(VersionUsage::hits).sum();
    }

    /** When it was used last, null if never. */
    public @Nullable Instant lastUsed() {
        return versions.stream()
                .map(VersionUsage::lastUsed)
                .filter(at -> at != null)
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** Citizens who found it of use. */
    public long useful() {
        return versions.stream().mapToLong(VersionUsage::useful).sum();
    }

    /** Citizens who did not. */
    public long notUseful() {
        return versions.stream().mapToLong(VersionUsage::notUseful).sum();
    }

    /** Of those who said what they think, how many in a hundred found it of use; null if nobody did. */
    public @Nullable Integer satisfaction() {
        long rated = useful() + notUseful();
        return rated == 0 ? null : (int) Math.round(100.0 * useful() / rated);
    }
}
