package vn.hoiluat.storage;

import java.util.HashMap;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The store that tests use: a map behind one lock, every call done on the caller's thread. */
public final class InMemoryDocumentStore implements DocumentStore {

    private final Map<String, InMemoryDocuments<?>> byKind = new HashMap<>();
    private final InMemoryChangeFeed feed;
    private boolean broken;

    public InMemoryDocumentStore() {
        this(Integer.MAX_VALUE);
    }

    /** A store whose feed forgets all but the newest changes. */
    public InMemoryDocumentStore(int feedLength) {
        feed = new InMemoryChangeFeed(feedLength);
    }

    /** From now on every call fails with {@link StorageException}, until {@link #repair}. */
    public synchronized void breakDown() {
        broken = true;
    }

    /** Ends {@link #breakDown}. */
    public synchronized void repair() {
        broken = false;
    }

    @Override
    @SuppressWarnings("unchecked")
    public synchronized <T> Documents<T> documents(Kind<T> kind) {
        return (Documents<T>) byKind.computeIfAbsent(kind.name(), name -> new InMemoryDocuments<>(this, kind));
    }

    @Override
    public ChangeFeed changes() {
        return feed;
    }

    @Override
    public Mono<Void> check() {
        return Mono.fromRunnable(this::assertWorks);
    }

    @Override
    public String description() {
        return "memory";
    }

    InMemoryChangeFeed feed() {
        return feed;
    }

    synchronized void assertWorks() {
        if (broken) {
            throw new StorageException("broken down on purpose");
        }
    }
}
