package vn.hoiluat.storage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the contract tests share: an empty store and a way to wait for its answers. */
public abstract class StoreContract {

    /** Far more than any call needs; only a hanging call meets it. */
    protected static final Duration PATIENCE = Duration.ofSeconds(60);

    protected DocumentStore store;
    protected Documents<Note> notes;

    /** An empty store, the same within one test. */
    protected abstract DocumentStore store();

    @BeforeEach
    void open() {
        store = store();
        notes = store.documents(Note.KIND);
    }

    protected static <R> R await(Mono<R> call) {
        R result = call.block(PATIENCE);
        if (result == null) {
            throw new AssertionError("empty");
        }
        return result;
    }

    protected static <R> @Nullable R awaitMaybe(Mono<R> call) {
        return call.block(PATIENCE);
    }

    protected static <R> List<R> await(Flux<R> calls) {
        return await(calls.collectList());
    }

    protected void insert(String id, Note note) {
        if (!await(notes.insert(id, note))) {
            throw new AssertionError(id + " existed");
        }
    }

    /** Ids page by page, as a screen would read them. */
    protected List<List<String>> pages(Range range, int limit) {
        List<List<String>> pages = new ArrayList<>();
        Cursor cursor = null;
        do {
            Page<Note> page = await(notes.page(range, cursor, limit));
            pages.add(page.items().stream().map(Versioned::id).toList());
            cursor = page.next();
        } while (cursor != null);
        return pages;
    }

    /** All ids of a range in its order. */
    protected List<String> ids(Range range) {
        return await(notes.all(range).map(Versioned::id));
    }
}
