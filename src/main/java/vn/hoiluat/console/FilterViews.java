package vn.hoiluat.console;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.hoiluat.escalation.CaseReader;
import vn.hoiluat.people.Scope;
import vn.hoiluat.savedfilter.FilterOwner;
import vn.hoiluat.savedfilter.SavedFilter;
import vn.hoiluat.savedfilter.SavedFilters;
import vn.hoiluat.units.Unit;
import vn.hoiluat.units.Units;

/** The saved filters of an officer with how many cases each finds, counted as that officer sees them. */
@Component
final class FilterViews {

    private static final String EVERYBODY = "*";

    /** As many as the search works on at a time. */
    private static final int AT_A_TIME = 2;

    private final SavedFilters filters;
    private final FoundLines found;
    private final Units units;
    private final Clock clock;

    FilterViews(SavedFilters filters, FoundLines found, Units units, Clock clock) {
        this.filters = filters;
        this.found = found;
        this.units = units;
        this.clock = clock;
    }

    /**
     * An officer's filters, the own first.
     *
     * @param countedAt when they were counted
     * @param shareWith with whom the officer may share one; none for who may not
     */
    record Filters(List<Line> filters, Instant countedAt, List<With> shareWith) {}

    /**
     * A filter.
     *
     * @param sharedWith name of the unit it is shared in, empty for everybody, null if it is the officer's own
     * @param count counted to {@link vn.hoiluat.casesearch.CaseSearch#MOST_COUNTED}; null while the search is being built
     */
    record Line(
            String id,
            String name,
            String view,
            String query,
            @Nullable String sharedWith,
            boolean mayChange,
            @Nullable Long count) {}

    /**
     * Who shares a filter.
     *
     * @param name of the unit, empty for everybody
     */
    record With(String id, String name) {}

    Mono<Filters> of(CaseReader reader, boolean mayShare) {
        return units.tree()
                .flatMap(tree -> filters.of(reader.name(), reader.scope())
                        .flatMapSequential(one -> line(one, reader, mayShare, Units.byId(tree)), AT_A_TIME)
                        .collectList()
                        .map(lines -> new Filters(
                                lines, clock.instant(), mayShare ? shareWith(reader.scope(), tree) : List.of())));
    }

    /** Whose a new one is; empty if this officer may not share with those. */
    Mono<FilterOwner> owner(@Nullable String shareWith, CaseReader reader, boolean mayShare) {
        return shareWith == null
                ? Mono.just(FilterOwner.person(reader.name()))
                : units.tree()
                        .filter(tree -> mayShare
                                && shareWith(reader.scope(), tree).stream()
                                        .anyMatch(one -> one.id().equals(shareWith)))
                        .map(tree ->
                                shareWith.equals(EVERYBODY) ? FilterOwner.everybody() : FilterOwner.unit(shareWith));
    }

    /** Whether an officer who has this filter before them may change it. */
    static boolean mayChange(FilterOwner owner, Scope scope, boolean mayShare) {
        return !owner.isShared()
                || mayShare && (scope.units().isEmpty() || scope.units().contains(owner.unit()));
    }

    private Mono<Line> line(SavedFilters.Owned one, CaseReader reader, boolean mayShare, Map<String, Unit> tree) {
        Line uncounted = line(one, mayChange(one.owner(), reader.scope(), mayShare), tree, null);
        return found.count(one.filter().list(), reader, one.filter().query())
                .map(count -> line(one, uncounted.mayChange(), tree, count))
                .defaultIfEmpty(uncounted);
    }

    private static Line line(SavedFilters.Owned one, boolean mayChange, Map<String, Unit> tree, @Nullable Long count) {
        SavedFilter filter = one.filter();
        String sharedWith = one.owner().isShared() ? name(one.owner().unit(), tree) : null;
        return new Line(filter.id(), filter.name(), filter.list().word(), filter.query(), sharedWith, mayChange, count);
    }

    private static String name(String id, Map<String, Unit> tree) {
        Unit unit = tree.get(id);
        return unit == null ? id : unit.name();
    }

    private static List<With> shareWith(Scope scope, List<Unit> tree) {
        Stream<With> all = scope.units().isEmpty() ? Stream.of(new With(EVERYBODY, "")) : Stream.of();
        Stream<With> named = tree.stream()
                .filter(unit -> tree.size() > 1)
                .filter(unit -> scope.units().isEmpty() || scope.units().contains(unit.id()))
                .map(unit -> new With(unit.id(), unit.name()));
        return Stream.concat(all, named).toList();
    }
}
