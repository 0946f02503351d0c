package vn.hoiluat.delegating;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.delegation.Delegations;

/** Where an administrator hands on somebody's right to approve, as when that person fell ill. */
@Controller
final class AccountDelegationsPage {

    private static final String PATH = "/quan-tri/tai-khoan/{login}/uy-quyen";

    private final Delegations delegations;
    private final DelegationsView view;
    private final DelegationDeeds deeds;

    AccountDelegationsPage(Delegations delegations, DelegationsView view, DelegationDeeds deeds) {
        this.delegations = delegations;
        this.view = view;
        this.deeds = deeds;
    }

    @GetMapping(PATH)
    @Unaudited("names of colleagues and days")
    Mono<Rendering> show(@PathVariable String login) {
        return view.of(login, here(login), DelegationForm.beginning(delegations.today()), null);
    }

    @PostMapping(PATH)
    @Audited(AuditAction.DELEGATION_GIVEN)
    Mono<Rendering> give(@PathVariable String login, ServerWebExchange exchange, Principal by) {
        return deeds.give(exchange, login, here(login), by.getName());
    }

    @PostMapping(PATH + "/{id}/thu-hoi")
    @Audited(AuditAction.DELEGATION_REVOKED)
    Mono<Rendering> revoke(
            @PathVariable String login, @PathVariable String id, ServerWebExchange exchange, Principal by) {
        return deeds.revoke(exchange, id, login, here(login), by.getName());
    }

    private static String here(String login) {
        return PATH.replace("{login}", login);
    }
}
