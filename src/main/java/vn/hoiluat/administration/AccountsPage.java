package vn.hoiluat.administration;

import java.security.Principal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.CallNote;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.oidc.OidcProvider;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.AccountChange;
import vn.hoiluat.people.AccountLinks;
import vn.hoiluat.people.People;
import vn.hoiluat.people.ProviderLinks;
import vn.hoiluat.people.Role;
import vn.hoiluat.people.Scope;
import vn.hoiluat.secondfactor.SecondFactors;
import vn.hoiluat.units.Units;

/**
 * The accounts: who there is, who may do what, and links by which people set a password. A link is shown once, on the answer
 * to the form that asked for it, and is nowhere else.
 */
@Controller
final class AccountsPage {

    private static final String PATH = "/quan-tri/tai-khoan";
    private static final String NEW = "/quan-tri/tao-tai-khoan";
    private static final int LONGEST_NAME = 80;

    private final People people;
    private final AccountLinks links;
    private final Units units;
    private final SecondFactors factors;
    private final ProviderLinks providers;
    private final OidcProvider provider;

    AccountsPage(
            People people,
            AccountLinks links,
            Units units,
            SecondFactors factors,
            ProviderLinks providers,
            OidcProvider provider) {
        this.providers = providers;
        this.provider = provider;
        this.units = units;
        this.people = people;
        this.links = links;
        this.factors = factors;
    }

    /** Whether pages offer to limit an account to units. */
    @ModelAttribute("severalUnits")
    Mono<Boolean> severalUnits() {
        return units.tree().map(all -> all.size() > 1);
    }

    /** Whether pages offer to let an account sign in by a provider. */
    @ModelAttribute("provider")
    boolean provider() {
        return provider.isOn();
    }

    @GetMapping(PATH)
    @Unaudited("accounts, nothing of citizens")
    Mono<Rendering> list(Principal viewer) {
        return people.all()
                .map(account -> AccountView.of(account, viewer.getName()))
                .collectList()
                .map(accounts -> page("accounts", HttpStatus.OK)
                        .modelAttribute("accounts", accounts)
                        .build());
    }

    @GetMapping(NEW)
    @Unaudited("an empty form")
    Rendering form() {
        return form("", "", List.of(Role.CAN_BO.name()), null);
    }

    @PostMapping(NEW)
    @Audited(AuditAction.ACCOUNT_MADE)
    Mono<Rendering> add(ServerWebExchange exchange, Principal viewer) {
        return exchange.getFormData().flatMap(form -> {
            String login = Account.login(text(form, "ten-dang-nhap"));
            CallNote.of(exchange).to(login).because(String.join(" ", names(roles(form))));
            String name = text(form, "ho-ten").strip();
            Set<Role> roles = roles(form);
            if (!Account.isLogin(login)) {
                return Mono.just(form(login, name, names(roles), "login"));
            }
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                return Mono.just(form(login, name, names(roles), "name"));
            }
            if (roles.isEmpty()) {
                return Mono.just(form(login, name, names(roles), "roles"));
            }
            return people.add(login, name, roles, Scope.ALL).flatMap(change -> switch (change) {
                case AccountChange.Done done -> invited(done.account(), exchange, viewer);
                case AccountChange.LoginTaken taken -> Mono.just(form(login, name, names(roles), "login-taken"));
                case AccountChange.LastAdministrator last ->
                    Mono.error(new IllegalStateException("adding takes nothing"));
                case AccountChange.NotFound gone -> Mono.error(new IllegalStateException("adding needs nothing"));
            });
        });
    }

    @GetMapping(PATH + "/{login}")
    @Unaudited("an account, nothing of citizens")
    Mono<Rendering> one(@PathVariable String login, Principal viewer) {
        return find(login).map(account -> one(account, viewer, null, null));
    }

    @PostMapping(PATH + "/{login}/lien-ket")
    @Audited(value = AuditAction.ACCOUNT_INVITED, subject = "login")
    Mono<Rendering> invite(@PathVariable String login, ServerWebExchange exchange, Principal viewer) {
        return find(login).flatMap(account -> invited(account, exchange, viewer));
    }

    /**
     * Takes the second factor away from somebody who lost the phone, and the password and the provider's word with it: whoever
     * asked for it on the telephone and is not that person gets nowhere with a password alone.
     */
    @PostMapping(PATH + "/{login}/go-xac-thuc")
    @Audited(value = AuditAction.SECOND_FACTOR_REMOVED, subject = "login")
    Mono<Rendering> removeFactor(@PathVariable String login, ServerWebExchange exchange, Principal viewer) {
        return find(login).flatMap(account -> {
            if (account.login().equals(viewer.getName())) {
                return Mono.just(one(account, viewer, "own-factor", null));
            }
            return people.dropPassword(account.login())
                    .flatMap(change -> change instanceof AccountChange.Done
                            ? providers
                                    .remove(account.login())
                                    .then(factors.remove(account.login()))
                                    .then(invited(account, exchange, viewer))
                            : shown(change, account.login(), viewer));
        });
    }

    @PostMapping(PATH + "/{login}/vai-tro")
    @Audited(value = AuditAction.ACCOUNT_ROLES_CHANGED, subject = "login")
    Mono<Rendering> changeRoles(@PathVariable String login, ServerWebExchange exchange, Principal viewer) {
        return exchange.getFormData()
                .map(AccountsPage::roles)
                .doOnNext(roles -> CallNote.of(exchange).because(String.join(" ", names(roles))))
                .flatMap(roles -> roles.isEmpty()
                        ? find(login).map(account -> one(account, viewer, "roles", null))
                        : people.changeRoles(login, roles).flatMap(change -> shown(change, login, viewer)));
    }

    @PostMapping(PATH + "/{login}/tat")
    @Audited(value = AuditAction.ACCOUNT_SWITCHED_OFF, subject = "login")
    Mono<Rendering> switchOff(@PathVariable String login, Principal viewer) {
        return people.switchOff(login).flatMap(change -> shown(change, login, viewer));
    }

    @PostMapping(PATH + "/{login}/bat")
    @Audited(value = AuditAction.ACCOUNT_SWITCHED_ON, subject = "login")
    Mono<Rendering> switchOn(@PathVariable String login, Principal viewer) {
        return people.switchOn(login).flatMap(change -> shown(change, login, viewer));
    }

    private Mono<Account> find(String login) {
        return people.find(login).switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private Mono<Rendering> invited(Account account, ServerWebExchange exchange, Principal viewer) {
        return links.invite(account.login())
                .map(secret -> UriComponentsBuilder.fromUri(
                                exchange.getRequest().getURI())
                        .replacePath("/tai-khoan/lien-ket/" + secret)
                        .replaceQuery(null)
                        .toUriString())
                .map(link -> one(account, viewer, null, link));
    }

    private Mono<Rendering> shown(AccountChange change, String login, Principal viewer) {
        return switch (change) {
            case AccountChange.Done done ->
                Mono.just(Rendering.redirectTo(PATH + "/" + done.account().login())
                        .build());
            case AccountChange.LastAdministrator last ->
                find(login).map(account -> one(account, viewer, "last-administrator", null));
            case AccountChange.LoginTaken taken -> Mono.error(new IllegalStateException("no login was asked for"));
            case AccountChange.NotFound gone -> Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND));
        };
    }

    private Rendering one(Account account, Principal viewer, @Nullable String problem, @Nullable String link) {
        Rendering.Builder<?> page = page("account", problem == null ? HttpStatus.OK : HttpStatus.CONFLICT)
                .modelAttribute("account", AccountView.of(account, viewer.getName()))
                .modelAttribute("secondFactor", factors.find(account.login()).hasElement())
                .modelAttribute("allRoles", names(EnumSet.allOf(Role.class)));
        if (problem != null) {
            page.modelAttribute("problem", problem);
        }
        if (link != null) {
            page.modelAttribute("link", link);
        }
        return page.build();
    }

    private static Rendering form(String login, String name, List<String> roles, @Nullable String problem) {
        Rendering.Builder<?> page = page("account-new", problem == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .modelAttribute("login", login)
                .modelAttribute("name", name)
                .modelAttribute("roles", roles)
                .modelAttribute("allRoles", names(EnumSet.allOf(Role.class)));
        if (problem != null) {
            page.modelAttribute("problem", problem);
        }
        return page.build();
    }

    private static Rendering.Builder<?> page(String view, HttpStatus status) {
        return Rendering.view(view).status(status).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static Set<Role> roles(MultiValueMap<String, String> form) {
        List<String> ticked = form.getOrDefault("vai-tro", List.of());
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Stream.of(Role.values()).filter(role -> ticked.contains(role.name())).forEach(roles::add);
        return roles;
    }

    private static List<String> names(Set<Role> roles) {
        return roles.stream().map(Enum::name).toList();
    }

    private static String text(MultiValueMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value;
    }
}
