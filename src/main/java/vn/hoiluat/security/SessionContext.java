package vn.hoiluat.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.people.Session;
import vn.hoiluat.people.Sessions;

/**
 * Who a call comes from, by the cookie of a session. The account is read anew at each call: what it lost, it lost at once.
 * Writes nothing, as a session begins and ends at the sign-in page only.
 */
final class SessionContext implements ServerSecurityContextRepository {

    private final Sessions sessions;
    private final ReactiveUserDetailsService users;

    SessionContext(Sessions sessions, ReactiveUserDetailsService users) {
        this.sessions = sessions;
        this.users = users;
    }

    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.empty();
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return Mono.justOrEmpty(SessionCookie.of(exchange.getRequest()))
                .flatMap(sessions::use)
                .map(Session::account)
                .flatMap(users::findByUsername)
                .filter(UserDetails::isEnabled)
                .map(user -> new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities())));
    }
}
