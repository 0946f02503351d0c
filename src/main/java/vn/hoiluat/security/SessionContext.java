package vn.hoiluat.security;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.people.Session;
import vn.hoiluat.people.Sessions;

/**
 * Who a call comes from, by the cookie of a session. The account is read anew at each call: what it lost, it lost at once.
 * Who must have a second factor and has not shown one may do nothing but set it up. Writes nothing, as a session begins and ends at the sign-in page only.
 */
final class SessionContext implements ServerSecurityContextRepository {

    private final Sessions sessions;
    private final StaffUsers users;
    private final SecondFactorDuty duty;

    SessionContext(Sessions sessions, StaffUsers users, SecondFactorDuty duty) {
        this.sessions = sessions;
        this.users = users;
        this.duty = duty;
    }

    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.empty();
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return Mono.justOrEmpty(SessionCookie.FULL.of(exchange.getRequest()))
                .flatMap(sessions::use)
                .flatMap(session -> users.signedIn(session.account(), session.way())
                        .map(user -> new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                                user, null, allowed(session, user)))));
    }

    private Collection<? extends GrantedAuthority> allowed(Session session, UserDetails user) {
        boolean heldBack = !session.secondFactor() && duty.isOn(user.getAuthorities());
        return heldBack ? List.of() : user.getAuthorities();
    }
}
