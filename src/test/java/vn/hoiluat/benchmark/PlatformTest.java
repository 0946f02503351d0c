package vn.hoiluat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class PlatformTest {

    private final List<String> postings = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private URI webhook;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        webhook = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks/zalo/a");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void event_isBroughtAgainUntilItIsTaken_withTheNumberOfTheRetry() {
        answers.addAll(List.of(503, 500, 200));

        StepVerifier.create(new Platform(HttpClient.newHttpClient(), 10).bring(this::call))
                .expectNext(3)
                .expectComplete()
                .verify(Duration.ofSeconds(30));

        assertThat(postings).containsExactly("0 [1, 2, 3]", "1 [1, 2, 3]", "2 [1, 2, 3]");
    }

    @Test
    void event_thatIsNeverTaken_fails() {
        answers.addAll(List.of(503, 503));

        StepVerifier.create(new Platform(HttpClient.newHttpClient(), 1).bring(this::call))
                .expectErrorMessage("call answered 503, expected 200")
                .verify(Duration.ofSeconds(30));
    }

    @Test
    void serviceThatIsDown_isTriedAgain() {
        server.stop(0);

        StepVerifier.create(new Platform(HttpClient.newHttpClient(), 3).bring(this::call))
                .expectError(java.net.ConnectException.class)
                .verify(Duration.ofSeconds(30));
    }

    private HttpRequest call(int retry) {
        return HttpRequest.newBuilder(webhook)
                .header("retry", Integer.toString(retry))
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {1, 2, 3}))
                .build();
    }

    private void answer(HttpExchange exchange) throws IOException {
        postings.add(exchange.getRequestHeaders().getFirst("retry") + " "
                + Arrays.toString(exchange.getRequestBody().readAllBytes()));
        exchange.sendResponseHeaders(answers.removeFirst(), -1);
        exchange.close();
    }
}
