package vn.hoiluat.casesearch;

import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.indexing.IndexSource;
import vn.hoiluat.indexing.StoreIndex;
import vn.hoiluat.storage.Change;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** Brings cases into the index. What was erased in the store is gone from the index's files, too, before it goes on. */
final class CaseIndexSource implements IndexSource {

    private static final int BUILT_AT_A_TIME = 200;
    private static final int BUILDERS = 2;
    private static final int READERS = 16;

    private record Read(String id, Optional<Case> found) {}

    private final StoreIndex index;
    private final Documents<Case> cases;
    private final Scheduler scheduler;

    /** @param scheduler for the blocking work on the index */
    CaseIndexSource(StoreIndex index, Documents<Case> cases, Scheduler scheduler) {
        this.index = index;
        this.cases = cases;
        this.scheduler = scheduler;
    }

    @Override
    public Mono<Void> prepare() {
        return Mono.empty();
    }

    @Override
    public Mono<Void> build(Mono<Void> stop) {
        return Mono.fromRunnable(index::clear)
                .subscribeOn(scheduler)
                .thenMany(cases.all(Range.all())
                        .map(Versioned::value)
                        .buffer(BUILT_AT_A_TIME)
                        .takeUntilOther(stop)
                        .flatMap(this::addAll, BUILDERS))
                .then();
    }

    @Override
    public Mono<Boolean> apply(List<Change> changes) {
        return Flux.fromStream(() -> changes.stream()
                        .filter(change -> change.kind().equals(Case.KIND.name()))
                        .map(Change::id)
                        .distinct())
                .flatMapSequential(this::read, READERS)
                .collectList()
                .publishOn(scheduler)
                .map(this::write);
    }

    private Mono<Read> read(String id) {
        return cases.find(id)
                .map(found -> new Read(id, Optional.of(found.value())))
                .defaultIfEmpty(new Read(id, Optional.empty()));
    }

    private Mono<Void> addAll(List<Case> found) {
        return Mono.<Void>fromRunnable(
                        () -> index.add(found.stream().map(CaseFields::document).toList()))
                .subscribeOn(scheduler);
    }

    private boolean write(List<Read> changed) {
        boolean erased = false;
        for (Read one : changed) {
            if (one.found().isPresent()) {
                index.put(
                        CaseFields.key(one.id()),
                        CaseFields.document(one.found().get()));
            } else {
                index.remove(CaseFields.key(one.id()));
                erased = true;
            }
        }
        if (erased) {
            index.purge();
        }
        if (!changed.isEmpty()) {
            index.refresh();
        }
        return erased;
    }
}
