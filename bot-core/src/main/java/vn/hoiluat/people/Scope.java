package vn.hoiluat.people;

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
}
