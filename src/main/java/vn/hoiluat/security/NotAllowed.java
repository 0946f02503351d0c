package vn.hoiluat.security;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What somebody is told who is signed in and may not do this: as a page of ours, or where the second factor is set up first. */
final class NotAllowed implements ServerAccessDeniedHandler {

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        return exchange.getPrincipal()
                .filter(principal -> principal instanceof Authentication held && isHeldBack(exchange, held))
                .hasElement()
                .flatMap(heldBack -> heldBack
                        ? leadToSetUp(exchange.getResponse())
                        : Mono.error(new ResponseStatusException(HttpStatus.FORBIDDEN, null, denied)));
    }

    private static boolean isHeldBack(ServerWebExchange exchange, Authentication held) {
        return held.getAuthorities().isEmpty()
                && !exchange.getRequest().getPath().value().startsWith("/api/");
    }

    private static Mono<Void> leadToSetUp(ServerHttpResponse response) {
        response.setStatusCode(HttpStatus.SEE_OTHER);
        response.getHeaders().setLocation(URI.create(SecondFactorPage.PATH));
        return response.setComplete();
    }
}
