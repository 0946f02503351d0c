package vn.hoiluat.pages;

import java.net.URI;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.contact.ContactPoint;
import vn.hoiluat.contact.ContactPoints;
import vn.hoiluat.contact.PhoneNumber;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.ladder.Ladder;
import vn.hoiluat.limit.RateLimit;
import vn.hoiluat.throttling.NetworkAddress;

/** Where whoever has the link of an open case leaves a number to be told of the answer by SMS, or takes it back. */
@Controller
final class ContactPage {

    private final CaseRegister register;
    private final ContactPoints contacts;
    private final Ladder ladder;
    private final RateLimit limit;

    ContactPage(
            CaseRegister register,
            ContactPoints contacts,
            Ladder ladder,
            @Qualifier("lookupsOfAddress") RateLimit limit) {
        this.register = register;
        this.contacts = contacts;
        this.ladder = ladder;
        this.limit = limit;
    }

    @GetMapping("/v/{token}/bao-tin")
    Mono<Rendering> show(@PathVariable String token) {
        return open(token).flatMap(c -> page(c, ""));
    }

    /** A number with the box ticked is kept; an empty field takes the number back. */
    @PostMapping("/v/{token}/bao-tin")
    Mono<Rendering> leave(@PathVariable String token, ServerHttpRequest request, ServerWebExchange exchange) {
        if (limit.take(NetworkAddress.of(request)).isPresent()) {
            return Mono.error(new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS));
        }
        return Mono.zip(open(token), exchange.getFormData()).flatMap(both -> {
            String typed = both.getT2().getFirst("so");
            boolean agreed = both.getT2().getFirst("dong-y") != null;
            return leave(both.getT1(), typed == null ? "" : typed.strip(), agreed);
        });
    }

    private Mono<Rendering> leave(Case c, String typed, boolean agreed) {
        if (typed.isEmpty()) {
            return contacts.forget(c.id()).thenReturn(back(c));
        }
        if (!agreed) {
            return page(c, "not-agreed");
        }
        return PhoneNumber.international(typed)
                .map(number -> contacts.consent(c.id(), c.address().conversationId(), number)
                        .thenReturn(back(c)))
                .orElseGet(() -> page(c, "no-number"));
    }

    private Mono<Case> open(String token) {
        return register.byToken(token)
                .filter(c -> c.status().isOpen())
                .filterWhen(ladder::offersSms)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private Mono<Rendering> page(Case c, String problem) {
        return contacts.of(c.id())
                .map(ContactPoint::masked)
                .defaultIfEmpty("")
                .map(number -> Rendering.view("contact")
                        .status(problem.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                        .modelAttribute("code", c.code().toString())
                        .modelAttribute("token", c.token())
                        .modelAttribute("number", number)
                        .modelAttribute("problem", problem)
                        .build());
    }

    private static Rendering back(Case c) {
        return Rendering.view("redirect:" + URI.create("/v/" + c.token() + "/bao-tin"))
                .status(HttpStatus.SEE_OTHER)
                .build();
    }
}
