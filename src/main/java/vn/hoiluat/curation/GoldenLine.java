package vn.hoiluat.curation;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.golden.GoldenQuestion;
import vn.hoiluat.knowledge.golden.GoldenStanding;
import vn.hoiluat.knowledge.golden.KeptQuestion;

/**
 * A golden question as a line of the list; public for the template.
 *
 * @param others the other ways to write it
 * @param entries ids or keys that are expected
 * @param ways what is expected besides, in words
 * @param day empty for the day of the run
 * @param wrong the way to write it that did not come out when it was asked last; empty if all did, or it was not asked yet
 * @param wrongSince when that was first seen; empty as {@code wrong}
 */
public record GoldenLine(
        String id,
        String question,
        List<String> others,
        List<String> entries,
        List<String> ways,
        String day,
        boolean isProtected,
        String wrong,
        String wrongSince) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy", Locale.ROOT);

    static GoldenLine of(KeptQuestion kept, @Nullable GoldenStanding standing) {
        GoldenStanding wrong = standing == null || standing.met() ? null : standing;
        GoldenQuestion question = kept.question();
        return new GoldenLine(
                kept.id(),
                question.writings().getFirst(),
                question.writings().subList(1, question.writings().size()),
                question.entries(),
                question.expected().stream()
                        .filter(one -> !question.entries().contains(one))
                        .map(GoldenWays::shown)
                        .toList(),
                question.asOf() == null ? "" : DAY.format(question.asOf()),
                kept.isProtected(),
                wrong == null ? "" : wrong.writing(),
                wrong == null ? "" : EntryTimes.written(wrong.since()));
    }
}
