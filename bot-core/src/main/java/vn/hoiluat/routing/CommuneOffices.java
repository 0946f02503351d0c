package vn.hoiluat.routing;

import java.time.LocalDate;
import java.util.Set;
import reactor.core.publisher.Mono;
import vn.hoiluat.territory.Territory;
import vn.hoiluat.units.Unit;
import vn.hoiluat.units.Units;

/** The offices that citizens go to, by the communes that their words name. */
public final class CommuneOffices {

    private final Units units;
    private final Territory territory;

    public CommuneOffices(Units units, Territory territory) {
        this.units = units;
        this.territory = territory;
    }

    /** The office of the one commune that is named, if it is known where it is; else empty. */
    public Mono<Unit> at(String words, LocalDate day) {
        Set<String> communes = territory.list().meant(words, day).communes();
        return communes.size() != 1
                ? Mono.empty()
                : units.tree()
                        .flatMapIterable(all -> all)
                        .filter(unit -> unit.level() == Unit.Level.COMMUNE
                                && unit.serves(communes, day)
                                && !unit.address().isEmpty())
                        .next();
    }
}
