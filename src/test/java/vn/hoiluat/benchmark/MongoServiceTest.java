package vn.hoiluat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.persistence.MongoFixture;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** The service with {@code MONGODB_URI}, against a test double of the server: a question is answered, before and after a crash. */
class MongoServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private final URI address;

    MongoServiceTest() throws IOException {
        address = URI.create("http://127.0.0.1:" + Ports.free());
    }

    @Test
    void service_withMongoDb_answersFromIt() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient();
                MongoFixture mongo = MongoFixture.ofDouble(directory.resolve("keys"));
                Service service = service(mongo, http)) {
            service.start();
            awaitAnswer(http, mongo.store());

            service.kill();
            service.start();
            awaitAnswer(http, mongo.store());

            service.stop();
            assertThat(directory.resolve("data/hoiluat.db")).doesNotExist();
            assertThat(directory.resolve("data/secret.key")).doesNotExist();
        }
    }

    private Service service(MongoFixture mongo, HttpClient http) {
        return new Service(
                "service",
                Program.launch(),
                List.of(
                        "start",
                        "--server.port=" + address.getPort(),
                        "--hoiluat.storage.directory=" + directory.resolve("data"),
                        "--hoiluat.bot.burst-pause=100ms"),
                Map.of(
                        "SPRING_PROFILES_ACTIVE",
                        "sandbox",
                        "MONGODB_URI",
                        mongo.uri(),
                        "HOILUAT_SECRET_KEY",
                        mongo.key()),
                address.resolve("/actuator/health/readiness"),
                directory.resolve("service.log"),
                http,
                Schedulers.parallel());
    }

    /** Asks as one citizen after another, since the index follows what was written before a moment later. */
    private void awaitAnswer(HttpClient http, DocumentStore store) {
        long before = answers(store);
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
            ask(http);
            return answers(store) > before;
        });
    }

    private void ask(HttpClient http) throws Exception {
        String message = "{\"clientId\":\"question-1\",\"text\":\"thu tuc dang ky ket hon can giay to gi\"}";
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(address.resolve("/api/web/web-sandbox/messages"))
                        .header("Content-Type", "application/json")
                        .header("X-Hoiluat", "1")
                        .POST(HttpRequest.BodyPublishers.ofString(message))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static long answers(DocumentStore store) {
        return Objects.requireNonNull(store.documents(Turn.KIND)
                .all(Range.all())
                .map(Versioned::value)
                .filter(turn -> turn.outcome() == Outcome.ANSWER || turn.outcome() == Outcome.CHOICES)
                .count()
                .block());
    }
}
