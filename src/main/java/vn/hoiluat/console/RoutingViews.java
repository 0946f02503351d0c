package vn.hoiluat.console;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseRouting;
import vn.hoiluat.units.FieldNames;
import vn.hoiluat.units.Unit;
import vn.hoiluat.units.Units;

/** Names the units in what explains a case's way. */
@Component
final class RoutingViews {

    private final Units units;
    private final FieldNames fields;

    RoutingViews(Units units, FieldNames fields) {
        this.units = units;
        this.fields = fields;
    }

    /** Nothing in an installation of one unit. */
    Mono<Optional<RoutingView>> of(Case c) {
        return units.tree().map(Units::byId).map(all -> all.size() < 2 ? Optional.empty() : Optional.of(named(c, all)));
    }

    private RoutingView named(Case c, Map<String, Unit> units) {
        CaseRouting routing = c.routing();
        return new RoutingView(
                name(routing.unit(), units),
                routing.because(),
                routing.rule(),
                fields.of(c.field()),
                routing.places(),
                name(routing.accountUnit(), units),
                routing.day(),
                routing.passed().stream().map(id -> name(id, units)).toList(),
                name(routing.before(), units));
    }

    /** A unit that is no more is shown by its id. */
    private static String name(String id, Map<String, Unit> units) {
        Unit unit = units.get(id);
        return unit == null ? id : unit.name();
    }
}
