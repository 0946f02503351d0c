package vn.hoiluat.security;

import java.util.Collection;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.people.Action;
import vn.hoiluat.people.Session;
import vn.hoiluat.people.Sessions;
import vn.hoiluat.people.SignInWay;

/** Sessions as browsers hold them: by a cookie. */
final class BrowserSessions {

    /** Longer than what any browser says of itself. */
    private static final int LONGEST_DEVICE = 300;

    private final Sessions sessions;
    private final SecondFactorDuty duty;

    BrowserSessions(Sessions sessions, SecondFactorDuty duty) {
        this.sessions = sessions;
        this.duty = duty;
    }

    /** Signs the account in. A session begun before in this browser is ended: its secret is never kept. */
    Mono<Void> begin(ServerWebExchange exchange, String login, SignInWay way, boolean secondFactor) {
        return end(exchange)
                .then(sessions.begin(login, way, device(exchange), secondFactor))
                .doOnNext(secret -> SessionCookie.FULL.set(exchange, secret))
                .then();
    }

    /** Signs the account out everywhere, and in again here, by the same way as before. */
    Mono<Void> beginAlone(ServerWebExchange exchange, String login, boolean secondFactor) {
        return Mono.justOrEmpty(SessionCookie.FULL.of(exchange.getRequest()))
                .flatMap(sessions::find)
                .map(Session::way)
                .defaultIfEmpty(SignInWay.PASSWORD)
                .flatMap(way -> sessions.endAll(login).then(begin(exchange, login, way, secondFactor)));
    }

    /** Ends the account's sessions in all other browsers. */
    Mono<Void> endOthers(ServerWebExchange exchange, String login) {
        return of(exchange, login)
                .filter(session -> !session.here())
                .concatMap(session -> sessions.endOne(login, session.id()))
                .then();
    }

    /** Where an account is signed in. */
    Flux<OwnSession> of(ServerWebExchange exchange, String login) {
        String secret = SessionCookie.FULL.of(exchange.getRequest()).orElse("");
        return sessions.of(login).map(found -> OwnSession.of(found, Sessions.isOf(secret, found.id())));
    }

    /** Ends the browser's session, if it has one. */
    Mono<Void> end(ServerWebExchange exchange) {
        return Mono.justOrEmpty(SessionCookie.FULL.of(exchange.getRequest())).flatMap(sessions::end);
    }

    /** Whether somebody who signed in with a password only must set a second factor up first. */
    boolean mustSetUp(Collection<? extends GrantedAuthority> allowed) {
        return duty.isOn(allowed);
    }

    /** Where somebody goes who has just signed in. Whoever sees no cases goes to the base, or to the accounts. */
    String start(String then, UserDetails user, boolean secondFactor) {
        if (!secondFactor && mustSetUp(user.getAuthorities())) {
            return SecondFactorPage.PATH;
        }
        if (!then.equals(ReturnAddress.START) || may(user, Action.READ_CASES)) {
            return then;
        }
        return may(user, Action.EDIT_ENTRIES) ? "/kho" : "/quan-tri/tai-khoan";
    }

    private static boolean may(UserDetails user, Action action) {
        return user.getAuthorities().stream().anyMatch(allowed -> action.name().equals(allowed.getAuthority()));
    }

    private static String device(ServerWebExchange exchange) {
        String said =
                Objects.requireNonNullElse(exchange.getRequest().getHeaders().getFirst(HttpHeaders.USER_AGENT), "");
        return said.substring(0, Math.min(said.length(), LONGEST_DEVICE));
    }
}
