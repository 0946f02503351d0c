package vn.hoiluat.knowledge.curation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.hoiluat.delegation.Approver;
import vn.hoiluat.delegation.Delegations;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.Action;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Scope;

/** By what right somebody decides on entries now: by their roles, or because a colleague handed it on for these days. */
final class Approvals {

    private final People people;
    private final Delegations delegations;

    Approvals(People people, Delegations delegations) {
        this.people = people;
        this.delegations = delegations;
    }

    /** Nothing is allowed to a login that nobody has. */
    Mono<Right> of(String login) {
        return people.find(login)
                .flatMap(account -> delegations.approver(account).map(approver -> right(account, approver)))
                .defaultIfEmpty(new Right(Approver.ofNothing(login), Scope.ALL));
    }

    private static Right right(Account account, Approver approver) {
        boolean own = account.mayNow(Action.APPROVE_ENTRIES);
        return new Right(new Approver(account.login(), own, approver.places()), account.scope());
    }

    /**
     * One person's right.
     *
     * @param scope where their own holds; the base belongs to all units, so that only its fields matter
     */
    record Right(Approver approver, Scope scope) {

        private static final String NO_UNIT = "";

        String login() {
            return approver.login();
        }

        Approver.Right over(String field, @Nullable String author) {
            boolean own = approver.own() && new Scope(Set.of(), scope.fields()).holds(NO_UNIT, field);
            return new Approver(approver.login(), own, approver.places()).over(NO_UNIT, field, author);
        }
    }
}
