package vn.hoiluat.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The documents of one kind. Consistency ends at one document; the id is the only unique key. Every call may fail with
 * {@link StorageException}; what a call acknowledged survives the death of the process. Calls never block the caller.
 */
public interface Documents<T> {

    /**
     * Stores a new document; false if the id exists, and then nothing is written. Its version is 1, or higher if a document
     * of this id was deleted shortly before.
     */
    Mono<Boolean> insert(String id, T document);

    /** The document, or empty. */
    Mono<Versioned<T>> find(String id);

    /** Writes if the document still has this version, and ends a lease on it; false if it has not, or is gone. */
    Mono<Boolean> replace(String id, long version, T document);

    /**
     * Deletes if the document still has this version; false if it has not, or is gone. The id's versions go on counting for
     * a day, so that a holder of an old version cannot overwrite a new document of the same id.
     */
    Mono<Boolean> delete(String id, long version);

    /** Up to {@code limit} documents of the range, after the cursor. */
    Mono<Page<T>> page(Range range, @Nullable Cursor after, int limit);

    /** How many documents the range has, counted no further than {@code cap}. */
    Mono<Long> count(Range range, int cap);

    /**
     * Takes the document whose key in the index, an {@link Index#key instant}, is the earliest at or before {@code now}
     * and that nobody holds, for the time of the lease; its version rises. Empty if there is none. The feed does not tell
     * of claims, since the document stays as it is.
     */
    Mono<Versioned<T>> claim(String index, Instant now, Duration lease);

    /** Stores many new documents; ids that exist are left as they are. Completes when all are stored. */
    Mono<Void> insertAll(Flux<Identified<T>> documents);

    /**
     * The whole range, page by page, as the subscriber asks for it: while one page is taken no more than {@link #PAGES_AHEAD} are
     * read, however slow the subscriber is.
     */
    default Flux<Versioned<T>> all(Range range) {
        return page(range, null, PAGE)
                .expand(page -> page.next() == null ? Mono.empty() : page(range, page.next(), PAGE))
                .concatMapIterable(Page::items, PAGES_AHEAD);
    }

    /**
     * Changes the document by a pure function, again on the newest version when somebody else wrote in between. Returning
     * the same instance writes nothing. Empty if the document does not exist.
     */
    default Mono<Versioned<T>> modify(String id, UnaryOperator<T> change) {
        return Mono.defer(() -> find(id).flatMap(found -> {
                    T changed = change.apply(found.value());
                    if (changed == found.value()) {
                        return Mono.just(found);
                    }
                    return replace(id, found.version(), changed)
                            .flatMap(done -> done
                                    ? Mono.just(new Versioned<>(id, found.version() + 1, changed))
                                    : Mono.error(new ContentionException(id)));
                }))
                .retryWhen(Retry.max(CONTENTION_RETRIES)
                        .filter(ContentionException.class::isInstance)
                        .onRetryExhaustedThrow((retry, last) -> last.failure()));
    }

    /** Documents read at a time by {@link #all}. */
    int PAGE = 200;

    /** Pages that {@link #all} holds at a time, the one that is taken included. */
    int PAGES_AHEAD = 2;

    /** How often {@link #modify} tries before it gives up with {@link ContentionException}. */
    int CONTENTION_RETRIES = 50;
}
