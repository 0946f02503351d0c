package vn.hoiluat.storage;

import reactor.core.publisher.Mono;

/** A storage engine. Safe for use by many threads. */
public interface DocumentStore {

    /** The documents of a kind. Two calls with the same kind see the same documents. */
    <T> Documents<T> documents(Kind<T> kind);

    /** The feed of all changes in this store. */
    ChangeFeed changes();

    /** Completes if a write would work now, otherwise fails with {@link StorageException}. */
    Mono<Void> check();

    /** A short name for people: which engine, and where. Holds no secret. */
    String description();
}
