package vn.hoiluat.knowledge.index;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.indexing.IndexSource;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.law.LegalRelation;
import vn.hoiluat.storage.Change;

/** Brings entries from the store into the index. Reads as the store allows, writes on the scheduler given. */
public final class IndexFeeder implements IndexSource {

    private static final int BUILT_AT_A_TIME = 200;
    private static final int BUILDERS = 2;
    private static final int READERS = 32;

    private record Read(String id, Optional<Entry> entry) {}

    private final KnowledgeIndex index;
    private final Entries entries;
    private final DocumentRegister register;
    private final Scheduler scheduler;

    public IndexFeeder(KnowledgeIndex index, Entries entries, DocumentRegister register, Scheduler scheduler) {
        this.index = index;
        this.entries = entries;
        this.register = register;
        this.scheduler = scheduler;
    }

    /** Reads the register into memory. */
    @Override
    public Mono<Void> prepare() {
        return register.load();
    }

    @Override
    public Mono<Void> build(Mono<Void> stop) {
        return Mono.fromRunnable(index::clear)
                .subscribeOn(scheduler)
                .thenMany(entries.published()
                        .buffer(BUILT_AT_A_TIME)
                        .takeUntilOther(stop)
                        .flatMap(this::addAll, BUILDERS))
                .then();
    }

    /** Entries are public: what was taken out need not be gone from the disk at once. */
    @Override
    public Mono<Boolean> apply(List<Change> changes) {
        return Flux.fromStream(() -> ids(changes, LegalDocument.KIND.name()))
                .concatMap(register::refresh)
                .thenMany(Flux.fromStream(() -> ids(changes, LegalRelation.KIND.name())))
                .concatMap(register::refreshRelation)
                .thenMany(Flux.fromStream(() -> ids(changes, Entry.KIND.name())))
                .flatMapSequential(this::read, READERS)
                .collectList()
                .publishOn(scheduler)
                .doOnNext(this::write)
                .thenReturn(false);
    }

    private Mono<Read> read(String id) {
        return entries.find(id)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(entry -> new Read(id, entry));
    }

    private void write(List<Read> changed) {
        for (Read one : changed) {
            List<IndexedEntry> indexed = one.entry().map(this::indexed).orElse(List.of());
            index.put(one.id(), indexed);
        }
        if (!changed.isEmpty()) {
            index.refresh();
        }
    }

    private Mono<Void> addAll(List<Entry> found) {
        return Mono.<Void>fromRunnable(() -> index.add(
                        found.stream().flatMap(entry -> indexed(entry).stream()).toList()))
                .subscribeOn(scheduler);
    }

    private List<IndexedEntry> indexed(Entry entry) {
        return IndexedEntry.of(entry, register.known());
    }

    private static Stream<String> ids(List<Change> changes, String kind) {
        return changes.stream()
                .filter(change -> change.kind().equals(kind))
                .map(Change::id)
                .distinct();
    }
}
