package vn.hoiluat.savedfilter;

import vn.hoiluat.people.Scope;

/**
 * Whose filters they are.
 *
 * @param key the id of the document that holds them
 */
public record FilterOwner(String key) {

    /** What the keys of shared filters begin with. */
    static final String SHARED = "unit/";

    private static final String ALL_UNITS = "*";

    /** One officer's own. */
    public static FilterOwner person(String login) {
        return new FilterOwner("person/" + login);
    }

    /** Shared by whoever works for this unit. */
    public static FilterOwner unit(String id) {
        return new FilterOwner(SHARED + id);
    }

    /** Shared by everybody. */
    public static FilterOwner everybody() {
        return unit(ALL_UNITS);
    }

    /** True if more than one person has them. */
    public boolean isShared() {
        return key.startsWith(SHARED);
    }

    /** The id of the unit; empty for one person's own, and for everybody's. */
    public String unit() {
        return isShared() && !equals(everybody()) ? key.substring(SHARED.length()) : "";
    }

    /** Whether who is limited to this scope has shared ones of this owner before them. */
    boolean isFor(Scope scope) {
        return equals(everybody()) || scope.units().isEmpty() || scope.units().contains(unit());
    }
}
