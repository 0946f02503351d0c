package vn.hoiluat.central.rest;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;
import vn.hoiluat.knowledge.central.AssignedQuestion;
import vn.hoiluat.knowledge.central.CentralDatabase;
import vn.hoiluat.knowledge.central.CentralDatabaseContract;
import vn.hoiluat.knowledge.central.CentralRecord;
import vn.hoiluat.sandbox.SandboxServer;

/** What the sync expects of an adapter, of the one over HTTP against the stand-in. */
@NullUnmarked
class RestContractTest extends CentralDatabaseContract {

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor();

    private static SandboxServer standIn;
    private static Overheard line;
    private static WebTestClient ministry;
    private static CentralDatabase database;

    @BeforeAll
    static void start() {
        standIn = SandboxServer.start(
                "--hoiluat.sandbox.port=0",
                "--hoiluat.sandbox.central.samples=false",
                "--hoiluat.sandbox.central.more-fields=01");
        String address = "http://127.0.0.1:" + standIn.port();
        line = new Overheard(address, "/sandbox/central");
        ministry = WebTestClient.bindToServer()
                .baseUrl(address + "/sandbox/central")
                .build();
        RestProperties properties = new RestProperties(
                URI.create(line.url()),
                null,
                "hoi-luat-sandbox",
                "sandbox-central-secret",
                "hoi-dap",
                "",
                "",
                "",
                "",
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                60_000);
        database = RestConnection.to(properties, "sandbox", WebClient.builder(), null, Clock.systemUTC(), TIMER);
    }

    @AfterAll
    static void stop() {
        line.close();
        standIn.close();
        TIMER.shutdownNow();
    }

    @BeforeEach
    void reset() {
        ministry.post().uri("/reset").exchange().expectStatus().isNoContent();
    }

    @AfterEach
    void everyCall_obeysTheContract() {
        line.assertContractKept();
    }

    @Override
    protected CentralDatabase database() {
        return database;
    }

    @Override
    protected boolean answersAtOnce() {
        return true;
    }

    @Override
    protected void partnerHas(List<CentralRecord> records) {
        records.forEach(record -> tell(
                "/records",
                Map.of(
                        "externalId", record.externalId(),
                        "version", record.version(),
                        "content", WireForm.of(record.content()),
                        "withdrawn", record.withdrawn(),
                        "updatedAt", WireForm.time(record.updatedAt()))));
    }

    @Override
    protected void partnerAsks(List<AssignedQuestion> questions) {
        questions.forEach(question -> {
            Map<String, Object> asked = new HashMap<>(Map.of(
                    "external_id", question.externalId(),
                    "noi_dung", question.text(),
                    "linh_vuc", question.fields(),
                    "dia_ban", question.places(),
                    "hoi_luc", WireForm.time(question.askedAt())));
            if (question.title() != null) {
                asked.put("tieu_de", question.title());
            }
            if (question.dueOn() != null) {
                asked.put("han_tra_loi", question.dueOn().toString());
            }
            AssignedQuestion.Asker asker = question.asker();
            if (asker != null) {
                asked.put(
                        "nguoi_gui",
                        Map.of("ho_ten", asker.name(), "dien_thoai", asker.phone(), "email", asker.email()));
            }
            tell("/questions", asked);
        });
    }

    private static void tell(String path, Object body) {
        ministry.post()
                .uri(path)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
    }
}
