package vn.hoiluat.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.storage.InMemoryDocumentStore;

@NullUnmarked
class SignInGuardTest {

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final MovableClock clock = new MovableClock("2026-11-23T02:00:00Z");
    private final SignInGuard guard = new SignInGuard(store, clock);

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 0", "5, 30", "6, 60", "7, 120", "8, 240", "9, 480", "10, 960", "40, 960"})
    void pause_growsWithFailures_toSixteenMinutes(int failures, long seconds) {
        fail(failures);

        assertThat(guard.pause("lan").block())
                .isEqualTo(seconds == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds)));
    }

    @Test
    void pause_ends_butTheNextFailureCostsMore() {
        fail(5);
        clock.advance(Duration.ofSeconds(30));
        assertThat(guard.pause("lan").block()).isEmpty();

        fail(1);

        assertThat(guard.pause("lan").block()).contains(Duration.ofMinutes(1));
    }

    @Test
    void name_isTheSameHoweverItIsTyped_andOthersAreFree() {
        fail(5);

        assertThat(guard.pause(" LAN").block()).isPresent();
        assertThat(guard.pause("nam").block()).isEmpty();
    }

    @Test
    void success_forgets() {
        fail(5);

        guard.succeeded("lan").block();
        fail(4);

        assertThat(guard.pause("lan").block()).isEmpty();
    }

    @Test
    void attempts_atTheSameMoment_areLookedAtNoMoreThanOneAfterTheOther() {
        List<Optional<Duration>> waits = Flux.range(0, 100)
                .flatMap(i -> guard.attempt("lan").subscribeOn(Schedulers.parallel()), 100)
                .collectList()
                .block();

        assertThat(waits).filteredOn(Optional::isEmpty).hasSize(5);
        assertThat(guard.pause("lan").block()).contains(Duration.ofSeconds(30));
    }

    @Test
    void attempt_thatWasRight_isForgotten() {
        for (int i = 0; i < 10; i++) {
            assertThat(guard.attempt("lan").block()).isEmpty();
            guard.succeeded("lan").block();
        }
    }

    @Test
    void failures_ofLongAgo_areClearedAway() {
        fail(4);
        clock.advance(Duration.ofDays(2));

        guard.failed("nam").block();
        fail(1);

        assertThat(guard.pause("lan").block()).isEmpty();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            guard.failed("lan").block();
        }
    }
}
