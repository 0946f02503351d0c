package vn.hoiluat.citizen;

import reactor.core.publisher.Mono;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;

/** Deletes all documents of a range, also those that are changed while it works. */
public final class DocumentEraser {

    private DocumentEraser() {}

    /** Deletes them; how many there were. */
    public static <T> Mono<Long> eraseAll(Documents<T> documents, Range range) {
        return documents
                .all(range)
                .collectList()
                .flatMapIterable(found -> found)
                .concatMap(found -> erase(documents, found.id()))
                .reduce(0L, Long::sum);
    }

    /** Deletes one document; 1, or 0 if there was none. */
    public static <T> Mono<Long> erase(Documents<T> documents, String id) {
        return documents
                .find(id)
                .flatMap(found -> documents
                        .delete(id, found.version())
                        .flatMap(done -> done ? Mono.just(1L) : erase(documents, id)))
                .defaultIfEmpty(0L);
    }
}
