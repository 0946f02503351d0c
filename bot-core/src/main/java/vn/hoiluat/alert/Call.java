package vn.hoiluat.alert;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseReader;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.Action;

/**
 * Something that is to be told of a case.
 *
 * @param key what makes it one thing within the case
 * @param to who may do these is told
 * @param named these are told besides
 * @param except who did it and knows
 */
record Call(String key, AlertKind kind, Set<Action> to, Set<String> named, String except) {

    /** The same told to these as well. */
    Call naming(Set<String> more) {
        return new Call(
                key,
                kind,
                to,
                Stream.concat(named.stream(), more.stream()).collect(Collectors.toUnmodifiableSet()),
                except);
    }

    /** True of somebody who may see the case and is to be told of it. */
    Predicate<Account> audience(Case c) {
        return account -> account.enabled()
                && !account.login().equals(except)
                && account.actions().contains(Action.READ_CASES)
                && new CaseReader(account.login(), account.scope()).sees(c)
                && (named.contains(account.login()) || to.stream().anyMatch(account.actions()::contains));
    }
}
