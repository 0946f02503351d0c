package vn.hoiluat.knowledge.curation;

import java.util.List;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.entry.Entry;

/** Tries the golden questions before something is published. */
@FunctionalInterface
public interface Gate {

    /**
     * What they would show.
     *
     * @param changed entries as they would be
     */
    Mono<GateReport> of(List<Entry> changed);
}
