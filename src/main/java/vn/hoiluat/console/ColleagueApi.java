package vn.hoiluat.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.people.Account;
import vn.hoiluat.units.Unit;
import vn.hoiluat.units.UnitStaff;
import vn.hoiluat.units.Units;

/** To whom a case can go. */
@RestController
final class ColleagueApi {

    private final Units units;
    private final UnitStaff staff;

    ColleagueApi(Units units, UnitStaff staff) {
        this.units = units;
        this.staff = staff;
    }

    /** Everybody but the caller who works on cases; units that have somebody, if there are several. */
    record Colleagues(
            List<Colleague> colleagues,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UnitLine> units) {}

    /**
     * A colleague.
     *
     * @param name of the account
     * @param unit names of the units the account is for, null if it is for all or there is only one
     */
    record Colleague(String name, String fullName, @Nullable String unit) {}

    /** A unit. */
    record UnitLine(String id, String name) {}

    @GetMapping("/api/colleagues")
    @Unaudited("colleagues and units")
    Mono<Colleagues> colleagues(Principal caller) {
        return Mono.zip(units.tree(), staff.all())
                .map(both -> new Colleagues(
                        both.getT2().stream()
                                .filter(account -> !account.login().equals(caller.getName()))
                                .map(account -> colleague(account, Units.byId(both.getT1())))
                                .toList(),
                        both.getT1().size() < 2 ? List.of() : lines(both.getT1(), both.getT2())));
    }

    private static Colleague colleague(Account account, Map<String, Unit> units) {
        Set<String> named = account.scope().units();
        String names = String.join(
                ", ",
                units.values().stream()
                        .filter(unit -> named.contains(unit.id()))
                        .map(Unit::name)
                        .toList());
        return new Colleague(account.login(), account.name(), units.size() < 2 || names.isEmpty() ? null : names);
    }

    private static List<UnitLine> lines(List<Unit> units, List<Account> staff) {
        return units.stream()
                .filter(unit -> !UnitStaff.of(unit.id(), "", staff).isEmpty())
                .map(unit -> new UnitLine(unit.id(), unit.name()))
                .toList();
    }
}
