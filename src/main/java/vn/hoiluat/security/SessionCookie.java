package vn.hoiluat.security;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * The cookie that holds a session's secret. No script reads it, no other site's form sends it, and it goes over TLS only
 * where the page came by TLS. It has no date: the store says when a session ends.
 */
final class SessionCookie {

    static final String NAME = "hoiluat_session";

    private SessionCookie() {}

    static Optional<String> of(ServerHttpRequest request) {
        return Optional.ofNullable(request.getCookies().getFirst(NAME))
                .map(HttpCookie::getValue)
                .filter(value -> !value.isBlank());
    }

    static void set(ServerWebExchange exchange, String secret) {
        exchange.getResponse().addCookie(cookie(exchange, secret).build());
    }

    static void remove(ServerWebExchange exchange) {
        exchange.getResponse()
                .addCookie(cookie(exchange, "").maxAge(Duration.ZERO).build());
    }

    /** Behind a proxy the address has the scheme that the browser used where forwarded headers are believed. */
    static boolean cameByTls(ServerHttpRequest request) {
        return "https".equalsIgnoreCase(request.getURI().getScheme());
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(ServerWebExchange exchange, String value) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(cameByTls(exchange.getRequest()))
                .path("/");
    }
}
