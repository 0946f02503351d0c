package vn.hoiluat.units;

import java.util.List;
import reactor.core.publisher.Mono;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.Action;
import vn.hoiluat.people.People;

/** Who answers for a unit. */
public final class UnitStaff {

    private final People people;

    public UnitStaff(People people) {
        this.people = people;
    }

    /** Everybody who can sign in and works on cases, in order of login. */
    public Mono<List<Account>> all() {
        return people.all().filter(UnitStaff::works).collectList();
    }

    /**
     * Those of them who answer cases of a field of law for a unit: whoever is named for the unit, and for the one at the top
     * whoever is named for none.
     */
    public static List<Account> of(String unit, String field, List<Account> all) {
        return all.stream()
                .filter(account -> account.scope().holds(unit, field))
                .filter(account ->
                        unit.equals(Units.FIRST) || !account.scope().units().isEmpty())
                .toList();
    }

    /** Whether somebody can sign in with the account and work on cases. */
    public static boolean works(Account account) {
        return account.mayNow(Action.WORK_ON_CASES);
    }
}
