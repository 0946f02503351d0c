package vn.hoiluat.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every engine does with any sequence of calls what {@link InMemoryDocumentStore} does. */
public abstract class ModelContract extends StoreContract {

    private static final int STEPS = 400;
    private static final List<String> WORDS = List.of("", "a", "a/b", "a/ệ", "a/😀", "b", "đ", "\uFFFD", "ấ b");
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    private final DocumentStore model = new InMemoryDocumentStore();
    private final Documents<Note> expected = model.documents(Note.KIND);

    /** A call, with the words that name it when the two stores differ. */
    private record Call(String name, Step step) {}

    private interface Step {
        Mono<?> on(Documents<Note> documents);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anySequence_actsAsTheModel(long seed) {
        Random random = new Random(seed);
        FeedToken modelStart = await(model.changes().latest());
        FeedToken start = await(store.changes().latest());

        for (int i = 0; i < STEPS; i++) {
            Call call = call(random, START.plusMillis(i * 700L));
            assertThat((Object) awaitMaybe(call.step().on(notes)))
                    .as("seed %d, step %d: %s", seed, i, call.name())
                    .isEqualTo(awaitMaybe(call.step().on(expected)));
        }

        assertThat(changes(store, start, written(modelStart)))
                .isEqualTo(changes(model, modelStart, written(modelStart)));
    }

    private Call call(Random random, Instant now) {
        String id = "n" + random.nextInt(12);
        long version = currentVersion(id) + (random.nextInt(4) == 0 ? random.nextInt(3) - 1 : 0);
        Note note = note(random, now);
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Call("insert " + id, notes -> notes.insert(id, note));
            case 2, 3 -> new Call("replace " + id, notes -> notes.replace(id, version, note));
            case 4 -> new Call("delete " + id, notes -> notes.delete(id, version));
            case 5 -> new Call("find " + id, notes -> notes.find(id));
            case 6 -> new Call("claim", notes -> notes.claim(Note.BY_DUE, now, Duration.ofSeconds(9)));
            case 7 -> new Call("modify " + id, notes -> notes.modify(id, found -> note));
            case 8 -> countOrInsertAll(random, id, note);
            default -> pages(random);
        };
    }

    private static Call countOrInsertAll(Random random, String id, Note note) {
        if (random.nextBoolean()) {
            return new Call(
                    "insertAll",
                    notes -> notes.insertAll(Flux.just(new Identified<>(id, note), new Identified<>("m" + id, note))));
        }
        Range range = range(random);
        int cap = 1 + random.nextInt(8);
        return new Call("count " + range + " to " + cap, notes -> notes.count(range, cap));
    }

    private static Call pages(Random random) {
        Range range = range(random);
        int limit = 1 + random.nextInt(4);
        return new Call(
                "pages of " + limit + " " + range,
                notes -> notes.page(range, null, limit)
                        .expand(page -> page.next() == null ? Mono.empty() : notes.page(range, page.next(), limit))
                        .collectList());
    }

    private static Range range(Random random) {
        String index = List.of(Note.BY_TAG, Note.BY_TEXT, "").get(random.nextInt(3));
        String from = word(random);
        return switch (random.nextInt(index.isEmpty() ? 1 : 5)) {
            case 0 -> index.isEmpty() ? Range.all() : Range.of(index);
            case 1 -> Range.exactly(index, from);
            case 2 -> Range.prefix(index, from);
            case 3 -> new Range(index, from, null);
            default -> Range.between(index, from, word(random));
        };
    }

    private static Note note(Random random, Instant now) {
        List<String> tags = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> word(random))
                .toList();
        return new Note(
                word(random),
                tags,
                random.nextInt(3) == 0 ? null : now.plusMillis(random.nextInt(5_000)),
                Map.of(word(random), word(random)));
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private long currentVersion(String id) {
        Versioned<Note> found = awaitMaybe(expected.find(id));
        return found == null ? 1 : found.version();
    }

    private int written(FeedToken start) {
        int from = Integer.parseInt(start.value());
        return Integer.parseInt(await(model.changes().latest()).value()) - from;
    }

    /** By document: between documents the order is open. */
    private static Map<String, List<String>> changes(DocumentStore of, FeedToken start, int count) {
        Map<String, List<String>> byDocument = new TreeMap<>();
        for (Change change : await(of.changes().after(start).take(count))) {
            byDocument
                    .computeIfAbsent(change.kind() + " " + change.id(), id -> new ArrayList<>())
                    .add(change.version() + (change.deleted() ? " deleted" : ""));
        }
        return byDocument;
    }
}
