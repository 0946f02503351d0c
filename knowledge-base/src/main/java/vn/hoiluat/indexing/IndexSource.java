package vn.hoiluat.indexing;

import java.util.List;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.Change;

/** Brings what an index is made of from the store into it. Calls never overlap. */
public interface IndexSource {

    /** Reads what must be known before anything is written. */
    Mono<Void> prepare();

    /**
     * Empties the index and writes everything there is. Searches see nothing of it before the index is refreshed.
     *
     * @param stop ends it early, between two groups of documents
     */
    Mono<Void> build(Mono<Void> stop);

    /** Writes what the store has now of what changed; true if the index must be put on disk at once. */
    Mono<Boolean> apply(List<Change> changes);
}
