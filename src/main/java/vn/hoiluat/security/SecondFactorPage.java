package vn.hoiluat.security;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.qrcode.QrCode;
import vn.hoiluat.secondfactor.SecondFactor;
import vn.hoiluat.secondfactor.SecondFactors;
import vn.hoiluat.secondfactor.SharedKey;
import vn.hoiluat.wording.DatePhrases;
import vn.hoiluat.wording.Wording;

/** Where people set up their own second factor, get new recovery codes, or turn it off. */
@Controller
final class SecondFactorPage {

    static final String PATH = "/tai-khoan/xac-thuc";

    private final SecondFactors factors;
    private final CodeCheck codes;
    private final BrowserSessions sessions;
    private final DatePhrases dates;

    SecondFactorPage(SecondFactors factors, CodeCheck codes, BrowserSessions sessions, Wording wording) {
        this.factors = factors;
        this.codes = codes;
        this.sessions = sessions;
        dates = new DatePhrases(wording);
    }

    @GetMapping(PATH)
    Mono<Rendering> show(Authentication person) {
        return show(person, HttpStatus.OK).map(Rendering.Builder::build);
    }

    /** Who turns it on is signed out in all other browsers, where a password was enough. */
    @PostMapping(PATH)
    @Audited(AuditAction.SECOND_FACTOR_SET)
    Mono<Rendering> confirm(ServerWebExchange exchange, Authentication person) {
        return attempt(
                exchange,
                person,
                factors::confirm,
                given -> sessions.beginAlone(exchange, person.getName(), true).thenReturn(codes(person, given)));
    }

    @PostMapping(PATH + "/ma-du-phong")
    @Audited(AuditAction.SECOND_FACTOR_SET)
    Mono<Rendering> renewCodes(ServerWebExchange exchange, Authentication person) {
        return attempt(exchange, person, factors::renewCodes, given -> Mono.just(codes(person, given)));
    }

    /** Who must have one is led to setting up another, as with a new phone. */
    @PostMapping(PATH + "/tat")
    @Audited(AuditAction.SECOND_FACTOR_REMOVED)
    Mono<Rendering> turnOff(ServerWebExchange exchange, Authentication person) {
        String login = person.getName();
        return attempt(
                exchange,
                person,
                (account, typed) -> factors.use(account, typed).filter(right -> right),
                right -> factors.remove(login)
                        .then(sessions.beginAlone(exchange, login, false))
                        .thenReturn(Rendering.redirectTo(OwnSignInPage.PATH).build()));
    }

    private <T> Mono<Rendering> attempt(
            ServerWebExchange exchange,
            Authentication person,
            BiFunction<String, String, Mono<T>> use,
            Function<T, Mono<Rendering>> then) {
        return exchange.getFormData()
                .flatMap(form -> codes.attempt(person.getName(), use.apply(person.getName(), CodeForm.of(form))))
                .flatMap(outcome -> switch (outcome) {
                    case CodeCheck.Outcome.Right<T> right -> then.apply(right.value());
                    case CodeCheck.Outcome.Wrong<T> wrong ->
                        show(person, HttpStatus.BAD_REQUEST)
                                .map(page ->
                                        page.modelAttribute("problem", "wrong").build());
                    case CodeCheck.Outcome.Paused<T> paused -> tooMany(person, paused.left());
                });
    }

    private Mono<Rendering> tooMany(Authentication person, Duration wait) {
        return show(person, HttpStatus.TOO_MANY_REQUESTS).map(page -> CodeForm.tooMany(page, wait));
    }

    private Mono<? extends Rendering.Builder<?>> show(Authentication person, HttpStatus status) {
        return factors.find(person.getName())
                .<Rendering.Builder<?>>map(factor -> on(person, status, factor))
                .switchIfEmpty(factors.begin(person.getName()).map(key -> setUp(person, status, key)));
    }

    private Rendering.Builder<?> on(Authentication person, HttpStatus status, SecondFactor factor) {
        return OwnPage.of("second-factor", status, person)
                .modelAttribute("since", dates.day(factor.since()))
                .modelAttribute("left", factor.recoveryCodes().size())
                .modelAttribute("required", sessions.mustSetUp(person.getAuthorities()));
    }

    /** As authenticator apps read it: a line that they agree on, with what they take for granted left out. */
    private static Rendering.Builder<?> setUp(Authentication person, HttpStatus status, SharedKey key) {
        String line =
                "otpauth://totp/Hoi%20Luat:" + person.getName() + "?secret=" + key.base32() + "&issuer=Hoi%20Luat";
        QrCode code = QrCode.of(line);
        return OwnPage.of("second-factor-new", status, person)
                .modelAttribute("line", line)
                .modelAttribute("side", code.side())
                .modelAttribute("path", code.path())
                .modelAttribute("key", key.base32().replaceAll("(....)(?!$)", "$1 "));
    }

    private static Rendering codes(Authentication person, List<String> given) {
        return OwnPage.of("second-factor-codes", HttpStatus.OK, person)
                .modelAttribute("codes", given)
                .build();
    }
}
