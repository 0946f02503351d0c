package vn.hoiluat.pages;

import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.TypedCode;
import vn.hoiluat.limit.RateLimit;
import vn.hoiluat.throttling.NetworkAddress;

/** Finds a case by its code and says how far it is, never what was asked or answered. Limited, as codes can be tried out. */
@Controller
final class CaseLookupPage {

    private final CaseRegister register;
    private final CaseViews views;
    private final RateLimit lookups;

    CaseLookupPage(CaseRegister register, CaseViews views, @Qualifier("lookupsOfAddress") RateLimit lookups) {
        this.register = register;
        this.views = views;
        this.lookups = lookups;
    }

    @GetMapping("/tra-cuu")
    Mono<Rendering> look(@RequestParam(name = "ma", defaultValue = "") String typed, ServerHttpRequest request) {
        if (typed.isBlank()) {
            return Mono.just(page(typed, HttpStatus.OK).build());
        }
        Optional<Duration> wait = lookups.take(NetworkAddress.of(request));
        return wait.isPresent() ? Mono.just(tooMany(typed, wait.get())) : find(typed);
    }

    private Mono<Rendering> find(String typed) {
        return switch (TypedCode.in(typed)) {
            case TypedCode.Found found ->
                register.byCode(found.code())
                        .flatMap(c -> register.calendar(c).map(calendar -> views.of(c, calendar)))
                        .map(view -> page(view.code(), HttpStatus.OK)
                                .modelAttribute("case", view)
                                .build())
                        .switchIfEmpty(Mono.fromSupplier(
                                () -> problem(found.code().toString(), HttpStatus.NOT_FOUND, "unknown")));
            case TypedCode.Mistyped mistyped -> Mono.just(problem(typed, HttpStatus.BAD_REQUEST, "mistyped"));
            case TypedCode.Absent absent -> Mono.just(problem(typed, HttpStatus.BAD_REQUEST, "no-code"));
        };
    }

    private static Rendering tooMany(String typed, Duration wait) {
        return page(typed, HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1))
                .modelAttribute("problem", "too-many")
                .modelAttribute("minutes", wait.toMinutes() + 1)
                .build();
    }

    private static Rendering problem(String typed, HttpStatus status, String problem) {
        return page(typed, status).modelAttribute("problem", problem).build();
    }

    private static Rendering.Builder<?> page(String typed, HttpStatus status) {
        return Rendering.view("case-lookup").status(status).modelAttribute("typed", typed);
    }
}
