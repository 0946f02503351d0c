package vn.hoiluat.alert;

import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/** Knows what citizens asked most and the base could not answer. */
@FunctionalInterface
public interface WeeklyQuestions {

    /** Where nobody keeps such questions. */
    WeeklyQuestions NONE = at -> Mono.just(List.of());

    /** Those of the week before the one of this moment, the most asked first; none if there were none. */
    Mono<List<Asked>> before(Instant at);

    /**
     * A question.
     *
     * @param words as somebody asked it, masked
     */
    record Asked(String words, int times) {

        @Override
        public String toString() {
            return "a question asked " + times + " times";
        }
    }
}
