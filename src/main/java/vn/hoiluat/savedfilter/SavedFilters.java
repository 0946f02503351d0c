package vn.hoiluat.savedfilter;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.escalation.CaseList;
import vn.hoiluat.people.Scope;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** The saved filters of this installation. Each change is a compare-and-set of all that its owner has. */
@Component
public final class SavedFilters {

    private final Documents<FilterList> lists;
    private final Clock clock;

    SavedFilters(DocumentStore store, Clock clock) {
        lists = store.documents(FilterList.KIND);
        this.clock = clock;
    }

    /** A filter and whose it is. */
    public record Owned(FilterOwner owner, SavedFilter filter) {}

    /** What an officer has before them: the own first, then what is shared with everybody and with the units of the scope. */
    public Flux<Owned> of(String login, Scope scope) {
        FilterOwner own = FilterOwner.person(login);
        Flux<Owned> shared = lists.all(new Range(null, FilterOwner.SHARED, FilterOwner.SHARED + Character.MAX_VALUE))
                .filter(found -> new FilterOwner(found.id()).isFor(scope))
                .concatMap(SavedFilters::owned);
        return lists.find(own.key()).flatMapMany(SavedFilters::owned).concatWith(shared);
    }

    /** Keeps a new one, behind the others of its owner. */
    public Mono<FilterChange> add(FilterOwner owner, String name, CaseList list, String query, String by) {
        SavedFilter added = new SavedFilter(UUID.randomUUID().toString(), name, list, query, by, clock.instant());
        return change(owner, all -> all.with(added));
    }

    /** Changes one in its place. */
    public Mono<FilterChange> change(
            FilterOwner owner, String id, String name, CaseList list, String query, String by) {
        return change(owner, all -> all.changed(new SavedFilter(id, name, list, query, by, clock.instant())));
    }

    /** Moves one by so many places, towards the end if positive. */
    public Mono<FilterChange> move(FilterOwner owner, String id, int places) {
        return change(owner, all -> all.moved(id, places));
    }

    /** Takes one away. */
    public Mono<FilterChange> remove(FilterOwner owner, String id) {
        return change(owner, all -> all.without(id));
    }

    /** The function may be called more than once: again if somebody wrote in between. */
    private Mono<FilterChange> change(FilterOwner owner, Function<FilterList, FilterChange> deed) {
        return Mono.defer(() -> lists.find(owner.key()).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .flatMap(found -> {
                    FilterChange change = deed.apply(found.map(Versioned::value).orElse(FilterList.EMPTY));
                    return change instanceof FilterChange.Done done
                            ? write(owner, found, done.filters())
                                    .filter(won -> won)
                                    .map(won -> change)
                            : Mono.just(change);
                })
                .repeatWhenEmpty(lost -> lost);
    }

    private Mono<Boolean> write(FilterOwner owner, Optional<Versioned<FilterList>> found, FilterList changed) {
        return found.map(before -> lists.replace(before.id(), before.version(), changed))
                .orElseGet(() -> lists.insert(owner.key(), changed));
    }

    private static Flux<Owned> owned(Versioned<FilterList> found) {
        FilterOwner owner = new FilterOwner(found.id());
        List<SavedFilter> filters = found.value().filters();
        return Flux.fromIterable(filters).map(one -> new Owned(owner, one));
    }
}
