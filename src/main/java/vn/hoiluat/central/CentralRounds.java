package vn.hoiluat.central;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.rounds.Rounds;

/** The schedule of runs; nothing is scheduled where there is no partner. */
final class CentralRounds implements AutoCloseable {

    private final @Nullable SyncRuns runs;
    private final @Nullable Rounds rounds;

    CentralRounds(Central central, Duration every, Scheduler work) {
        SyncRuns made =
                central.partner().map(partner -> new SyncRuns(partner, work)).orElse(null);
        runs = made;
        rounds = made == null ? null : Rounds.every(every, "The central sync", Schedulers.parallel(), made::scheduled);
    }

    void start() {
        if (rounds != null) {
            rounds.start();
        }
    }

    /** The runs of this node, empty where there is no partner. */
    Optional<SyncRuns> runs() {
        return Optional.ofNullable(runs);
    }

    @Override
    public void close() {
        if (rounds != null) {
            rounds.close();
        }
    }
}
