package vn.hoiluat.units;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.hoiluat.escalation.CaseRouting;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/**
 * The units of this installation: a tree below the one that is there from the start. An installation with that one only
 * shows nothing of units.
 */
public final class Units {

    /** The unit at the top; cases of the time before there were units are its. */
    public static final String FIRST = CaseRouting.FIRST_UNIT;

    private final Documents<Unit> units;

    public Units(DocumentStore store) {
        units = store.documents(Unit.KIND);
    }

    /** The unit, or empty. */
    public Mono<Unit> find(String id) {
        return units.find(id).map(Versioned::value);
    }

    /** All units, each below the one above it, the one at the top first; beside each other by name. */
    public Mono<List<Unit>> tree() {
        return units.all(Range.all()).map(Versioned::value).collectList().map(Units::ordered);
    }

    /** Stores the unit at the top unless it is there. */
    public Mono<Void> begin(String name, String address, String phone) {
        Unit first = new Unit(FIRST, name, Unit.Level.PROVINCE, null, List.of(), Set.of(), null, address, phone, false);
        return units.insert(FIRST, first).then();
    }

    /** Makes a unit below another; {@link IllegalArgumentException} if the id is of another form than ids have. */
    public Mono<UnitChange> add(Unit unit) {
        if (!Unit.isId(unit.id())) {
            throw new IllegalArgumentException("id '" + unit.id() + "' has another form than ids of units have");
        }
        return tree().flatMap(all -> fitsIn(unit, all)
                ? units.insert(unit.id(), unit)
                        .map(isNew -> isNew ? new UnitChange.Done(unit) : new UnitChange.IdTaken())
                : Mono.just(new UnitChange.WrongParent()));
    }

    /** Stores what is known of a unit now in place of what was. */
    public Mono<UnitChange> change(Unit unit) {
        return tree().flatMap(all -> fitsIn(unit, all)
                ? units.modify(unit.id(), before -> before.equals(unit) ? before : unit)
                        .<UnitChange>map(changed -> new UnitChange.Done(changed.value()))
                        .defaultIfEmpty(new UnitChange.NotFound())
                : Mono.just(new UnitChange.WrongParent()));
    }

    /** The unit above, and so on to the top, the nearest first. A tree that was damaged ends where it comes back. */
    public static List<Unit> above(Unit unit, Map<String, Unit> byId) {
        Map<String, Unit> above = new LinkedHashMap<>();
        Unit next = parent(unit, byId);
        while (next != null && !next.id().equals(unit.id()) && above.putIfAbsent(next.id(), next) == null) {
            next = parent(next, byId);
        }
        return List.copyOf(above.values());
    }

    /** The units by id, in the order they come in. */
    public static Map<String, Unit> byId(List<Unit> units) {
        Map<String, Unit> byId = new LinkedHashMap<>();
        units.forEach(unit -> byId.put(unit.id(), unit));
        return byId;
    }

    private static @Nullable Unit parent(Unit unit, Map<String, Unit> byId) {
        return unit.parent() == null ? null : byId.get(unit.parent());
    }

    private static boolean fitsIn(Unit unit, List<Unit> all) {
        if (unit.parent() == null) {
            return unit.id().equals(FIRST);
        }
        Map<String, Unit> byId = byId(all);
        byId.put(unit.id(), unit);
        List<Unit> above = above(unit, byId);
        return !unit.id().equals(FIRST)
                && !above.isEmpty()
                && above.getLast().id().equals(FIRST);
    }

    private static List<Unit> ordered(List<Unit> all) {
        List<Unit> ordered = new ArrayList<>();
        addBelow(null, all.stream().sorted(Comparator.comparing(Unit::name)).toList(), ordered);
        return List.copyOf(ordered);
    }

    private static void addBelow(@Nullable String parent, List<Unit> all, List<Unit> into) {
        for (Unit unit : all) {
            boolean below = parent == null ? unit.parent() == null : parent.equals(unit.parent());
            if (below) {
                into.add(unit);
                addBelow(unit.id(), all, into);
            }
        }
    }
}
