package vn.hoiluat.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The documents of one kind in memory. */
final class InMemoryDocuments<T> implements Documents<T> {

    private static final Comparator<Cursor> ORDER =
            Comparator.comparing(Cursor::key, Range::compare).thenComparing(Cursor::id, Range::compare);

    private final InMemoryDocumentStore store;
    private final Kind<T> kind;
    private final Map<String, Stored<T>> byId = new HashMap<>();

    /** A document, or what is left of a deleted one: its version. */
    private record Stored<T>(
            long version, @Nullable T value, @Nullable Instant leasedUntil) {}

    private record Placed<T>(Cursor place, Versioned<T> document) {}

    InMemoryDocuments(InMemoryDocumentStore store, Kind<T> kind) {
        this.store = store;
        this.kind = kind;
    }

    @Override
    public Mono<Boolean> insert(String id, T document) {
        return write(() -> {
            Stored<T> before = byId.get(id);
            if (before != null && before.value() != null) {
                return false;
            }
            put(id, before == null ? 1 : before.version() + 1, document);
            return true;
        });
    }

    @Override
    public Mono<Versioned<T>> find(String id) {
        return call(() -> live(id));
    }

    @Override
    public Mono<Boolean> replace(String id, long version, T document) {
        return write(() -> {
            boolean current = hasVersion(id, version);
            if (current) {
                put(id, version + 1, document);
            }
            return current;
        });
    }

    @Override
    public Mono<Boolean> delete(String id, long version) {
        return write(() -> {
            boolean current = hasVersion(id, version);
            if (current) {
                put(id, version + 1, null);
            }
            return current;
        });
    }

    @Override
    public Mono<Page<T>> page(Range range, @Nullable Cursor after, int limit) {
        return call(() -> {
            if (limit < 1) {
                throw new IllegalArgumentException("limit " + limit + ", expected 1 or more");
            }
            List<Placed<T>> found = placed(range)
                    .filter(p -> after == null || ORDER.compare(p.place(), after) > 0)
                    .sorted(Comparator.comparing(Placed::place, ORDER))
                    .limit(limit + 1L)
                    .toList();
            boolean more = found.size() > limit;
            List<Placed<T>> shown = more ? found.subList(0, limit) : found;
            return new Page<>(
                    shown.stream().map(Placed::document).toList(),
                    more ? shown.getLast().place() : null);
        });
    }

    @Override
    public Mono<Long> count(Range range, int cap) {
        return call(() -> placed(range).limit(cap).count());
    }

    @Override
    public Mono<Versioned<T>> claim(String index, Instant now, Duration lease) {
        return call(() -> {
            Optional<Placed<T>> first = placed(Range.between(index, "", Index.key(now) + '\0'))
                    .peek(p -> assertInstant(index, p.place().key()))
                    .filter(p -> isFree(p.place().id(), now))
                    .min(Comparator.comparing(Placed::place, ORDER));
            return first.map(p -> lease(p.document(), now.plus(lease))).orElse(null);
        });
    }

    @Override
    public Mono<Void> insertAll(Flux<Identified<T>> documents) {
        return documents
                .concatMap(document -> insert(document.id(), document.value()))
                .then();
    }

    private Mono<Boolean> write(Supplier<Boolean> work) {
        return call(() -> work.get()).doOnNext(done -> {
            if (done) {
                store.feed().signal();
            }
        });
    }

    private <R> Mono<R> call(Supplier<@Nullable R> work) {
        return Mono.fromSupplier(() -> {
            synchronized (store) {
                store.assertWorks();
                return work.get();
            }
        });
    }

    private void put(String id, long version, @Nullable T document) {
        byId.put(id, new Stored<>(version, document, null));
        store.feed().append(kind.name(), id, version, document == null);
    }

    private Versioned<T> lease(Versioned<T> document, Instant until) {
        byId.put(document.id(), new Stored<>(document.version() + 1, document.value(), until));
        return new Versioned<>(document.id(), document.version() + 1, document.value());
    }

    private boolean hasVersion(String id, long version) {
        Versioned<T> found = live(id);
        return found != null && found.version() == version;
    }

    /** The engines cannot see such a mistake: a key of another form would only be claimed at a wrong time. */
    private static void assertInstant(String index, String key) {
        if (!Index.key(Instant.parse(key)).equals(key)) {
            throw new IllegalArgumentException("key " + key + " of index " + index + " is not made by Index.key");
        }
    }

    private boolean isFree(String id, Instant now) {
        Stored<T> stored = byId.get(id);
        return stored != null
                && (stored.leasedUntil() == null || !stored.leasedUntil().isAfter(now));
    }

    private @Nullable Versioned<T> live(String id) {
        Stored<T> stored = byId.get(id);
        return stored == null || stored.value() == null ? null : new Versioned<>(id, stored.version(), stored.value());
    }

    private Stream<Placed<T>> placed(Range range) {
        Function<Versioned<T>, Stream<String>> keys = keys(range.index());
        return byId.keySet().stream()
                .map(this::live)
                .filter(Objects::nonNull)
                .flatMap(document -> keys
                        .apply(document)
                        .filter(range::holds)
                        .min(Range::compare)
                        .map(key -> new Placed<>(new Cursor(key, document.id()), document))
                        .stream());
    }

    private Function<Versioned<T>, Stream<String>> keys(@Nullable String name) {
        if (name == null) {
            return document -> Stream.of(document.id());
        }
        Index<T> index = kind.index(name);
        return document -> index.keys().apply(document.value()).stream();
    }
}
