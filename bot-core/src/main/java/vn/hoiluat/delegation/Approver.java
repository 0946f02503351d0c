package vn.hoiluat.delegation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.people.Scope;

/**
 * Somebody before a case, and by what right they approve, as it stands at one moment: worked out anew for every call, so that
 * a right that ends while its holder is signed in ends at once.
 *
 * @param login of the account
 * @param own whether the account's roles allow it
 * @param places in which the account stands now, the one that ends first in front
 */
public record Approver(String login, boolean own, List<Place> places) {

    public Approver {
        places = List.copyOf(places);
    }

    /**
     * In whose place, and for which cases.
     *
     * @param giver login
     * @param givers what the giver sees now
     * @param handed what was handed on
     */
    public record Place(String giver, Scope givers, Scope handed, LocalDate lastDay) {

        boolean holds(String unit, String field) {
            return handed.holds(unit, field) && givers.holds(unit, field);
        }
    }

    /** By what right, or why not. */
    public sealed interface Right {

        /** By the account's roles. */
        record Own() implements Right {}

        /** In the place of this account. */
        record InPlaceOf(String giver) implements Right {}

        /** Not, since who stands in somebody's place approves that person's work as little as that person could. */
        record GiversWork(String giver) implements Right {}

        /** Not at all. */
        record None() implements Right {}
    }

    /** Somebody whose roles allow it. */
    public static Approver byRole(String login) {
        return new Approver(login, true, List.of());
    }

    /** Somebody who approves nothing. */
    public static Approver ofNothing(String login) {
        return new Approver(login, false, List.of());
    }

    /**
     * The right over a case of this unit and field of law.
     *
     * @param author of what is to be approved; null where it does not matter whose work it is
     */
    public Right over(String unit, String field, @Nullable String author) {
        if (own) {
            return new Right.Own();
        }
        List<Place> held =
                places.stream().filter(place -> place.holds(unit, field)).toList();
        if (held.isEmpty()) {
            return new Right.None();
        }
        return held.stream()
                .map(Place::giver)
                .filter(giver -> !giver.equals(author))
                .<Right>map(Right.InPlaceOf::new)
                .findFirst()
                .orElseGet(() -> new Right.GiversWork(held.getFirst().giver()));
    }
}
