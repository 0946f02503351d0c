package vn.hoiluat.knowledge.central;

import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;

/** Which entries stand in the conflict inbox, whether there is a partner now or not. Fails with the store's exceptions. */
public final class EntryConflicts {

    private final Documents<Conflict> conflicts;

    public EntryConflicts(DocumentStore store) {
        conflicts = store.documents(Conflict.KIND);
    }

    /** Keys of the entries that wait there for somebody to choose. */
    public Mono<Set<String>> keys() {
        return conflicts.all(Range.all()).map(found -> found.value().entryKey()).collect(Collectors.toSet());
    }

    /** Whether this entry does. */
    public Mono<Boolean> isIn(String entryKey) {
        return conflicts.count(Range.exactly(Conflict.BY_ENTRY, entryKey), 1).map(count -> count > 0);
    }
}
