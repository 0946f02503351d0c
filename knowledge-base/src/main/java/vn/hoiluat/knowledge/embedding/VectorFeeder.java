package vn.hoiluat.knowledge.embedding;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.storage.Change;

/** Makes vectors of entries as they stand in the store, some at a time, on the scheduler given. */
final class VectorFeeder {

    private static final int AT_A_TIME = 16;

    private final Entries entries;
    private final EmbeddingModel model;
    private final EntryVectors vectors;
    private final Scheduler scheduler;

    private record Passage(String key, String text) {}

    VectorFeeder(Entries entries, EmbeddingModel model, EntryVectors vectors, Scheduler scheduler) {
        this.entries = entries;
        this.model = model;
        this.vectors = vectors;
        this.scheduler = scheduler;
    }

    /** Makes what is missing, of all published entries, and drops what is published no more. */
    Mono<Void> all() {
        Set<String> keys = new HashSet<>();
        return entries.published()
                .doOnNext(entry -> keys.add(entry.key()))
                .buffer(AT_A_TIME)
                .concatMap(some -> embed(some).then(onScheduler(vectors::commit)), 1)
                .then(onScheduler(() -> {
                    vectors.retain(keys);
                    vectors.commit();
                }));
    }

    /** Brings the entries that changed in step. */
    Mono<Void> changed(List<Change> changes) {
        return Flux.fromStream(() -> changes.stream().map(Change::id).distinct())
                .concatMap(key -> entries.find(key)
                        .filter(entry -> entry.published().isPresent())
                        .flatMap(entry -> embed(List.of(entry)).thenReturn(key))
                        .switchIfEmpty(onScheduler(() -> vectors.remove(key)).thenReturn(key)))
                .then(onScheduler(vectors::commit));
    }

    private Mono<Void> embed(List<Entry> some) {
        return onScheduler(() -> {
            List<Passage> missing = some.stream()
                    .flatMap(entry -> passage(entry).stream())
                    .filter(passage -> !vectors.textOf(passage.key()).equals(Optional.of(passage.text())))
                    .toList();
            if (!missing.isEmpty()) {
                List<float[]> made =
                        model.passages(missing.stream().map(Passage::text).toList());
                for (int i = 0; i < made.size(); i++) {
                    vectors.put(missing.get(i).key(), missing.get(i).text(), made.get(i));
                }
            }
        });
    }

    private Mono<Void> onScheduler(Runnable work) {
        return Mono.<Void>fromRunnable(work).subscribeOn(scheduler);
    }

    private static Optional<Passage> passage(Entry entry) {
        return entry.published().map(version -> {
            EntryContent content = version.content();
            return new Passage(entry.key(), String.join("\n", content.phrasings()) + "\n" + content.shortAnswer());
        });
    }
}
