package vn.hoiluat.units;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.escalation.WorkingCalendar;
import vn.hoiluat.storage.Kind;

/**
 * A body that answers citizens. The document's id is the unit's.
 *
 * @param id never changes, since cases and accounts name it
 * @param name as citizens read it
 * @param parent id of the unit above, null for the one at the top
 * @param places where it is competent; none for a unit that is not asked by place
 * @param fields of law that it answers, by id; none for all
 * @param hours its own, null where the common calendar's hold
 * @param address where citizens find it, empty if that is not known
 * @param phone empty if that is not known
 * @param assigning whether new cases are given to an officer on duty at once, or wait until somebody takes them
 */
public record Unit(
        String id,
        String name,
        Level level,
        @Nullable String parent,
        List<Served> places,
        Set<String> fields,
        @Nullable OpeningHours hours,
        String address,
        String phone,
        boolean assigning) {

    /** How units are stored. */
    public static final Kind<Unit> KIND = new Kind<>("unit", Unit.class, List.of());

    private static final String ID = "[a-z0-9](-?[a-z0-9]){0,39}";

    /** Where a unit stands in the state. */
    public enum Level {
        PROVINCE,
        DEPARTMENT,
        COMMUNE
    }

    /**
     * A place that a unit serves for a time.
     *
     * @param from the first day, null if it always did
     * @param until the first day on which it does no longer, null if that is not known
     */
    public record Served(
            String place,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        /** Whether it is served on that day. */
        public boolean on(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
        }
    }

    public Unit {
        places = List.copyOf(places);
        fields = Set.copyOf(fields);
    }

    /** True of up to 40 small letters without marks, digits and dashes between them. */
    public static boolean isId(String id) {
        return id.matches(ID) && id.length() <= 40;
    }

    /** Whether it serves one of these places on that day. */
    public boolean serves(Collection<String> placeIds, LocalDate day) {
        return places.stream().anyMatch(served -> served.on(day) && placeIds.contains(served.place()));
    }

    /** When it works: by its own hours if it has some, with the holidays of the common calendar. */
    public WorkingCalendar calendar(WorkingCalendar common) {
        return hours == null || hours.byDay().isEmpty() ? common : common.withHours(hours.byDay());
    }

    /** Whether it answers in this field of law; a field that nobody knows yet is everybody's. */
    public boolean answersIn(String field) {
        return fields.isEmpty() || field.isEmpty() || fields.contains(field);
    }
}
