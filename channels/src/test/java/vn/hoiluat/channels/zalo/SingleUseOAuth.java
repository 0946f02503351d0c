package vn.hoiluat.channels.zalo;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** A token endpoint that kills a refresh token with its first use, as Zalo's does. */
final class SingleUseOAuth {

    private static final Pattern REFRESH_TOKEN = Pattern.compile("refresh_token=([^&]+)");

    private final Set<String> alive = new HashSet<>(Set.of("refresh-0"));
    private final DisposableServer server;
    private int issued;
    private int exchanges;
    private int reused;
    private int status = 200;
    private Runnable beforeAnswer = () -> {};

    SingleUseOAuth() {
        server = HttpServer.create()
                .port(0)
                .route(routes -> routes.post(
                        "/v4/oa/access_token",
                        (request, response) -> request.receive()
                                .aggregate()
                                .asString()
                                .map(this::answer)
                                .flatMap(json -> response.status(status)
                                        .header("Content-Type", "application/json")
                                        .sendString(Mono.just(json))
                                        .then())))
                .bindNow();
    }

    URI url() {
        return URI.create("http://localhost:" + server.port());
    }

    synchronized int exchanges() {
        return exchanges;
    }

    synchronized int reused() {
        return reused;
    }

    synchronized void forget() {
        alive.clear();
    }

    synchronized void issue(String refreshToken) {
        alive.add(refreshToken);
    }

    synchronized void answerStatus(int newStatus) {
        status = newStatus;
    }

    synchronized void beforeAnswer(Runnable action) {
        beforeAnswer = action;
    }

    void stop() {
        server.disposeNow();
    }

    private synchronized String answer(String form) {
        exchanges++;
        beforeAnswer.run();
        if (status != 200) {
            return "";
        }
        Matcher token = REFRESH_TOKEN.matcher(form);
        if (!token.find() || !alive.remove(token.group(1))) {
            reused++;
            return "{\"error\":-14014,\"error_name\":\"Invalid refresh token\",\"ref_doc\":\"\"}";
        }
        issued++;
        alive.add("refresh-" + issued);
        return "{\"access_token\":\"access-%d\",\"refresh_token\":\"refresh-%d\",\"expires_in\":\"90000\"}"
                .formatted(issued, issued);
    }
}
