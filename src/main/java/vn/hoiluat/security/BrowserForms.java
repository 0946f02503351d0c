package vn.hoiluat.security;

import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Which calls must carry the token against forged forms. Webhooks, the web channel and the sandbox's stand-ins have their own
 * checks or nothing to protect; programs, which no other site can make do anything, say no {@code Origin} and have no session; every other call
 * that changes something comes from a browser and needs the token.
 */
final class BrowserForms implements ServerWebExchangeMatcher {

    private static final Set<HttpMethod> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    @Override
    public Mono<MatchResult> matches(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        boolean exempt = READING.contains(request.getMethod())
                || hasOwnCheck(request.getPath().value())
                || (isApi(request) && !comesFromBrowser(request));
        return exempt ? MatchResult.notMatch() : MatchResult.match();
    }

    private static boolean hasOwnCheck(String path) {
        return path.startsWith("/webhooks/") || path.startsWith("/api/web/") || path.startsWith("/sandbox/");
    }

    private static boolean isApi(ServerHttpRequest request) {
        return request.getPath().value().startsWith("/api/");
    }

    /** Browsers say where a call that changes something comes from, and no page can keep them from it. */
    private static boolean comesFromBrowser(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        return SessionCookie.FULL.of(request).isPresent()
                || headers.getOrigin() != null
                || headers.containsHeader("Sec-Fetch-Site");
    }
}
