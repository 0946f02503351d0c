package vn.hoiluat.alert;

import java.time.Clock;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.alert.Alert.About;
import vn.hoiluat.delegation.Delegations;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.UnitCalendars;
import vn.hoiluat.people.People;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Versioned;

/**
 * Turns what happens to cases into alerts. A watch is claimed, its alerts are stored, then the watch is moved on: of two
 * nodes one does it, and whoever dies in between leaves a claim that ends and alerts that are known again by their ids.
 */
final class Planning {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final CaseWatches watches;
    private final Documents<Case> cases;
    private final People people;
    private final Delegations delegations;
    private final Alerts alerts;
    private final AlertRules rules;
    private final UnitCalendars calendars;
    private final Clock clock;

    Planning(
            DocumentStore store,
            CaseWatches watches,
            People people,
            Alerts alerts,
            AlertRules rules,
            UnitCalendars calendars,
            Clock clock) {
        cases = store.documents(Case.KIND);
        this.watches = watches;
        this.people = people;
        delegations = new Delegations(store, people, clock);
        this.alerts = alerts;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Looks at everything that is due. */
    Mono<Void> sweep() {
        return watches.claim(LEASE)
                .flatMap(this::plan)
                .repeatWhen(claims -> claims.takeWhile(count -> count > 0))
                .then();
    }

    private Mono<Boolean> plan(Versioned<CaseWatch> claimed) {
        return cases.find(claimed.id())
                .flatMap(found -> planned(claimed, found.value()))
                .switchIfEmpty(Mono.defer(() -> watches.forget(claimed)));
    }

    private Mono<Boolean> planned(Versioned<CaseWatch> claimed, Case c) {
        return calendars
                .of(c.unit())
                .map(calendar -> new CallRules(rules, calendar).plan(c, claimed.value(), clock.instant()))
                .flatMap(plan -> Flux.fromIterable(plan.calls())
                        .concatMap(call -> tell(call, c))
                        .then(Mono.defer(() -> watches.write(claimed, plan.after()))));
    }

    private Mono<Void> tell(Call call, Case c) {
        Mono<Call> whole = call.kind() == AlertKind.APPROVAL
                ? delegations.standingIn(c.unit(), c.field()).map(call::naming)
                : Mono.just(call);
        return whole.flatMap(told -> tellAll(told, c));
    }

    private Mono<Void> tellAll(Call call, Case c) {
        return people.all()
                .filter(call.audience(c))
                .concatMap(account -> alerts.tell(account, call, About.of(c)))
                .then();
    }
}
