package vn.hoiluat.security;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.CallNote;
import vn.hoiluat.people.HalfSessions;
import vn.hoiluat.people.SignInWay;

/** What comes after somebody showed who they are, whichever way. */
@Component
final class SignInSteps {

    private final HalfSessions halves;
    private final BrowserSessions sessions;

    SignInSteps(HalfSessions halves, BrowserSessions sessions) {
        this.halves = halves;
        this.sessions = sessions;
    }

    /** Signs the person in and leads on. */
    Mono<Rendering> finish(
            ServerWebExchange exchange, UserDetails user, SignInWay way, boolean secondFactor, String then) {
        return sessions.begin(exchange, user.getUsername(), way, secondFactor).then(Mono.fromSupplier(() -> {
            CallNote.of(exchange).by(user.getUsername()).did(AuditAction.SIGNED_IN);
            return goTo(sessions.start(then, user, secondFactor));
        }));
    }

    /** Asks for the account's own second factor. */
    Mono<Rendering> askForCode(ServerWebExchange exchange, UserDetails user, SignInWay way, String then) {
        return halves.begin(user.getUsername(), way, then)
                .doOnNext(secret -> SessionCookie.HALF.set(exchange, secret))
                .map(secret -> goTo(SignInCodePage.PATH));
    }

    private static Rendering goTo(String address) {
        return Rendering.redirectTo(address).build();
    }
}
