package vn.hoiluat.security;

import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.CallNote;
import vn.hoiluat.limit.RateLimit;
import vn.hoiluat.people.HalfSession;
import vn.hoiluat.people.HalfSessions;
import vn.hoiluat.people.SignInWay;
import vn.hoiluat.secondfactor.SecondFactors;
import vn.hoiluat.throttling.NetworkAddress;

/** The second step of signing in, for accounts that have a second factor. Which account it is lies in the store. */
@Controller
final class SignInCodePage {

    static final String PATH = SignInPage.PATH + "/xac-thuc";

    private final HalfSessions halves;
    private final SecondFactors factors;
    private final CodeCheck codes;
    private final StaffUsers users;
    private final SignInSteps steps;
    private final RateLimit attempts;

    SignInCodePage(
            HalfSessions halves,
            SecondFactors factors,
            CodeCheck codes,
            StaffUsers users,
            SignInSteps steps,
            @Qualifier("signInsOfAddress") RateLimit attempts) {
        this.halves = halves;
        this.factors = factors;
        this.codes = codes;
        this.users = users;
        this.steps = steps;
        this.attempts = attempts;
    }

    @GetMapping(PATH)
    Mono<Rendering> form(ServerWebExchange exchange) {
        return half(exchange).map(half -> page(HttpStatus.OK).build()).defaultIfEmpty(again());
    }

    @PostMapping(PATH)
    Mono<Rendering> signIn(ServerWebExchange exchange) {
        Optional<Duration> wait = attempts.take(NetworkAddress.of(exchange.getRequest()));
        if (wait.isPresent()) {
            return Mono.just(tooMany(wait.get()));
        }
        return exchange.getFormData()
                .flatMap(form -> half(exchange).flatMap(half -> signIn(exchange, half, CodeForm.of(form))))
                .defaultIfEmpty(again());
    }

    private Mono<Rendering> signIn(ServerWebExchange exchange, HalfSession half, String typed) {
        Mono<Boolean> use = factors.use(half.account(), typed).filter(right -> right);
        return codes.attempt(half.account(), use).flatMap(outcome -> switch (outcome) {
            case CodeCheck.Outcome.Right<Boolean> right -> finish(exchange, half);
            case CodeCheck.Outcome.Wrong<Boolean> wrong -> {
                CallNote.of(exchange).by(half.account()).did(AuditAction.SIGN_IN_FAILED);
                yield Mono.just(page(HttpStatus.UNAUTHORIZED)
                        .modelAttribute("problem", "wrong")
                        .build());
            }
            case CodeCheck.Outcome.Paused<Boolean> paused -> {
                CallNote.of(exchange).by(half.account()).did(AuditAction.SIGN_IN_FAILED);
                yield Mono.just(tooMany(paused.left()));
            }
        });
    }

    /** An account switched off meanwhile stays out; of two who finish at the same moment one does. */
    private Mono<Rendering> finish(ServerWebExchange exchange, HalfSession half) {
        return secret(exchange)
                .flatMap(halves::end)
                .filter(done -> done)
                .doOnNext(done -> SessionCookie.HALF.remove(exchange))
                .doOnNext(done -> CallNote.of(exchange).because(half.way() == SignInWay.PROVIDER ? "provider" : ""))
                .flatMap(done -> users.signedIn(half.account(), half.way()))
                .flatMap(user -> steps.finish(exchange, user, half.way(), true, half.then()));
    }

    private Mono<HalfSession> half(ServerWebExchange exchange) {
        return secret(exchange).flatMap(halves::find);
    }

    private static Mono<String> secret(ServerWebExchange exchange) {
        return Mono.justOrEmpty(SessionCookie.HALF.of(exchange.getRequest()));
    }

    private static Rendering tooMany(Duration wait) {
        return CodeForm.tooMany(page(HttpStatus.TOO_MANY_REQUESTS), wait);
    }

    private static Rendering.Builder<?> page(HttpStatus status) {
        return Rendering.view("sign-in-code").status(status).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Whose ten minutes are over begins again. */
    private static Rendering again() {
        return goTo(SignInPage.PATH);
    }

    private static Rendering goTo(String address) {
        return Rendering.redirectTo(address).build();
    }
}
