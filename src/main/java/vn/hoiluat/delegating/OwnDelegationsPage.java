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

/** Where somebody who approves hands that on, and where who stands in an approver's place reads until when. */
@Controller
final class OwnDelegationsPage {

    static final String PATH = "/tai-khoan/uy-quyen";

    private final Delegations delegations;
    private final DelegationsView view;
    private final DelegationDeeds deeds;

    OwnDelegationsPage(Delegations delegations, DelegationsView view, DelegationDeeds deeds) {
        this.delegations = delegations;
        this.view = view;
        this.deeds = deeds;
    }

    @GetMapping(PATH)
    @Unaudited("names of colleagues and days")
    Mono<Rendering> show(Principal person) {
        return view.of(person.getName(), PATH, DelegationForm.beginning(delegations.today()), null);
    }

    @PostMapping(PATH)
    @Audited(AuditAction.DELEGATION_GIVEN)
    Mono<Rendering> give(ServerWebExchange exchange, Principal person) {
        return deeds.give(exchange, person.getName(), PATH, person.getName());
    }

    @PostMapping(PATH + "/{id}/thu-hoi")
    @Audited(AuditAction.DELEGATION_REVOKED)
    Mono<Rendering> revoke(@PathVariable String id, ServerWebExchange exchange, Principal person) {
        return deeds.revoke(exchange, id, person.getName(), PATH, person.getName());
    }
}
