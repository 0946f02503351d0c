package vn.hoiluat.knowledge.curation;

import java.util.function.Function;
import reactor.core.publisher.Mono;
import vn.hoiluat.flow.Rehearsal;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.index.EntryIndex;

/** Puts together what tries messages as the service answers them, over entries of one's own. */
@FunctionalInterface
public interface Trial {

    /**
     * Tries messages in the calling thread.
     *
     * @param index says which entries fit
     * @param entries says what they say, by key
     */
    Rehearsal over(EntryIndex index, Function<String, Mono<Entry>> entries);
}
