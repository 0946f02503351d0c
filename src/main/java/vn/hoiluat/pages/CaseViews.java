package vn.hoiluat.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseStep;
import vn.hoiluat.escalation.WorkingCalendar;
import vn.hoiluat.wording.DatePhrases;

/** Puts how far a case is into words. */
final class CaseViews {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Nobody is promised an answer later than this. */
    private static final int MOST_DAYS = 60;

    private final DatePhrases dates;
    private final Clock clock;

    CaseViews(DatePhrases dates, Clock clock) {
        this.dates = dates;
        this.clock = clock;
    }

    /** The case as its citizen sees it; the calendar is that of its unit. */
    CaseView of(Case c, WorkingCalendar calendar) {
        Instant now = clock.instant();
        boolean late = c.isOverdue(now);
        return new CaseView(
                c.code().toString(),
                c.status(),
                dates.moment(c.openedAt()),
                step(c, "claimed"),
                c.answer() == null ? null : dates.moment(c.answer().at()),
                step(c, "closed"),
                dates.moment(c.dueAt()),
                late,
                c.status().isOpen() && !late ? workingDaysLeft(now, c.dueAt(), calendar) : null);
    }

    /** Today, in Vietnam. */
    String today() {
        return dates.day(clock.instant());
    }

    private @Nullable String step(Case c, String what) {
        return c.history().stream()
                .filter(step -> step.what().equals(what))
                .reduce((earlier, later) -> later)
                .map(CaseStep::at)
                .map(dates::moment)
                .orElse(null);
    }

    private static int workingDaysLeft(Instant now, Instant due, WorkingCalendar calendar) {
        if (LocalDate.ofInstant(now, VIETNAM).equals(LocalDate.ofInstant(due, VIETNAM))) {
            return 0;
        }
        int days = 1;
        while (days < MOST_DAYS && calendar.due(now, days).isBefore(due)) {
            days++;
        }
        return days;
    }
}
