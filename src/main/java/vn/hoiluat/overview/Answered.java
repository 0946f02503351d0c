package vn.hoiluat.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.WorkingCalendar;

/** What was answered lately, from cases that are done. */
record Answered(List<Case> done, WorkingCalendar calendar) {

    /** How many answers were given since then. */
    long since(Instant from) {
        return done.stream()
                .flatMap(c -> c.letters().stream())
                .filter(letter -> letter.kind().isAnswer() && !letter.at().isBefore(from))
                .count();
    }

    /** The median of the working time to the first answer; null if there was none. */
    @Nullable
    Duration median() {
        List<Duration> times =
                done.stream().flatMap(c -> toFirst(c).stream()).sorted().toList();
        return times.isEmpty() ? null : times.get((times.size() - 1) / 2);
    }

    private Optional<Duration> toFirst(Case c) {
        return c.letters().stream()
                .filter(letter -> letter.kind().isAnswer())
                .findFirst()
                .map(first -> calendar.worked(c.openedAt(), first.at()));
    }
}
