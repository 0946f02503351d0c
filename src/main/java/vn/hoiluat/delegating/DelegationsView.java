package vn.hoiluat.delegating;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import vn.hoiluat.delegating.DelegationLine.Names;
import vn.hoiluat.delegation.Delegations;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.Action;
import vn.hoiluat.people.People;
import vn.hoiluat.units.FieldNames;
import vn.hoiluat.units.Unit;
import vn.hoiluat.units.Units;

/** The page of one account's delegations, the same for its holder and for administrators. */
@Component
final class DelegationsView {

    /** What is longer ago is in the audit trail. */
    private static final int MOST_SHOWN = 30;

    private final Delegations delegations;
    private final People people;
    private final Units units;
    private final FieldNames fields;

    DelegationsView(Delegations delegations, People people, Units units, FieldNames fields) {
        this.delegations = delegations;
        this.people = people;
        this.units = units;
        this.fields = fields;
    }

    /**
     * The page; 404 if there is no such account.
     *
     * @param here its address
     * @param typed what the form holds
     * @param problem why it was not done, or null
     */
    Mono<Rendering> of(String login, String here, DelegationForm typed, @Nullable String problem) {
        return Mono.zip(account(login), people.all().collectList(), units.tree())
                .flatMap(known -> {
                    Account account = known.getT1();
                    Names names = names(known.getT2(), known.getT3());
                    return Mono.zip(given(account, names), received(account, names))
                            .map(lines -> page(here, problem)
                                    .modelAttribute("account", account)
                                    .modelAttribute("may", account.mayNow(Action.APPROVE_ANSWERS))
                                    .modelAttribute("typed", typed)
                                    .modelAttribute("colleagues", colleagues(known.getT2(), account))
                                    .modelAttribute(
                                            "units", within(account.scope().units(), names.units()))
                                    .modelAttribute(
                                            "fields", within(account.scope().fields(), names.fields()))
                                    .modelAttribute("given", lines.getT1())
                                    .modelAttribute("received", lines.getT2())
                                    .build());
                });
    }

    private Rendering.Builder<?> page(String here, @Nullable String problem) {
        return Rendering.view("delegations")
                .status(problem == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .modelAttribute("here", here)
                .modelAttribute("own", here.equals(OwnDelegationsPage.PATH))
                .modelAttribute("today", delegations.today())
                .modelAttribute("latest", delegations.today().plus(Delegations.LONGEST))
                .modelAttribute("problem", problem == null ? "" : problem);
    }

    /** The account; 404 if there is none. */
    Mono<Account> account(String login) {
        return people.find(login).switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private Mono<List<DelegationLine>> given(Account giver, Names names) {
        return delegations
                .givenBy(giver.login(), MOST_SHOWN)
                .map(all -> all.stream()
                        .map(one -> DelegationLine.of(one.id(), one.value(), delegations.today(), names))
                        .toList());
    }

    private Mono<List<DelegationLine>> received(Account receiver, Names names) {
        return delegations
                .receivedBy(receiver.login())
                .map(one -> DelegationLine.of("", one, delegations.today(), names))
                .collectList();
    }

    private static List<Account> colleagues(List<Account> all, Account giver) {
        return all.stream()
                .filter(one -> one.mayNow(Action.WORK_ON_CASES) && !one.mayNow(Action.APPROVE_ANSWERS))
                .filter(one -> !one.login().equals(giver.login()))
                .toList();
    }

    private Names names(List<Account> accounts, List<Unit> tree) {
        Map<String, String> unitNames = new LinkedHashMap<>();
        tree.forEach(unit -> unitNames.put(unit.id(), unit.name()));
        return new Names(
                accounts.stream().collect(Collectors.toMap(Account::login, Account::name)), unitNames, fields.all());
    }

    private static Map<String, String> within(Set<String> scope, Map<String, String> names) {
        Map<String, String> held = new LinkedHashMap<>(names);
        if (!scope.isEmpty()) {
            held.keySet().retainAll(scope);
        }
        return held;
    }
}
