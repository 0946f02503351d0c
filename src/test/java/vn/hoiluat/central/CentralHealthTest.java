package vn.hoiluat.central;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.web.reactive.function.client.WebClient;
import vn.hoiluat.central.rest.RestConnection;
import vn.hoiluat.central.rest.RestProperties;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.knowledge.central.CentralDatabase;
import vn.hoiluat.knowledge.central.CentralRule;
import vn.hoiluat.knowledge.central.CentralSync;
import vn.hoiluat.knowledge.central.ConflictInbox;
import vn.hoiluat.knowledge.central.SyncProgress;
import vn.hoiluat.knowledge.central.SyncSettings;
import vn.hoiluat.knowledge.central.Waits;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.InMemoryDocumentStore;

/** A partner that is away: seen in health and figures, never as a service that is down. */
@NullUnmarked
class CentralHealthTest {

    private static final Duration EVERY = Duration.ofMinutes(15);

    private final MovableClock clock = new MovableClock("2026-11-20T02:00:00Z");
    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Central central = new Central(away());

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void noPartner_isUp() {
        assertThat(status(new Central(null))).isEqualTo(Status.UP);
    }

    @Test
    void partnerThatIsAway_degrades_andIsNotDown() {
        assertThat(status(central)).isEqualTo(Status.UP);

        central.partner().orElseThrow().sync().run(true, SyncProgress.NONE).block();

        assertThat(status(central).getCode()).isEqualTo("DEGRADED");
    }

    @Test
    void lag_grows() {
        var registry = new SimpleMeterRegistry();
        var figures = new CentralFigures(central, EVERY, registry, clock);
        figures.start();
        clock.advance(Duration.ofMinutes(40));

        assertThat(registry.get("hoiluat.central.lag").timeGauge().value()).isEqualTo(2_400);
        Awaitility.await()
                .untilAsserted(() -> assertThat(registry.get("hoiluat.central.conflicts")
                                .gauge()
                                .value())
                        .isZero());
        figures.stop();
    }

    private Status status(Central of) {
        return new CentralHealth(of, EVERY, clock).health().block().getStatus();
    }

    private Partner away() {
        RestProperties properties = new RestProperties(
                URI.create("http://127.0.0.1:1"),
                null,
                "a",
                "b",
                "",
                "",
                "",
                "",
                "",
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                100);
        CentralDatabase database = RestConnection.to(properties, "stp", WebClient.builder(), null, clock, timer);
        CentralSync sync = new CentralSync(
                database,
                store,
                new Messages(),
                new SyncSettings("stp", CentralRule.REVIEW, SyncSettings.USUAL_LEASE),
                clock);
        return new Partner(database, sync, new ConflictInbox(store, sync), new Waits(store, database.peer(), clock));
    }
}
