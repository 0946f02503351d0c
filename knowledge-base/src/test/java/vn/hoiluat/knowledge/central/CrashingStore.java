package vn.hoiluat.knowledge.central;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.ChangeFeed;
import vn.hoiluat.storage.Cursor;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Identified;
import vn.hoiluat.storage.Kind;
import vn.hoiluat.storage.Page;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** A store as one life of the program sees it. */
final class CrashingStore implements DocumentStore {

    private final DocumentStore store;
    private final Life life;

    CrashingStore(DocumentStore store, Life life) {
        this.store = store;
        this.life = life;
    }

    @Override
    public <T> Documents<T> documents(Kind<T> kind) {
        return new Crashing<>(store.documents(kind));
    }

    @Override
    public ChangeFeed changes() {
        return store.changes();
    }

    @Override
    public Mono<Void> check() {
        return store.check();
    }

    @Override
    public String description() {
        return store.description();
    }

    private final class Crashing<T> implements Documents<T> {

        private final Documents<T> documents;

        Crashing(Documents<T> documents) {
            this.documents = documents;
        }

        @Override
        public Mono<Boolean> insert(String id, T document) {
            return life.write(() -> documents.insert(id, document));
        }

        @Override
        public Mono<Versioned<T>> find(String id) {
            return documents.find(id);
        }

        @Override
        public Mono<Boolean> replace(String id, long version, T document) {
            return life.write(() -> documents.replace(id, version, document));
        }

        @Override
        public Mono<Boolean> delete(String id, long version) {
            return life.write(() -> documents.delete(id, version));
        }

        @Override
        public Mono<Page<T>> page(Range range, @Nullable Cursor after, int limit) {
            return documents.page(range, after, limit);
        }

        @Override
        public Mono<Long> count(Range range, int cap) {
            return documents.count(range, cap);
        }

        @Override
        public Mono<Versioned<T>> claim(String index, Instant now, Duration lease) {
            return life.write(() -> documents.claim(index, now, lease));
        }

        @Override
        public Mono<Void> insertAll(Flux<Identified<T>> added) {
            return life.write(() -> documents.insertAll(added));
        }
    }
}
