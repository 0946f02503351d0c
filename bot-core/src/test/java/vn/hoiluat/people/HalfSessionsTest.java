package vn.hoiluat.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.storage.InMemoryDocumentStore;
import vn.hoiluat.storage.Range;

@NullUnmarked
class HalfSessionsTest {

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final MovableClock clock = new MovableClock("2026-11-23T02:00:00Z");
    private final HalfSessions halves = new HalfSessions(store, new Random(1), clock);

    @Test
    void half_isKnownByItsSecret_forTenMinutes() {
        String secret = halves.begin("lan", SignInWay.PASSWORD, "/lam-viec").block();

        assertThat(halves.find(secret).block().account()).isEqualTo("lan");
        assertThat(halves.find("made-up").blockOptional()).isEmpty();
        clock.advance(Duration.ofMinutes(10));
        assertThat(halves.find(secret).blockOptional()).isEmpty();
    }

    @Test
    void half_endsOnce() {
        String secret = halves.begin("lan", SignInWay.PASSWORD, "/lam-viec").block();

        assertThat(halves.end(secret).block()).isTrue();
        assertThat(halves.end(secret).block()).isFalse();
        assertThat(halves.find(secret).blockOptional()).isEmpty();
    }

    @Test
    void half_isNoSession() {
        Sessions sessions = new Sessions(
                store, new SessionSettings(Duration.ofHours(2), Duration.ofHours(12)), new Random(2), clock);

        String secret = halves.begin("lan", SignInWay.PASSWORD, "/lam-viec").block();

        assertThat(sessions.use(secret).blockOptional()).isEmpty();
    }

    @Test
    void begin_clearsAwayWhatIsOver() {
        halves.begin("lan", SignInWay.PASSWORD, "/").block();
        clock.advance(Duration.ofMinutes(11));

        halves.begin("nam", SignInWay.PASSWORD, "/").block();

        assertThat(store.documents(HalfSession.KIND)
                        .all(Range.all())
                        .map(half -> half.value().account())
                        .collectList()
                        .block())
                .containsExactly("nam");
    }
}
