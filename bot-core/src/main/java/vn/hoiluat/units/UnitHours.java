package vn.hoiluat.units;

import reactor.core.publisher.Mono;
import vn.hoiluat.escalation.UnitCalendars;
import vn.hoiluat.escalation.WorkingCalendar;

/** The calendars of the stored units, read anew each time. */
public final class UnitHours implements UnitCalendars {

    private final Units units;
    private final WorkingCalendar common;

    /** @param common of units without hours of their own; its holidays are everybody's */
    public UnitHours(Units units, WorkingCalendar common) {
        this.units = units;
        this.common = common;
    }

    @Override
    public Mono<WorkingCalendar> of(String unit) {
        return units.find(unit).map(found -> found.calendar(common)).defaultIfEmpty(common);
    }
}
