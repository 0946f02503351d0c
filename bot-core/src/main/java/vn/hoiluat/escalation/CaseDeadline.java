package vn.hoiluat.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.Index;

/**
 * Until when a case is answered. While it is paused the date shown is the old one; on going on it is counted anew from the
 * working days that were left.
 *
 * @param pausedAt since when it stands still, null while it runs
 * @param alarmed true once its being late was alarmed
 * @param extension the one that was asked for, null if none was
 */
public record CaseDeadline(
        Instant dueAt,
        @Nullable Instant pausedAt,
        boolean alarmed,
        @Nullable Extension extension) {

    /**
     * More time for a case.
     *
     * @param workingDays how many more
     * @param decidedBy who allowed or refused it, null while nobody has
     */
    public record Extension(
            int workingDays,
            String reason,
            String by,
            Instant at,
            State state,
            @Nullable String decidedBy) {

        /** What became of it. */
        public enum State {
            ASKED,
            APPROVED,
            REFUSED
        }

        Extension decided(State newState, String who) {
            return new Extension(workingDays, reason, by, at, newState, who);
        }
    }

    static CaseDeadline of(Instant dueAt) {
        return new CaseDeadline(dueAt, null, false, null);
    }

    /** True if it has passed. */
    public boolean isLate(Instant now) {
        return pausedAt == null && dueAt.isBefore(now);
    }

    /** True while somebody is to allow or refuse more time. */
    public boolean isExtensionAsked() {
        return extension != null && extension.state() == Extension.State.ASKED;
    }

    /** Sorts by date, whatever is paused behind all dates. */
    String key() {
        return (pausedAt == null ? "" : "paused ") + Index.key(dueAt);
    }

    /** Standing still from now on; what is late already stays late. */
    CaseDeadline paused(Instant now) {
        return pausedAt != null || isLate(now) ? this : new CaseDeadline(dueAt, now, alarmed, extension);
    }

    /** Going on: as many working days as were left when it was paused, at least one, counted from now. */
    CaseDeadline resumed(Instant now, WorkingCalendar calendar) {
        if (pausedAt == null) {
            return this;
        }
        int left = Math.max(1, calendar.workingDaysBetween(pausedAt, dueAt));
        return new CaseDeadline(calendar.due(now, left), null, alarmed, extension);
    }

    CaseDeadline asked(Extension asked) {
        return new CaseDeadline(dueAt, pausedAt, alarmed, asked);
    }

    CaseDeadline extended(Extension approved, WorkingCalendar calendar) {
        return new CaseDeadline(calendar.later(dueAt, approved.workingDays()), pausedAt, false, approved);
    }

    CaseDeadline lateAlarmed() {
        return new CaseDeadline(dueAt, pausedAt, true, extension);
    }
}
