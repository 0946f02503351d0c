package vn.hoiluat.console;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseChange;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Scope;
import vn.hoiluat.units.Unit;
import vn.hoiluat.units.UnitStaff;
import vn.hoiluat.units.Units;

/** Gives cases to colleagues and units that can answer them, and says where a case cannot go. */
@Component
final class CaseTransfers {

    private final CaseDesk desk;
    private final People people;
    private final Units units;
    private final UnitStaff staff;

    CaseTransfers(CaseDesk desk, People people, Units units, UnitStaff staff) {
        this.desk = desk;
        this.people = people;
        this.units = units;
        this.staff = staff;
    }

    /** To the unit that the body names, else to its colleague. */
    Mono<CaseChange> transfer(Case c, String officer, CaseBody body) {
        String comment = body.needComment();
        return body.namesUnit()
                ? unit(body.needUnit(), c)
                        .flatMap(unit -> desk.transferToUnit(c.id(), officer, unit.id(), unit.name(), comment))
                : colleague(body.needColleague())
                        .flatMap(to -> desk.transfer(c.id(), officer, to.login(), unitFor(to, c), comment));
    }

    private Mono<Account> colleague(String login) {
        return people.find(login)
                .filter(UnitStaff::works)
                .switchIfEmpty(Mono.error(() -> new CaseProblemException(HttpStatus.BAD_REQUEST, "to-unknown", login)));
    }

    /** The case's own unit if the colleague sees it there, else the only one that the colleague is named for. */
    private static String unitFor(Account to, Case c) {
        Scope scope = to.scope();
        if (scope.holds(c.unit(), c.field())) {
            return c.unit();
        }
        Set<String> named = scope.units();
        String only = named.size() == 1 ? named.iterator().next() : c.unit();
        if (!scope.holds(only, c.field())) {
            throw new CaseProblemException(HttpStatus.BAD_REQUEST, "to-elsewhere", to.name());
        }
        return only;
    }

    private Mono<Unit> unit(String id, Case c) {
        return Mono.zip(
                        units.find(id)
                                .switchIfEmpty(Mono.error(
                                        () -> new CaseProblemException(HttpStatus.BAD_REQUEST, "unit-unknown"))),
                        staff.all())
                .map(both -> answering(both.getT1(), both.getT2(), c));
    }

    private static Unit answering(Unit unit, List<Account> staff, Case c) {
        if (UnitStaff.of(unit.id(), c.field(), staff).isEmpty()) {
            throw new CaseProblemException(HttpStatus.BAD_REQUEST, "unit-empty", unit.name());
        }
        return unit;
    }
}
