package vn.hoiluat.people;

import java.util.Collections;
import java.util.Set;

/**
 * Where the roles of an account hold.
 *
 * @param units ids of units; none for all
 * @param fields ids of fields of law; none for all
 */
public record Scope(Set<String> units, Set<String> fields) {

    /** Everything. */
    public static final Scope ALL = new Scope(Set.of(), Set.of());

    public Scope {
        units = Set.copyOf(units);
        fields = Set.copyOf(fields);
    }

    /** Whether what belongs to this unit and field of law is within; a field that nobody knows yet is everybody's. */
    public boolean holds(String unit, String field) {
        return (units.isEmpty() || units.contains(unit))
                && (fields.isEmpty() || field.isEmpty() || fields.contains(field));
    }

    /** True if nothing is left out. */
    public boolean isAll() {
        return units.isEmpty() && fields.isEmpty();
    }

    /** True if nothing is in it that is not in the other. */
    public boolean isWithin(Scope other) {
        return isWithin(units, other.units) && isWithin(fields, other.fields);
    }

    /** True if both name something in common. */
    public boolean overlaps(Scope other) {
        return overlap(units, other.units) && overlap(fields, other.fields);
    }

    private static boolean isWithin(Set<String> named, Set<String> wider) {
        return wider.isEmpty() || !named.isEmpty() && wider.containsAll(named);
    }

    private static boolean overlap(Set<String> some, Set<String> others) {
        return some.isEmpty() || others.isEmpty() || !Collections.disjoint(some, others);
    }
}
