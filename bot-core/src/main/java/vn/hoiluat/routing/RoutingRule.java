package vn.hoiluat.routing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends cases to a unit for a time. What a condition leaves empty is not asked.
 *
 * @param name as administrators call it, and as officers read why a case is theirs
 * @param fields of law, by id
 * @param places ids of places; a question about a place within one of them is about it, too
 * @param accountUnit unit whose account was written to
 * @param from the first day in Vietnam, null if it always held
 * @param until the first day on which it holds no longer, null if that is not known
 * @param unit where the cases go
 */
public record RoutingRule(
        String name,
        Set<String> fields,
        Set<String> places,
        String accountUnit,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String unit) {

    public RoutingRule {
        fields = Set.copyOf(fields);
        places = Set.copyOf(places);
    }

    /** Whether it holds on that day. */
    public boolean on(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    boolean fits(Asked asked) {
        return on(asked.day())
                && (fields.isEmpty() || fields.contains(asked.field()))
                && (places.isEmpty()
                        || !Collections.disjoint(places, asked.places().ids()))
                && (accountUnit.isEmpty() || accountUnit.equals(asked.accountUnit()));
    }
}
