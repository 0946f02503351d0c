package vn.hoiluat.security;

import java.time.Duration;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.people.Action;
import vn.hoiluat.people.Sessions;
import vn.hoiluat.people.SignInWay;

/** Says when somebody who reads a stream may not do so any more. A stream outlives the call that opened it, and must not outlive the right to it. */
@Component
public final class LiveAccess {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final Sessions sessions;
    private final StaffUsers users;

    LiveAccess(Sessions sessions, StaffUsers users) {
        this.sessions = sessions;
        this.users = users;
    }

    /**
     * Completes within seconds after the session is over, or the account is switched off or lost the right to read cases;
     * fails with {@link vn.hoiluat.storage.StorageException} if that cannot be found out. Reading a stream does not keep a
     * session alive.
     */
    public Mono<Void> ended(ServerWebExchange exchange, String login) {
        return Flux.interval(LOOK_EVERY)
                .onBackpressureDrop()
                .concatMap(beat -> holds(exchange, login), 1)
                .filter(holds -> !holds)
                .next()
                .then();
    }

    private Mono<Boolean> holds(ServerWebExchange exchange, String login) {
        Mono<UserDetails> user = SessionCookie.FULL
                .of(exchange.getRequest())
                .map(secret -> sessions.find(secret).flatMap(session -> users.signedIn(login, session.way())))
                .orElseGet(() -> users.signedIn(login, SignInWay.PASSWORD));
        return user.map(LiveAccess::readsCases).defaultIfEmpty(false);
    }

    private static boolean readsCases(UserDetails user) {
        return user.getAuthorities().stream()
                .anyMatch(held -> Action.READ_CASES.name().equals(held.getAuthority()));
    }
}
