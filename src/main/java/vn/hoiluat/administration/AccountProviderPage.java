package vn.hoiluat.administration;

import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.CallNote;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.oidc.OidcProvider;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.People;
import vn.hoiluat.people.ProviderLink;
import vn.hoiluat.people.ProviderLinks;
import vn.hoiluat.wording.DatePhrases;
import vn.hoiluat.wording.Wording;

/** Whether an account may sign in by the provider of sign-ins, and who it is there. */
@Controller
final class AccountProviderPage {

    private static final String ACCOUNTS = "/quan-tri/tai-khoan/";
    private static final String PATH = ACCOUNTS + "{login}/co-quan";

    private final People people;
    private final ProviderLinks links;
    private final OidcProvider provider;
    private final DatePhrases dates;

    AccountProviderPage(People people, ProviderLinks links, OidcProvider provider, Wording wording) {
        this.people = people;
        this.links = links;
        this.provider = provider;
        dates = new DatePhrases(wording);
    }

    @GetMapping(PATH)
    @Unaudited("an account, nothing of citizens")
    Mono<Rendering> show(@PathVariable String login) {
        return find(login)
                .flatMap(account -> links.find(account.login())
                        .map(link -> page(account, HttpStatus.OK)
                                .modelAttribute("link", link)
                                .modelAttribute("since", dates.moment(link.since()))
                                .build())
                        .switchIfEmpty(Mono.fromSupplier(() -> page(account, HttpStatus.OK)
                                .modelAttribute("name", account.login())
                                .build())));
    }

    /** In place of whoever was bound to the account before. */
    @PostMapping(PATH)
    @Audited(value = AuditAction.ACCOUNT_PROVIDER_ALLOWED, subject = "login")
    Mono<Rendering> allow(@PathVariable String login, ServerWebExchange exchange) {
        return Mono.zip(find(login), exchange.getFormData()).flatMap(both -> {
            Account account = both.getT1();
            String name =
                    Objects.requireNonNullElse(both.getT2().getFirst("ten"), "").strip();
            if (!ProviderLink.isName(name)) {
                return Mono.just(refused(account, name, "form"));
            }
            CallNote.of(exchange).because(name);
            return links.allow(account.login(), name).map(done -> done ? back(login) : refused(account, name, "taken"));
        });
    }

    @PostMapping(PATH + "/go")
    @Audited(value = AuditAction.ACCOUNT_PROVIDER_REMOVED, subject = "login")
    Mono<Rendering> remove(@PathVariable String login) {
        return find(login).flatMap(account -> links.remove(account.login())).then(Mono.fromSupplier(() -> back(login)));
    }

    private Mono<Account> find(String login) {
        return people.find(login)
                .filter(account -> provider.isOn())
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private static Rendering refused(Account account, String name, String problem) {
        return page(account, HttpStatus.BAD_REQUEST)
                .modelAttribute("name", name)
                .modelAttribute("problem", problem)
                .build();
    }

    private static Rendering.Builder<?> page(Account account, HttpStatus status) {
        return UnitsPage.page("account-provider", status).modelAttribute("account", account);
    }

    private static Rendering back(String login) {
        return Rendering.redirectTo(ACCOUNTS + login + "/co-quan").build();
    }
}
