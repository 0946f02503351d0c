package vn.hoiluat.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.InMemoryDocumentStore;
import vn.hoiluat.storage.Range;

@NullUnmarked
class SessionsTest {

    private static final SessionSettings SETTINGS = new SessionSettings(Duration.ofHours(2), Duration.ofHours(12));

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final MovableClock clock = new MovableClock("2026-11-23T02:00:00Z");
    private final Sessions sessions = new Sessions(store, SETTINGS, new Random(1), clock);
    private final Documents<Session> stored = store.documents(Session.KIND);

    @Test
    void secret_isNotInTheStore() {
        String secret = sessions.begin("lan", "", false).block();

        assertThat(stored.find(secret).blockOptional()).isEmpty();
        assertThat(stored.all(Range.all()).collectList().block())
                .singleElement()
                .satisfies(one -> assertThat(one.id()).hasSize(64).isNotEqualTo(secret))
                .satisfies(one -> assertThat(one.value().account()).isEqualTo("lan"));
    }

    @Test
    void session_isKnownAfterARestart() {
        String secret = sessions.begin("lan", "", false).block();

        Sessions restarted = new Sessions(store, SETTINGS, new Random(2), clock);

        assertThat(restarted.use(secret).block().account()).isEqualTo("lan");
    }

    @Test
    void session_unused_endsAfterItsIdleTime() {
        String secret = sessions.begin("lan", "", false).block();

        clock.advance(Duration.ofHours(2));

        assertThat(sessions.use(secret).blockOptional()).isEmpty();
    }

    @Test
    void session_used_goesOn_butNoLongerThanTheLongestTime() {
        String secret = sessions.begin("lan", "", false).block();

        for (int hour = 1; hour < 12; hour++) {
            clock.advance(Duration.ofHours(1));
            assertThat(sessions.use(secret).blockOptional()).as("hour %d", hour).isPresent();
        }
        clock.advance(Duration.ofHours(1));

        assertThat(sessions.use(secret).blockOptional()).isEmpty();
    }

    @Test
    void session_usedOftenInAShortTime_isWrittenOnce() {
        String secret = sessions.begin("lan", "", false).block();

        for (int call = 0; call < 100; call++) {
            clock.advance(Duration.ofSeconds(3));
            sessions.use(secret).block();
        }

        assertThat(stored.all(Range.all()).single().block().version()).isEqualTo(1);
    }

    @Test
    void end_endsThatSessionOnly_endAllEndsAllOfAnAccount() {
        String first = sessions.begin("lan", "", false).block();
        String second = sessions.begin("lan", "", false).block();
        String other = sessions.begin("nam", "", false).block();

        sessions.end(first).block();
        assertThat(sessions.use(first).blockOptional()).isEmpty();
        assertThat(sessions.use(second).blockOptional()).isPresent();
        sessions.endAll("lan").block();

        assertThat(sessions.use(second).blockOptional()).isEmpty();
        assertThat(sessions.use(other).blockOptional()).isPresent();
    }

    @Test
    void begin_clearsAwayWhatIsOver() {
        sessions.begin("lan", "", false).block();
        clock.advance(Duration.ofHours(3));

        sessions.begin("nam", "", false).block();

        assertThat(stored.all(Range.all())
                        .map(one -> one.value().account())
                        .collectList()
                        .block())
                .containsExactly("nam");
    }

    @Test
    void secret_madeUp_isNobody() {
        assertThat(sessions.use("made-up").blockOptional()).isEmpty();
        sessions.end("made-up").block();
    }

    @Test
    void settings_thatEndBeforeTheyBegin_areRefused() {
        assertThatThrownBy(() -> new SessionSettings(Duration.ofHours(3), Duration.ofHours(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
