package vn.hoiluat.pages;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseRegister;

/** One case, for whoever has the link that was sent: how far it is, the question, the answer. Sensitive ones: how far only. */
@Controller
final class CasePage {

    private final CaseRegister register;
    private final Accounts accounts;
    private final CaseViews views;

    CasePage(CaseRegister register, Accounts accounts, CaseViews views) {
        this.register = register;
        this.accounts = accounts;
        this.views = views;
    }

    @GetMapping("/v/{token}")
    Mono<Rendering> show(@PathVariable String token) {
        return register.byToken(token)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .zipWhen(c -> accounts.account(c.address().accountId())
                        .map(ChannelAccount::name)
                        .defaultIfEmpty(""))
                .map(found -> page(found.getT1(), found.getT2()));
    }

    private Rendering page(Case c, String unit) {
        Rendering.Builder<?> page = Rendering.view("case")
                .modelAttribute("case", views.of(c))
                .modelAttribute("unit", unit)
                .modelAttribute("today", views.today())
                .modelAttribute("sensitive", c.sensitive());
        if (!c.sensitive()) {
            page.modelAttribute("question", c.question());
            if (c.answer() != null) {
                page.modelAttribute("answer", c.answer().text())
                        .modelAttribute("legalBasis", c.answer().legalBasis());
            }
        }
        return page.build();
    }
}
