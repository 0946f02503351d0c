package vn.hoiluat.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.hoiluat.delegation.DelegationChange.Reason;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.Action;
import vn.hoiluat.people.Scope;

/**
 * What somebody wants to hand on.
 *
 * @param from first day, in Vietnam
 * @param lastDay last day, in Vietnam, to its end
 */
public record DelegationWish(String giver, String receiver, LocalDate from, LocalDate lastDay, Scope scope) {

    /** Why it cannot be, if it cannot. */
    Optional<Reason> refusal(Optional<Account> giving, Optional<Account> receiving, LocalDate today) {
        if (giving.filter(Delegations::approves).isEmpty()) {
            return Optional.of(Reason.GIVER_HAS_NONE);
        }
        if (giver.equals(receiver)
                || receiving
                        .filter(account -> account.mayNow(Action.WORK_ON_CASES))
                        .isEmpty()) {
            return Optional.of(Reason.RECEIVER_CANNOT);
        }
        if (Delegations.approves(receiving.get())) {
            return Optional.of(Reason.RECEIVER_HAS_IT);
        }
        if (from.isBefore(today) || lastDay.isBefore(from) || lastDay.isAfter(today.plus(Delegations.LONGEST))) {
            return Optional.of(Reason.DAYS);
        }
        if (!scope.isWithin(giving.get().scope())) {
            return Optional.of(Reason.WIDER_THAN_OWN);
        }
        return scope.overlaps(receiving.get().scope()) ? Optional.empty() : Optional.of(Reason.NOTHING_SEEN);
    }

    Delegation made(String by, Instant at) {
        return new Delegation(giver, receiver, from, lastDay, scope, by, at, null);
    }
}
