package vn.hoiluat.escalation;

import reactor.core.publisher.Mono;

/** Says by which calendar a unit works. */
@FunctionalInterface
public interface UnitCalendars {

    /** The calendar of the unit with this id, never empty: a unit without hours of its own, or unknown, works by the common one. */
    Mono<WorkingCalendar> of(String unit);

    /** Of an installation whose units all work by one calendar. */
    static UnitCalendars common(WorkingCalendar calendar) {
        return unit -> Mono.just(calendar);
    }
}
