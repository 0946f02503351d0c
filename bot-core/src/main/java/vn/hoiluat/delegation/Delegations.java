package vn.hoiluat.delegation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.delegation.DelegationChange.Reason;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.Action;
import vn.hoiluat.people.People;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/**
 * Who approves in whose place. What was handed on holds only as far as the giver could approve at that moment: it ends with
 * the giver's role or account, and shrinks with the giver's scope.
 */
public final class Delegations {

    /** How far ahead a last day may lie: whoever is away for longer is replaced. */
    public static final Period LONGEST = Period.ofYears(1);

    /** Delegations of one giver that are not over. */
    public static final int MOST = 20;

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Documents<Delegation> delegations;
    private final People people;
    private final Clock clock;

    public Delegations(DocumentStore store, People people, Clock clock) {
        delegations = store.documents(Delegation.KIND);
        this.people = people;
        this.clock = clock;
    }

    /** The day it is in Vietnam. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }

    /** Hands on the right to approve. */
    public Mono<DelegationChange> give(DelegationWish wish, String madeBy) {
        return Mono.zip(account(wish.giver()), account(wish.receiver()), notOver(wish.giver()))
                .flatMap(known -> wish.refusal(known.getT1(), known.getT2(), today())
                        .or(() -> known.getT3() < MOST ? Optional.empty() : Optional.of(Reason.TOO_MANY))
                        .<Mono<DelegationChange>>map(why -> Mono.just(new DelegationChange.Refused(why)))
                        .orElseGet(() -> store(wish.made(madeBy, clock.instant()))));
    }

    /** Ends a delegation of this giver now; one that is over stays as it is. */
    public Mono<DelegationChange> revoke(String id, String giver, String by) {
        return delegations
                .modify(
                        id,
                        found -> found.giver().equals(giver) && !found.isOver(today())
                                ? found.revoked(by, clock.instant())
                                : found)
                .filter(found -> found.value().giver().equals(giver))
                .<DelegationChange>map(DelegationChange.Done::new)
                .defaultIfEmpty(new DelegationChange.Refused(Reason.NOT_FOUND));
    }

    /** All that this account gave, those that end last first, at most so many. */
    public Mono<List<Versioned<Delegation>>> givenBy(String giver, int most) {
        return delegations
                .all(Range.prefix(Delegation.BY_GIVER, giver + " "))
                .takeLast(most)
                .collectSortedList(Comparator.comparing(
                                (Versioned<Delegation> found) -> found.value().lastDay())
                        .reversed());
    }

    /** What this account was given and is not over, those that end first in front; also what has not begun. */
    public Flux<Delegation> receivedBy(String receiver) {
        return delegations
                .all(Range.between(Delegation.BY_RECEIVER, receiver + " " + today(), receiver + "!"))
                .map(Versioned::value);
    }

    /** By what right this account approves now. */
    public Mono<Approver> approver(String login) {
        return people.find(login).flatMap(this::approver).defaultIfEmpty(Approver.ofNothing(login));
    }

    /** By what right this account approves now. */
    public Mono<Approver> approver(Account account) {
        LocalDate today = today();
        return receivedBy(account.login())
                .filter(one -> one.isInForce(today))
                .concatMap(this::place)
                .collectList()
                .map(places -> new Approver(account.login(), approves(account), places));
    }

    /** Logins of those who may approve a case of this unit and field of law in somebody's place now. */
    public Mono<Set<String>> standingIn(String unit, String field) {
        LocalDate today = today();
        return delegations
                .all(new Range(Delegation.BY_LAST_DAY, today.toString(), null))
                .map(Versioned::value)
                .filter(one -> one.isInForce(today))
                .filterWhen(
                        one -> place(one).map(place -> place.holds(unit, field)).defaultIfEmpty(false))
                .map(Delegation::receiver)
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean approves(Account account) {
        return account.mayNow(Action.APPROVE_ANSWERS);
    }

    /** Empty once the giver cannot approve any more. */
    private Mono<Approver.Place> place(Delegation one) {
        return people.find(one.giver())
                .filter(Delegations::approves)
                .map(giver -> new Approver.Place(giver.login(), giver.scope(), one.scope(), one.lastDay()));
    }

    private Mono<Optional<Account>> account(String login) {
        return people.find(login).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private Mono<Long> notOver(String giver) {
        return delegations
                .all(Range.between(Delegation.BY_GIVER, giver + " " + today(), giver + "!"))
                .filter(found -> !found.value().isOver(today()))
                .count();
    }

    private Mono<DelegationChange> store(Delegation made) {
        String id = UUID.randomUUID().toString();
        return delegations.insert(id, made).thenReturn(new DelegationChange.Done(new Versioned<>(id, 1, made)));
    }
}
