package vn.hoiluat.routing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The places that a question means.
 *
 * @param names as people read them
 * @param steps ids from the narrowest places to the widest: communes, then their provinces
 */
public record NamedPlaces(List<String> names, List<Set<String>> steps) {

    /** None. */
    public static final NamedPlaces NONE = new NamedPlaces(List.of(), List.of());

    public NamedPlaces {
        names = List.copyOf(names);
        steps = List.copyOf(steps);
    }

    /** All of them. */
    public Set<String> ids() {
        return steps.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}
