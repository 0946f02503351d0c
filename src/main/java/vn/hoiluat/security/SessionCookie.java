package vn.hoiluat.security;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * The cookies that hold a secret. No script reads them, no other site's form sends them, and they go over TLS only where the
 * page came by TLS. They have no date: the store says when a session ends.
 */
enum SessionCookie {
    /** Of a session. */
    FULL("hoiluat_session"),
    /** Of somebody between the two steps of signing in. */
    HALF("hoiluat_sign_in"),
    /** Of somebody who is away signing in at the provider; it is sent along when the provider sends the browser back. */
    AWAY("hoiluat_provider");

    private final String key;

    SessionCookie(String key) {
        this.key = key;
    }

    /** The cookie's name. */
    String key() {
        return key;
    }

    Optional<String> of(ServerHttpRequest request) {
        return Optional.ofNullable(request.getCookies().getFirst(key))
                .map(HttpCookie::getValue)
                .filter(value -> !value.isBlank());
    }

    void set(ServerWebExchange exchange, String secret) {
        exchange.getResponse().addCookie(cookie(exchange, secret).build());
    }

    void remove(ServerWebExchange exchange) {
        exchange.getResponse()
                .addCookie(cookie(exchange, "").maxAge(Duration.ZERO).build());
    }

    /** Behind a proxy the address has the scheme that the browser used where forwarded headers are believed. */
    private static boolean cameByTls(ServerHttpRequest request) {
        return "https".equalsIgnoreCase(request.getURI().getScheme());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(ServerWebExchange exchange, String value) {
        return ResponseCookie.from(key, value)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(cameByTls(exchange.getRequest()))
                .path("/");
    }
}
