package vn.hoiluat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
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

    private static final SignedEvent EVENT = new SignedEvent(new byte[] {1, 2, 3}, "mac=00");

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
    void event_isPostedAgainUntilItIsTaken_withTheNumberOfTheRetry() {
        answers.addAll(List.of(503, 500, 200));

        StepVerifier.create(new Platform(HttpClient.newHttpClient(), webhook, 10).post(EVENT))
                .expectNext(3)
                .expectComplete()
                .verify(Duration.ofSeconds(30));

        assertThat(postings).containsExactly("null mac=00 [1, 2, 3]", "1 mac=00 [1, 2, 3]", "2 mac=00 [1, 2, 3]");
    }

    @Test
    void event_thatIsNeverTaken_fails() {
        answers.addAll(List.of(503, 503));

        StepVerifier.create(new Platform(HttpClient.newHttpClient(), webhook, 1).post(EVENT))
                .expectErrorMessage("webhook answered 503, expected 200")
                .verify(Duration.ofSeconds(30));
    }

    @Test
    void serviceThatIsDown_isTriedAgain() {
        server.stop(0);

        StepVerifier.create(new Platform(HttpClient.newHttpClient(), webhook, 3).post(EVENT))
                .expectError(java.net.ConnectException.class)
                .verify(Duration.ofSeconds(30));
    }

    private void answer(HttpExchange exchange) throws IOException {
        postings.add(exchange.getRequestHeaders().getFirst("num_retry")
                + " " + exchange.getRequestHeaders().getFirst(SignedEvent.SIGNATURE_HEADER)
                + " " + Arrays.toString(exchange.getRequestBody().readAllBytes()));
        exchange.sendResponseHeaders(answers.removeFirst(), -1);
        exchange.close();
    }
}
