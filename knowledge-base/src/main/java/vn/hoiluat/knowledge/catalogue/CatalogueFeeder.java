package vn.hoiluat.knowledge.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.indexing.IndexSource;
import vn.hoiluat.indexing.StoreIndex;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.storage.Change;

/** Brings every entry into the catalogue's index, with how it stands. Writes on the scheduler given. */
final class CatalogueFeeder implements IndexSource {

    private static final int BUILT_AT_A_TIME = 200;
    private static final int READERS = 32;

    private final StoreIndex index;
    private final Entries entries;
    private final Function<Entry, ListedEntry> standing;
    private final Mono<Void> prepared;
    private final Set<String> foundations;
    private final Scheduler scheduler;
    private final AtomicBoolean shaken = new AtomicBoolean();

    /**
     * @param prepared reads what the standing hangs on
     * @param foundations kinds of documents of which any may change how any entry stands
     */
    CatalogueFeeder(
            StoreIndex index,
            Entries entries,
            Function<Entry, ListedEntry> standing,
            Mono<Void> prepared,
            Set<String> foundations,
            Scheduler scheduler) {
        this.index = index;
        this.entries = entries;
        this.standing = standing;
        this.prepared = prepared;
        this.foundations = foundations;
        this.scheduler = scheduler;
    }

    /** Whether law or local data changed since it was last asked. */
    boolean wasShaken() {
        return shaken.getAndSet(false);
    }

    @Override
    public Mono<Void> prepare() {
        return prepared;
    }

    @Override
    public Mono<Void> build(Mono<Void> stop) {
        return Mono.fromRunnable(index::clear)
                .subscribeOn(scheduler)
                .thenMany(entries.all().buffer(BUILT_AT_A_TIME).takeUntilOther(stop))
                .publishOn(scheduler, 1)
                .doOnNext(this::addAll)
                .then();
    }

    @Override
    public Mono<Boolean> apply(List<Change> changes) {
        if (changes.stream().anyMatch(change -> foundations.contains(change.kind()))) {
            shaken.set(true);
        }
        return Flux.fromStream(changes.stream()
                        .filter(change -> change.kind().equals(Entry.KIND.name()))
                        .map(Change::id)
                        .distinct())
                .flatMapSequential(this::read, READERS)
                .collectList()
                .publishOn(scheduler)
                .doOnNext(this::write)
                .thenReturn(false);
    }

    private record Read(String key, Optional<Entry> entry) {}

    private Mono<Read> read(String key) {
        return entries.find(key)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(entry -> new Read(key, entry));
    }

    private void write(List<Read> changed) {
        for (Read one : changed) {
            index.replace(
                    CatalogueFields.key(one.key()),
                    one.entry()
                            .map(standing)
                            .map(CatalogueFields::document)
                            .map(List::of)
                            .orElse(List.of()));
        }
        if (!changed.isEmpty()) {
            index.refresh();
        }
    }

    private void addAll(List<Entry> found) {
        index.add(found.stream().map(standing).map(CatalogueFields::document).toList());
    }
}
