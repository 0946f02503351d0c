package vn.hoiluat.security;

import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.CallNote;
import vn.hoiluat.limit.RateLimit;
import vn.hoiluat.oidc.OidcProvider;
import vn.hoiluat.oidc.ProviderAnswer;
import vn.hoiluat.people.ProviderLink;
import vn.hoiluat.people.ProviderLinks;
import vn.hoiluat.people.ProviderVisit;
import vn.hoiluat.people.ProviderVisits;
import vn.hoiluat.people.SignInWay;
import vn.hoiluat.secondfactor.SecondFactors;
import vn.hoiluat.throttling.NetworkAddress;

/** The way to the provider of sign-ins and back. The provider says who somebody is; whether that opens anything is decided here. */
@Controller
final class ProviderSignInPage {

    static final String PATH = SignInPage.PATH + "/co-quan";

    private final OidcProvider provider;
    private final ProviderVisits visits;
    private final ProviderLinks links;
    private final StaffUsers users;
    private final SecondFactors factors;
    private final SignInSteps steps;
    private final RateLimit attempts;

    ProviderSignInPage(
            OidcProvider provider,
            ProviderVisits visits,
            ProviderLinks links,
            StaffUsers users,
            SecondFactors factors,
            SignInSteps steps,
            @Qualifier("signInsOfAddress") RateLimit attempts) {
        this.provider = provider;
        this.visits = visits;
        this.links = links;
        this.users = users;
        this.factors = factors;
        this.steps = steps;
        this.attempts = attempts;
    }

    @GetMapping(PATH)
    Mono<Rendering> leave(
            @RequestParam(name = SignInPage.RETURN, required = false) String asked, ServerWebExchange exchange) {
        requireProvider();
        String then = ReturnAddress.safe(asked);
        if (attempts.take(NetworkAddress.of(exchange.getRequest())).isPresent()) {
            return refused(exchange, then, ProviderProblem.TOO_MANY);
        }
        return provider.depart(exchange)
                .flatMap(departure -> visits.begin(departure.asked(), then)
                        .doOnNext(secret -> SessionCookie.AWAY.set(exchange, secret))
                        .map(secret ->
                                Rendering.redirectTo(departure.to().toString()).build()))
                .switchIfEmpty(Mono.defer(() -> refused(exchange, then, ProviderProblem.UNREACHABLE)));
    }

    /** Every departure is good for one return, to the browser that left. */
    @GetMapping(OidcProvider.RETURN_PATH)
    Mono<Rendering> back(ServerWebExchange exchange) {
        requireProvider();
        String secret = SessionCookie.AWAY.of(exchange.getRequest()).orElse("");
        SessionCookie.AWAY.remove(exchange);
        return visits.end(secret)
                .flatMap(visit -> provider.answer(
                                visit.asked(), exchange.getRequest().getQueryParams())
                        .flatMap(answer -> switch (answer) {
                            case ProviderAnswer.Vouched vouched -> enter(exchange, visit, vouched);
                            case ProviderAnswer.Refused no ->
                                refused(exchange, visit.then(), ProviderProblem.NOT_VALID);
                            case ProviderAnswer.Unreachable away ->
                                refused(exchange, visit.then(), ProviderProblem.UNREACHABLE);
                        }))
                .switchIfEmpty(Mono.defer(() -> refused(exchange, ReturnAddress.START, ProviderProblem.NOT_VALID)));
    }

    private Mono<Rendering> enter(ServerWebExchange exchange, ProviderVisit visit, ProviderAnswer.Vouched person) {
        CallNote note = CallNote.of(exchange).by(ProviderLink.isName(person.name()) ? person.name() : "");
        return links.recognise(person.issuer(), person.subject(), person.name())
                .doOnNext(known -> note(note, known))
                .flatMap(known -> users.signedIn(known.login(), SignInWay.PROVIDER))
                .flatMap(user -> nextStep(exchange, user, visit.then(), person.secondFactor()))
                .switchIfEmpty(Mono.defer(() -> refused(exchange, visit.then(), ProviderProblem.NOT_ALLOWED)));
    }

    /** Who is bound to an account is on record even if a code is still to come. */
    private static void note(CallNote note, ProviderLinks.Known known) {
        note.by(known.login()).because(known.first() ? "provider-first" : "provider");
        if (known.first()) {
            note.did(AuditAction.ACCOUNT_PROVIDER_BOUND).to(known.login());
        }
    }

    /** Who showed two factors there, and that counts, is not asked for a third. */
    private Mono<Rendering> nextStep(ServerWebExchange exchange, UserDetails user, String then, boolean secondFactor) {
        return factors.find(user.getUsername())
                .hasElement()
                .flatMap(hasOwn -> hasOwn && !secondFactor
                        ? steps.askForCode(exchange, user, SignInWay.PROVIDER, then)
                        : steps.finish(exchange, user, SignInWay.PROVIDER, secondFactor, then));
    }

    private static Mono<Rendering> refused(ServerWebExchange exchange, String then, ProviderProblem problem) {
        CallNote.of(exchange).did(AuditAction.SIGN_IN_FAILED).because("provider-" + problem.word());
        String address = UriComponentsBuilder.fromPath(SignInPage.PATH)
                .queryParam(SignInPage.RETURN, "{then}")
                .queryParam(ProviderProblem.PARAMETER, "{problem}")
                .encode()
                .buildAndExpand(Map.of("then", then, "problem", problem.word()))
                .toUriString();
        return Mono.just(Rendering.redirectTo(address).build());
    }

    private void requireProvider() {
        if (!provider.isOn()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
