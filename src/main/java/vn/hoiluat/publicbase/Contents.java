package vn.hoiluat.publicbase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is served on a day, the newest change first.
 *
 * @param byField the same by field of law
 * @param state what it depends on besides the entries
 * @param madeAt when this was found out
 * @param since when it was first found to be so; also what is withdrawn moves it on, and law or local data that is filled in
 */
record Contents(
        Openness.State state, List<Line> lines, Map<String, List<Line>> byField, Instant madeAt, Instant since) {

    private static final Comparator<Line> NEWEST_FIRST =
            Comparator.comparing(Line::changedAt).reversed().thenComparing(Line::key);

    static Contents of(Collection<Line> served, Openness.State state, Instant now) {
        List<Line> lines = served.stream().sorted(NEWEST_FIRST).toList();
        return new Contents(
                state,
                lines,
                lines.stream().collect(Collectors.groupingBy(Line::field, TreeMap::new, Collectors.toList())),
                now,
                now);
    }

    /** The same, seen after what was found out before; null if this is the first. */
    Contents after(@Nullable Contents before) {
        return before != null && before.state.equals(state) && before.lines.equals(lines)
                ? new Contents(state, before.lines, before.byField, madeAt, before.since)
                : this;
    }

    /** The day for which this is so. */
    LocalDate day() {
        return state.day();
    }

    /** @param field only entries of this field; empty for all */
    List<Line> of(String field) {
        return field.isEmpty() ? lines : byField.getOrDefault(field, List.of());
    }

    /** How many entries each field has that has any, in the order of the names, then of the ids. */
    Map<String, Integer> counts(Collection<String> order) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        order.stream()
                .filter(byField::containsKey)
                .forEach(field -> counts.put(field, of(field).size()));
        byField.forEach((field, those) -> counts.putIfAbsent(field, those.size()));
        return counts;
    }

    /** When anything of these last changed; null if there is nothing. */
    static @Nullable Instant newest(List<Line> newestFirst) {
        return newestFirst.stream().findFirst().map(Line::changedAt).orElse(null);
    }
}
