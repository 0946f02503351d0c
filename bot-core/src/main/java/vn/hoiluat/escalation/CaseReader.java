package vn.hoiluat.escalation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.hoiluat.people.Scope;

/**
 * An officer who looks at cases.
 *
 * @param name of the account
 * @param scope whose cases there are for this officer; others do not exist
 */
public record CaseReader(String name, Scope scope) {

    private static final String ANY_UNIT = "*";

    /** Whether the case is there for this officer. */
    public boolean sees(Case c) {
        return scope.holds(c.unit(), c.field());
    }

    /** Whether the case was there for this officer before it was transferred to where it is. */
    public boolean saw(Case c) {
        return scope.holds(c.routing().before(), c.field());
    }

    /** What the keys of the cases within the scope begin with, in the indexes that {@link #leadsTo} makes; apart. */
    List<String> leads() {
        if (scope.fields().isEmpty()) {
            return scope.units().stream().map(unit -> unit + " ").toList();
        }
        Set<String> units = scope.units().isEmpty() ? Set.of(ANY_UNIT) : scope.units();
        List<String> fields =
                Stream.concat(Stream.of(""), scope.fields().stream()).toList();
        return units.stream()
                .flatMap(unit -> fields.stream().map(field -> unit + "/" + field + " "))
                .toList();
    }

    /** What a case's keys are led by, so that whatever the scope, each stretch of an index holds the case at most once. */
    static List<String> leadsTo(Case c) {
        return List.of(c.unit() + " ", c.unit() + "/" + c.field() + " ", ANY_UNIT + "/" + c.field() + " ");
    }
}
