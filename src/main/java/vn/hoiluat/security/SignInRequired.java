package vn.hoiluat.security;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * What somebody is told who is not signed in: people are led to the sign-in page, programs are asked for name and password.
 * Scripts of our pages get the bare status, as browsers would open a window of their own otherwise.
 */
final class SignInRequired implements ServerAuthenticationEntryPoint {

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException refused) {
        ServerHttpRequest request = exchange.getRequest();
        ServerHttpResponse response = exchange.getResponse();
        String path = request.getPath().value();
        if (path.startsWith("/api/") || path.startsWith("/actuator/")) {
            response.setStatusCode(HttpStatus.UNAUTHORIZED);
            if (!isScript(request.getHeaders())) {
                response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Hoi Luat\", charset=\"UTF-8\"");
            }
        } else {
            response.setStatusCode(HttpStatus.SEE_OTHER);
            response.getHeaders().setLocation(signIn(request));
        }
        return response.setComplete();
    }

    private static boolean isScript(HttpHeaders headers) {
        String mode = headers.getFirst("Sec-Fetch-Mode");
        return mode != null && !mode.equals("navigate");
    }

    private static URI signIn(ServerHttpRequest request) {
        return UriComponentsBuilder.fromPath(SignInPage.PATH)
                .queryParam(SignInPage.RETURN, "{address}")
                .encode()
                .buildAndExpand(ReturnAddress.of(request))
                .toUri();
    }
}
