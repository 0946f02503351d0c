package vn.hoiluat.knowledge.curation;

import java.util.List;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.entry.Entry;

/** Tries the golden questions before something is published. */
@FunctionalInterface
public interface Gate {

    /** Where no golden questions are kept. */
    Gate OPEN = new Gate() {
        @Override
        public Mono<GateReport> of(List<Entry> changed) {
            return Mono.just(GateReport.NOTHING_ASKED);
        }

        @Override
        public Mono<Boolean> isAsking() {
            return Mono.just(false);
        }
    };

    /**
     * What they would show.
     *
     * @param changed entries as they would be
     */
    Mono<GateReport> of(List<Entry> changed);

    /** Whether there is any question to ask; where there is none, nobody needs to gather what would change. */
    default Mono<Boolean> isAsking() {
        return Mono.just(true);
    }
}
