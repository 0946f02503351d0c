package vn.hoiluat.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

class RoundsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void rounds_goOn_whenOneFails() {
        Rounds rounds = Rounds.atOnceAndEvery(MINUTE, "Counting", time, () -> {
            begun.incrementAndGet();
            throw new IllegalStateException("down");
        });

        rounds.start();
        time.advanceTimeBy(MINUTE.multipliedBy(2));

        assertThat(begun).hasValue(3);
    }

    @Test
    void every_waitsForTheFirst() {
        Rounds rounds = Rounds.every(MINUTE, "Counting", time, () -> Mono.fromRunnable(begun::incrementAndGet));

        rounds.start();
        time.advanceTimeBy(MINUTE.minusMillis(1));
        assertThat(begun).hasValue(0);

        time.advanceTimeBy(Duration.ofMillis(1));
        assertThat(begun).hasValue(1);
    }

    @Test
    void round_thatLasts_isNotBegunTwice() {
        Sinks.Empty<Void> end = Sinks.empty();
        Rounds rounds = Rounds.atOnceAndEvery(MINUTE, "Counting", time, () -> {
            begun.incrementAndGet();
            return end.asMono();
        });

        rounds.start();
        time.advanceTimeBy(MINUTE.multipliedBy(5));
        assertThat(begun).hasValue(1);

        end.tryEmitEmpty();
        time.advanceTimeBy(MINUTE);
        assertThat(begun).hasValue(2);
    }

    @Test
    void stop_cancelsTheRoundUnderWay_andEnds() {
        AtomicInteger cancelled = new AtomicInteger();
        Rounds rounds = Rounds.atOnceAndEvery(
                MINUTE, "Counting", time, () -> Mono.<Void>never().doOnCancel(cancelled::incrementAndGet));
        rounds.start();
        time.advanceTimeBy(MINUTE);

        rounds.stop();
        time.advanceTimeBy(MINUTE.multipliedBy(5));

        assertThat(cancelled).hasValue(1);
        assertThat(rounds.isRunning()).isFalse();
    }
}
