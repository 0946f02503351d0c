package vn.hoiluat.security;

import org.springframework.http.HttpHeaders;
import org.springframework.security.web.server.header.ServerHttpHeadersWriter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Says to browsers that do not know {@code frame-ancestors} that our pages are framed by ourselves only. The header can name
 * no other site, so a page that another one may frame goes without.
 */
final class FrameOptions implements ServerHttpHeadersWriter {

    private static final String NAME = "X-Frame-Options";

    @Override
    public Mono<Void> writeHttpHeaders(ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        String policy = headers.getFirst("Content-Security-Policy");
        if (policy == null || policy.equals(PagePolicy.OURS)) {
            headers.set(NAME, "SAMEORIGIN");
        }
        return Mono.empty();
    }
}
