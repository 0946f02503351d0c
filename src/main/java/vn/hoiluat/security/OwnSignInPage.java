package vn.hoiluat.security;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.people.People;
import vn.hoiluat.people.SignInWay;
import vn.hoiluat.secondfactor.SecondFactors;
import vn.hoiluat.wording.DatePhrases;
import vn.hoiluat.wording.Wording;

/** How one signs in: the password, the second factor, and where one is signed in now. */
@Controller
final class OwnSignInPage {

    static final String PATH = "/tai-khoan/dang-nhap";

    private static final int LONGEST_PASSWORD = 200;

    private final People people;
    private final SecondFactors factors;
    private final PasswordCheck passwords;
    private final BrowserSessions sessions;
    private final DatePhrases dates;

    OwnSignInPage(
            People people, SecondFactors factors, PasswordCheck passwords, BrowserSessions sessions, Wording wording) {
        this.people = people;
        this.factors = factors;
        this.passwords = passwords;
        this.sessions = sessions;
        dates = new DatePhrases(wording);
    }

    @GetMapping(PATH)
    Mono<Rendering> show(ServerWebExchange exchange, Authentication person) {
        return page(exchange, person, HttpStatus.OK).map(Rendering.Builder::build);
    }

    /** Asks for the present password; whoever is signed in elsewhere with it is signed out. */
    @PostMapping(PATH + "/mat-khau")
    @Audited(AuditAction.PASSWORD_SET)
    Mono<Rendering> changePassword(ServerWebExchange exchange, Authentication person) {
        return exchange.getFormData()
                .flatMap(form -> people.find(person.getName()).flatMap(account -> {
                    var typed = new AccountLinkPage.NewPassword(
                            false, account.login(), account.name(), text(form, "mat-khau"), text(form, "nhap-lai"));
                    Optional<String> problem = typed.problem();
                    return problem.isPresent()
                            ? refused(exchange, person, HttpStatus.BAD_REQUEST, problem.get(), 0)
                            : changePassword(exchange, person, text(form, "mat-khau-cu"), typed);
                }));
    }

    @PostMapping(PATH + "/dang-xuat-noi-khac")
    @Audited(AuditAction.SESSIONS_ENDED)
    Mono<Rendering> signOutElsewhere(ServerWebExchange exchange, Authentication person) {
        return sessions.endOthers(exchange, person.getName()).thenReturn(back());
    }

    private Mono<Rendering> changePassword(
            ServerWebExchange exchange, Authentication person, String present, AccountLinkPage.NewPassword typed) {
        return passwords.check(person.getName(), present).flatMap(outcome -> switch (outcome) {
            case SignIn.Done done -> store(exchange, typed, false);
            case SignIn.CodeNeeded signedInByCode -> store(exchange, typed, true);
            case SignIn.Refused refused -> refused(exchange, person, HttpStatus.BAD_REQUEST, "present", 0);
            case SignIn.Paused paused ->
                refused(
                        exchange,
                        person,
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many",
                        paused.left().toMinutes() + 1);
        });
    }

    private Mono<Rendering> store(ServerWebExchange exchange, AccountLinkPage.NewPassword typed, boolean secondFactor) {
        return passwords
                .encode(typed.password())
                .flatMap(encoded -> people.setPassword(typed.login(), typed.name(), encoded))
                .then(sessions.begin(exchange, typed.login(), SignInWay.PASSWORD, secondFactor))
                .thenReturn(Rendering.redirectTo(PATH + "?xong=mat-khau").build());
    }

    private Mono<Rendering> refused(
            ServerWebExchange exchange, Authentication person, HttpStatus status, String problem, long minutes) {
        return page(exchange, person, status)
                .map(page -> page.modelAttribute("problem", problem)
                        .modelAttribute("minutes", minutes)
                        .build());
    }

    private Mono<? extends Rendering.Builder<?>> page(
            ServerWebExchange exchange, Authentication person, HttpStatus status) {
        String login = person.getName();
        Mono<List<OwnSession>> signedIn = sessions.of(exchange, login).collectList();
        Mono<Boolean> hasPassword = people.find(login).map(account -> account.password() != null);
        return Mono.zip(factors.find(login).hasElement(), signedIn, hasPassword)
                .map(all -> OwnPage.of("own-sign-in", status, person)
                        .modelAttribute("secondFactor", all.getT1())
                        .modelAttribute("sessions", all.getT2())
                        .modelAttribute("hasPassword", all.getT3())
                        .modelAttribute("dates", dates)
                        .modelAttribute("done", done(exchange)));
    }

    private static String done(ServerWebExchange exchange) {
        return Objects.requireNonNullElse(exchange.getRequest().getQueryParams().getFirst("xong"), "");
    }

    private static Rendering back() {
        return Rendering.redirectTo(PATH).build();
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.substring(0, Math.min(value.length(), LONGEST_PASSWORD + 1));
    }
}
