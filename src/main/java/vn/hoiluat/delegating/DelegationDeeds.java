package vn.hoiluat.delegating;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.auditing.CallNote;
import vn.hoiluat.delegation.Delegation;
import vn.hoiluat.delegation.DelegationChange;
import vn.hoiluat.delegation.DelegationChange.Reason;
import vn.hoiluat.delegation.DelegationWish;
import vn.hoiluat.delegation.Delegations;

/** Hands the right on and takes it back as forms ask for it, and tells the trail for whom and for which days. */
@Component
final class DelegationDeeds {

    private final Delegations delegations;
    private final DelegationsView view;

    DelegationDeeds(Delegations delegations, DelegationsView view) {
        this.delegations = delegations;
        this.view = view;
    }

    /** Gives what the form asks for, or shows the form again with what is wrong. */
    Mono<Rendering> give(ServerWebExchange exchange, String giver, String here, String by) {
        return Mono.zip(exchange.getFormData().map(DelegationForm::of), view.account(giver))
                .flatMap(both -> {
                    DelegationForm typed = both.getT1();
                    Optional<DelegationWish> wish = typed.wish(both.getT2());
                    note(exchange, typed.receiver(), giver + " " + typed.from() + "/" + typed.until());
                    return wish.map(asked -> delegations.give(asked, by))
                            .orElseGet(() -> Mono.just(new DelegationChange.Refused(Reason.DAYS)))
                            .flatMap(change -> switch (change) {
                                case DelegationChange.Done done -> done(here);
                                case DelegationChange.Refused refused ->
                                    view.of(giver, here, typed, word(refused.reason()));
                            });
                });
    }

    /** Ends one of this giver's at once. */
    Mono<Rendering> revoke(ServerWebExchange exchange, String id, String giver, String here, String by) {
        return delegations.revoke(id, giver, by).flatMap(change -> switch (change) {
            case DelegationChange.Done done -> {
                Delegation ended = done.delegation().value();
                note(exchange, ended.receiver(), giver + " " + ended.from() + "/" + ended.lastDay());
                yield done(here);
            }
            case DelegationChange.Refused refused ->
                view.of(giver, here, DelegationForm.beginning(delegations.today()), word(refused.reason()));
        });
    }

    /** Names and days only in the forms that they have: a form may hold anything. */
    private static void note(ServerWebExchange exchange, String receiver, String detail) {
        CallNote.of(exchange).to(receiver).because(detail.replaceAll("[^a-z0-9._/ -]", ""));
    }

    private static Mono<Rendering> done(String here) {
        return Mono.just(Rendering.redirectTo(here).build());
    }

    private static String word(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
