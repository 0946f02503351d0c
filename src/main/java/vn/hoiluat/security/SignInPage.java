package vn.hoiluat.security;

import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.CallNote;
import vn.hoiluat.limit.RateLimit;
import vn.hoiluat.oidc.OidcProvider;
import vn.hoiluat.people.SignInWay;
import vn.hoiluat.throttling.NetworkAddress;

/** Where officers sign in and out. What went wrong is said in one sentence for every reason, so that it teaches nothing. */
@Controller
final class SignInPage {

    static final String PATH = "/dang-nhap";

    /** The query parameter with the page to go on to. */
    static final String RETURN = "tiep";

    /** Longer than any name or password; a longer one costs no time. */
    private static final int LONGEST = 200;

    private final PasswordCheck passwords;
    private final BrowserSessions sessions;
    private final SignInSteps steps;
    private final OidcProvider provider;
    private final RateLimit attempts;

    SignInPage(
            PasswordCheck passwords,
            BrowserSessions sessions,
            SignInSteps steps,
            OidcProvider provider,
            @Qualifier("signInsOfAddress") RateLimit attempts) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.steps = steps;
        this.provider = provider;
        this.attempts = attempts;
    }

    @GetMapping(PATH)
    Rendering form(
            @RequestParam(name = RETURN, required = false) String asked,
            @RequestParam(name = ProviderProblem.PARAMETER, required = false) String problem) {
        Rendering.Builder<?> page = page("", ReturnAddress.safe(asked), HttpStatus.OK);
        ProviderProblem.of(problem).ifPresent(known -> page.modelAttribute("problem", known.word()));
        return page.build();
    }

    @PostMapping(PATH)
    Mono<Rendering> signIn(ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> {
            String name = field(form, "ten").strip();
            String password = field(form, "mat-khau");
            String then = ReturnAddress.safe(form.getFirst(RETURN));
            Optional<Duration> wait = attempts.take(NetworkAddress.of(exchange.getRequest()));
            CallNote note = CallNote.of(exchange).by(name);
            if (wait.isPresent()) {
                note.did(AuditAction.SIGN_IN_FAILED);
                return Mono.just(tooMany(name, then, wait.get()));
            }
            return passwords.check(name, password).flatMap(outcome -> switch (outcome) {
                case SignIn.Done done -> steps.finish(exchange, done.user(), SignInWay.PASSWORD, false, then);
                case SignIn.CodeNeeded next -> steps.askForCode(exchange, next.user(), SignInWay.PASSWORD, then);
                case SignIn.Refused refused -> {
                    note.did(AuditAction.SIGN_IN_FAILED);
                    yield Mono.just(page(name, then, HttpStatus.UNAUTHORIZED)
                            .modelAttribute("problem", "refused")
                            .build());
                }
                case SignIn.Paused paused -> {
                    note.did(AuditAction.SIGN_IN_FAILED);
                    yield Mono.just(tooMany(name, then, paused.left()));
                }
            });
        });
    }

    @PostMapping("/dang-xuat")
    Mono<Rendering> signOut(ServerWebExchange exchange) {
        CallNote.of(exchange).did(AuditAction.SIGNED_OUT);
        return sessions.end(exchange).then(Mono.fromSupplier(() -> {
            SessionCookie.FULL.remove(exchange);
            return goTo(PATH);
        }));
    }

    private Rendering tooMany(String name, String then, Duration wait) {
        return page(name, then, HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1))
                .modelAttribute("problem", "too-many")
                .modelAttribute("minutes", wait.toMinutes() + 1)
                .build();
    }

    private Rendering.Builder<?> page(String name, String then, HttpStatus status) {
        return Rendering.view("sign-in")
                .status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .modelAttribute("provider", provider.isOn())
                .modelAttribute("providerButton", provider.button())
                .modelAttribute("name", name)
                .modelAttribute("then", then);
    }

    private static Rendering goTo(String address) {
        return Rendering.redirectTo(address).build();
    }

    private static String field(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.substring(0, Math.min(value.length(), LONGEST));
    }
}
