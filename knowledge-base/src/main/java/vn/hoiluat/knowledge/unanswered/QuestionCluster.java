package vn.hoiluat.knowledge.unanswered;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * Questions that ask much the same and were not answered. It holds nobody's name or number and no hint of who asked.
 *
 * @param samples ways it was asked, in people's own words, masked; the first it began with, none twice
 * @param field of the entry that came nearest, empty if none did
 * @param weeks how often it was asked in which week, by the week's Monday
 * @param settled what was done about it last, null while nobody has
 */
public record QuestionCluster(
        String id,
        List<Sample> samples,
        String field,
        Map<LocalDate, Integer> weeks,
        Instant firstAsked,
        Instant lastAsked,
        @Nullable Settled settled) {

    /** Clusters by state, the most asked first. */
    static final String BY_COUNT = "count";

    /** Clusters by state, those asked last first. */
    static final String BY_LAST = "last";

    /** More samples show nothing new. */
    static final int MOST_SAMPLES = 6;

    /** How clusters are stored. */
    public static final Kind<QuestionCluster> KIND = new Kind<>(
            "unansweredCluster",
            QuestionCluster.class,
            List.of(
                    new Index<>(BY_COUNT, c -> List.of(c.state() + " " + mostFirst(c.count()))),
                    new Index<>(BY_LAST, c -> List.of(c.state() + " " + Index.newestFirst(c.lastAsked())))));

    /**
     * One way it was asked.
     *
     * @param question the question's id
     */
    public record Sample(String question, String words) {}

    /**
     * What somebody did about it.
     *
     * @param entry key of the entry it was linked to or drafted as, null if it was rejected or opened again
     * @param reason why it was rejected, empty otherwise
     */
    public record Settled(
            ClusterState state,
            String by,
            Instant at,
            @Nullable String entry,
            String reason) {}

    public QuestionCluster {
        samples = List.copyOf(samples);
        weeks = Map.copyOf(weeks);
    }

    static QuestionCluster begin(String id, AskedQuestion first) {
        return new QuestionCluster(id, List.of(), first.field(), Map.of(), first.at(), first.at(), null);
    }

    /** How things stand with it. */
    public ClusterState state() {
        return settled == null ? ClusterState.OPEN : settled.state();
    }

    /** How often it was asked, as far back as questions are kept. */
    public int count() {
        return weeks.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How often it was asked in this week and those before it, so many in all. */
    public int count(Week last, int howMany) {
        return trend(last, howMany).stream().mapToInt(Integer::intValue).sum();
    }

    /** How often it was asked in so many weeks to this one, the oldest first. */
    public List<Integer> trend(Week last, int howMany) {
        List<Integer> trend = new ArrayList<>();
        for (int back = howMany - 1; back >= 0; back--) {
            trend.add(weeks.getOrDefault(last.before(back).monday(), 0));
        }
        return trend;
    }

    /** Whether it was asked again after somebody saw to it. */
    public boolean isAskedSince() {
        return settled != null && settled.state() != ClusterState.OPEN && lastAsked.isAfter(settled.at());
    }

    /** The words it is known by: the first sample's; empty if all were erased. */
    public String title() {
        return samples.isEmpty() ? "" : samples.getFirst().words();
    }

    QuestionCluster counting(Week week, int asked) {
        Map<LocalDate, Integer> counted = new HashMap<>(weeks);
        if (asked == 0) {
            counted.remove(week.monday());
        } else {
            counted.put(week.monday(), asked);
        }
        return new QuestionCluster(id, samples, field, counted, firstAsked, lastAsked, settled);
    }

    /** With this question seen: in the times, and as a sample if it says it in a new way and there is room. */
    QuestionCluster with(String questionId, AskedQuestion question) {
        List<Sample> more = new ArrayList<>(samples);
        boolean isNew = samples.stream()
                .noneMatch(sample -> sample.question().equals(questionId)
                        || plain(sample.words()).equals(plain(question.words())));
        if (isNew && samples.size() < MOST_SAMPLES) {
            more.add(new Sample(questionId, question.words()));
        }
        return new QuestionCluster(
                id,
                more,
                field.isEmpty() ? question.field() : field,
                weeks,
                question.at().isBefore(firstAsked) ? question.at() : firstAsked,
                question.at().isAfter(lastAsked) ? question.at() : lastAsked,
                settled);
    }

    QuestionCluster withoutSample(String questionId) {
        List<Sample> left = samples.stream()
                .filter(sample -> !sample.question().equals(questionId))
                .toList();
        return new QuestionCluster(id, left, field, weeks, firstAsked, lastAsked, settled);
    }

    QuestionCluster settled(Settled how) {
        return new QuestionCluster(id, samples, field, weeks, firstAsked, lastAsked, how);
    }

    private static String plain(String words) {
        return PlainText.of(words).replaceAll("[^a-z0-9]+", " ").strip();
    }

    private static String mostFirst(int count) {
        return String.format(Locale.ROOT, "%09d", 999_999_999 - count);
    }
}
