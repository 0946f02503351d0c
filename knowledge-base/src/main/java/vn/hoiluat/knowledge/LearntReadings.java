package vn.hoiluat.knowledge;

import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.answering.Readings;
import vn.hoiluat.knowledge.learning.CurrentLearning;

/** Reads by what was learnt from the base last; nothing is meant before that. Safe for use by many threads. */
final class LearntReadings implements Readings {

    private final CurrentLearning learning;
    private final Scheduler scheduler;
    private final Duration timeLimit;

    /** @param scheduler where reading is done, which takes milliseconds of processor time */
    LearntReadings(CurrentLearning learning, Scheduler scheduler, Duration timeLimit) {
        this.learning = learning;
        this.scheduler = scheduler;
        this.timeLimit = timeLimit;
    }

    @Override
    public Mono<String> meant(String typed) {
        return Mono.fromSupplier(() -> learning.didYouMean(typed))
                .subscribeOn(scheduler)
                .flatMap(Mono::justOrEmpty)
                .timeout(timeLimit);
    }
}
