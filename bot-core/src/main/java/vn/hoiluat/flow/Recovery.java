package vn.hoiluat.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.escalation.CaseContinuation;
import vn.hoiluat.intake.StoredIntake;
import vn.hoiluat.ladder.Ladder;
import vn.hoiluat.ladder.NumberKeeper;
import vn.hoiluat.rounds.Rounds;

/**
 * Finds what a dead process left behind, at the start and then again and again: events no conversation has taken up,
 * conversations whose work is overdue, answers not handed over, cases that are late.
 */
final class Recovery {

    private static final Logger log = LoggerFactory.getLogger(Recovery.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration WINDOWS_EVERY = Duration.ofMinutes(5);

    private final StoredIntake intake;
    private final Conversations conversations;
    private final CaseContinuation continuation;
    private final WindowKeeper windows;
    private final Ladder ladder;
    private final NumberKeeper numbers;
    private final MessageFlow flow;
    private final Lanes lanes;
    private final Clock clock;

    Recovery(
            StoredIntake intake,
            Conversations conversations,
            CaseContinuation continuation,
            WindowKeeper windows,
            Ladder ladder,
            NumberKeeper numbers,
            MessageFlow flow,
            Lanes lanes,
            Clock clock) {
        this.intake = intake;
        this.conversations = conversations;
        this.continuation = continuation;
        this.windows = windows;
        this.ladder = ladder;
        this.numbers = numbers;
        this.flow = flow;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** Takes up everything at once, then every so often sweeps for whatever is overdue by that time. */
    Disposable start(Duration every, Scheduler scheduler) {
        Rounds lostWork = Rounds.every(every, "Taking up lost work", scheduler, () -> sweep(every));
        Rounds windowsAndNumbers = Rounds.every(
                WINDOWS_EVERY,
                "Looking at windows and numbers",
                scheduler,
                () -> windows.sweep().then(numbers.forget()));
        Rounds otherWays = Rounds.every(every, "Going other ways to citizens", scheduler, ladder::goOn);
        Disposable first = sweep(Duration.ZERO)
                .onErrorResume(error -> {
                    log.error("Work lost at the last end was not taken up, to be tried again", error);
                    return Mono.empty();
                })
                .then(resumeAll())
                .doOnTerminate(lostWork::start)
                .subscribe();
        windowsAndNumbers.start();
        otherWays.start();
        return Disposables.composite(first, lostWork::stop, windowsAndNumbers::stop, otherWays::stop);
    }

    private Mono<Void> sweep(Duration overdueBy) {
        Instant before = clock.instant().minus(overdueBy);
        return intake.pending(before)
                .concatMap(flow::takeUp)
                .then(claimAll(before))
                .then(continuation.catchUp(before));
    }

    private Mono<Void> resumeAll() {
        return conversations
                .ready()
                .doOnNext(c -> c.value().readyAt().ifPresent(at -> lanes.ready(c.id(), at)))
                .then();
    }

    private Mono<Void> claimAll(Instant before) {
        return conversations
                .claimOverdue(before, LEASE)
                .doOnNext(claimed -> lanes.ready(claimed.id(), before))
                .repeatWhen(claims -> claims.takeWhile(count -> count > 0))
                .then();
    }
}
