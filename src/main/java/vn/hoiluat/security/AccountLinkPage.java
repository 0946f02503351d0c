package vn.hoiluat.security;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.CallNote;
import vn.hoiluat.limit.RateLimit;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.AccountChange;
import vn.hoiluat.people.AccountLink;
import vn.hoiluat.people.AccountLinks;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.people.Scope;
import vn.hoiluat.throttling.NetworkAddress;

/** Where a link leads that works once: to a name and a password of one's own, and for the first administrator to a login. */
@Controller
final class AccountLinkPage {

    static final String PATH = "/tai-khoan/lien-ket";

    /** Whoever sets a department up answers in it, too. */
    private static final Set<Role> FIRST = Set.of(Role.QUAN_TRI, Role.CAN_BO, Role.DUYET);

    private final AccountLinks links;
    private final People people;
    private final PasswordCheck passwords;
    private final RateLimit attempts;

    AccountLinkPage(
            AccountLinks links,
            People people,
            PasswordCheck passwords,
            @Qualifier("signInsOfAddress") RateLimit attempts) {
        this.links = links;
        this.people = people;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    @GetMapping(PATH + "/{secret}")
    Mono<Rendering> form(@PathVariable String secret) {
        return links.look(secret)
                .flatMap(this::known)
                .map(typed -> page(typed, null))
                .defaultIfEmpty(gone());
    }

    @PostMapping(PATH + "/{secret}")
    Mono<Rendering> set(@PathVariable String secret, ServerWebExchange exchange) {
        if (attempts.take(NetworkAddress.of(exchange.getRequest())).isPresent()) {
            return Mono.just(Rendering.view("error/429")
                    .status(HttpStatus.TOO_MANY_REQUESTS)
                    .build());
        }
        return exchange.getFormData()
                .flatMap(form -> links.look(secret)
                        .flatMap(link -> known(link).map(known -> known.filledIn(form)))
                        .flatMap(typed -> set(secret, typed, exchange)))
                .defaultIfEmpty(gone());
    }

    private Mono<Rendering> set(String secret, NewPassword typed, ServerWebExchange exchange) {
        Optional<String> problem = typed.problem();
        if (problem.isPresent()) {
            return Mono.just(page(typed, problem.get()));
        }
        return free(typed)
                .flatMap(isFree -> isFree
                        ? links.use(secret)
                                .flatMap(used -> store(typed))
                                .doOnNext(done -> CallNote.of(exchange)
                                        .by(typed.login())
                                        .to(typed.login())
                                        .did(AuditAction.PASSWORD_SET))
                        : Mono.just(page(typed, "login-taken")));
    }

    private Mono<Boolean> free(NewPassword typed) {
        return typed.first() ? people.find(typed.login()).hasElement().map(there -> !there) : Mono.just(true);
    }

    private Mono<Rendering> store(NewPassword typed) {
        Mono<AccountChange> made = typed.first()
                ? people.add(typed.login(), typed.name(), FIRST, Scope.ALL)
                : Mono.just(new AccountChange.NotFound());
        return made.then(passwords.encode(typed.password()))
                .flatMap(encoded -> people.setPassword(typed.login(), typed.name(), encoded))
                .then(passwords.forgive(typed.login()))
                .thenReturn(Rendering.redirectTo(signIn(typed.first())).build());
    }

    /** The first administrator goes on to setting the department up. */
    private static String signIn(boolean first) {
        String address = SignInPage.PATH + "?xong=mat-khau";
        return first ? address + "&" + SignInPage.RETURN + "=/quan-tri/thiet-lap" : address;
    }

    private Mono<NewPassword> known(AccountLink link) {
        String login = link.login();
        return login == null
                ? Mono.just(NewPassword.ofFirst())
                : people.find(login).filter(Account::enabled).map(NewPassword::of);
    }

    private static Rendering page(NewPassword typed, @Nullable String problem) {
        Rendering.Builder<?> page = Rendering.view("account-link")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .modelAttribute("typed", typed);
        return problem == null
                ? page.build()
                : page.status(HttpStatus.BAD_REQUEST)
                        .modelAttribute("problem", problem)
                        .build();
    }

    private static Rendering gone() {
        return Rendering.view("account-link-gone").status(HttpStatus.NOT_FOUND).build();
    }

    /** What is typed into the form; public for the template. */
    public record NewPassword(boolean first, String login, String name, String password, String again) {

        private static final int SHORTEST = 10;
        private static final int LONGEST = 200;
        private static final int LONGEST_NAME = 80;

        static NewPassword ofFirst() {
            return new NewPassword(true, "", "", "", "");
        }

        static NewPassword of(Account account) {
            return new NewPassword(false, account.login(), account.name(), "", "");
        }

        NewPassword filledIn(MultiValueMap<String, String> form) {
            return new NewPassword(
                    first,
                    first ? Account.login(text(form, "ten-dang-nhap")) : login,
                    text(form, "ho-ten").strip(),
                    text(form, "mat-khau"),
                    text(form, "nhap-lai"));
        }

        /** What is wrong with it, as the page knows it by. */
        Optional<String> problem() {
            if (!Account.isLogin(login)) {
                return Optional.of("login");
            }
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                return Optional.of("name");
            }
            if (password.length() < SHORTEST || password.length() > LONGEST || password.contains(login)) {
                return Optional.of("password");
            }
            return password.equals(again) ? Optional.empty() : Optional.of("again");
        }

        @Override
        public String toString() {
            return "new password of " + login;
        }

        private static String text(MultiValueMap<String, String> form, String field) {
            String value = form.getFirst(field);
            return value == null ? "" : value;
        }
    }
}
