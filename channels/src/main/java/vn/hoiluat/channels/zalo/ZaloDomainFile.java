package vn.hoiluat.channels.zalo;

import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.channels.platform.KnownAccounts;

/**
 * The file by which Zalo sees that the domain is ours, {@code GET /zalo_verifier{code}.html}; served if the code is a setting
 * of an application or account.
 */
final class ZaloDomainFile {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html>
            <head><meta name="zalo-platform-site-verification" content="%s"></head>
            <body></body>
            </html>
            """;

    private final KnownAccounts accounts;

    ZaloDomainFile(KnownAccounts accounts) {
        this.accounts = accounts;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/zalo_verifier{code:[A-Za-z0-9_-]+}.html", this::file)
                .build();
    }

    private Mono<ServerResponse> file(ServerRequest request) {
        String code = request.pathVariable("code");
        return Flux.merge(
                        accounts.apps().map(app -> app.settings()),
                        accounts.all().map(account -> account.settings()))
                .filter(settings -> code.equals(settings.get(ZaloSettings.VERIFIER_CODE)))
                .next()
                .flatMap(settings -> ServerResponse.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .bodyValue(settings.getOrDefault(ZaloSettings.VERIFIER_CONTENT, PAGE.formatted(code))))
                .switchIfEmpty(ServerResponse.notFound().build());
    }
}
