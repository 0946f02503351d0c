package vn.hoiluat.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.storage.Change;
import vn.hoiluat.storage.ChangeFeed;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.FeedLostException;

/**
 * Follows the store while somebody wants to be told. Every node may: what two see is one notice. What changes without a change of an
 * entry is found by looking at entries again: at midnight at all, and where law or local data changed at those that need it.
 */
final class EventFeed implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EventFeed.class);
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration PLACE_EVERY = Duration.ofSeconds(2);

    private final Documents<FeedPlace> places;
    private final ChangeFeed feed;
    private final Entries entries;
    private final Webhooks webhooks;
    private final Notices notices;
    private final Shaken shaken;
    private final Clock clock;
    private @Nullable Disposable following;
    private volatile @Nullable LocalDate lookedOn;

    EventFeed(DocumentStore store, Entries entries, Webhooks webhooks, Notices notices, Clock clock) {
        places = store.documents(FeedPlace.KIND);
        feed = store.changes();
        this.entries = entries;
        this.webhooks = webhooks;
        this.notices = notices;
        shaken = new Shaken(store, entries, clock);
        this.clock = clock;
    }

    /** Begins to follow or leaves off, as is wanted, and looks at everything where time or the law may have changed it. */
    Mono<Void> tend() {
        return webhooks.on()
                .hasElements()
                .flatMap(wanted -> wanted ? begin().then(lookAgain()).then(notices.finish()) : end());
    }

    @Override
    public synchronized void close() {
        if (following != null) {
            following.dispose();
            following = null;
        }
    }

    private Mono<Void> begin() {
        return Mono.defer(() -> isFollowing() ? Mono.empty() : place().doOnNext(this::follow))
                .then();
    }

    private Mono<Void> end() {
        return Mono.fromRunnable(this::close)
                .then(places.find(FeedPlace.ID))
                .flatMap(place -> places.delete(FeedPlace.ID, place.version()))
                .then();
    }

    /** Where to go on; where nobody was told before, all that is so now is taken as known. */
    private Mono<FeedPlace> place() {
        return places.find(FeedPlace.ID)
                .map(found -> found.value())
                .switchIfEmpty(Mono.defer(() -> feed.latest()
                        .map(token -> new FeedPlace(token, clock.instant()))
                        .flatMap(place -> lookAtAll(true)
                                .then(places.insert(FeedPlace.ID, place))
                                .thenReturn(place))));
    }

    private synchronized boolean isFollowing() {
        return following != null && !following.isDisposed();
    }

    private synchronized void follow(FeedPlace place) {
        following = feed.after(place.token())
                .concatMap(change -> take(change, place).thenReturn(place.at(change.token())), 1)
                .sample(PLACE_EVERY)
                .concatMap(reached -> places.modify(FeedPlace.ID, old -> reached), 1)
                .then()
                .onErrorResume(FeedLostException.class, lost -> anew())
                .subscribe(done -> {}, e -> log.warn("Webhooks: the store is not followed, to be tried again", e));
    }

    /** The place is no longer known: whatever happened since shows in what is so now. */
    private Mono<Void> anew() {
        return feed.latest()
                .flatMap(token -> lookAtAll(false)
                        .then(places.modify(FeedPlace.ID, old -> old.at(token)))
                        .then());
    }

    private Mono<Void> take(Change change, FeedPlace place) {
        if (change.kind().equals(Entry.KIND.name())) {
            return notices.entry(change.id(), false);
        }
        if (change.kind().equals(Case.KIND.name()) && !change.deleted()) {
            return notices.answer(change.id(), place.since());
        }
        return shaken.take(change);
    }

    private Mono<Void> lookAgain() {
        return Mono.defer(() -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
            LocalDate before = lookedOn;
            lookedOn = today;
            return before != null && !before.equals(today) ? lookAtAll(false) : lookAt(shaken.due(), false);
        });
    }

    private Mono<Void> lookAtAll(boolean quiet) {
        return lookAt(Flux.defer(entries::all), quiet);
    }

    private Mono<Void> lookAt(Flux<Entry> found, boolean quiet) {
        return found.map(Entry::key).concatMap(key -> notices.entry(key, quiet)).then();
    }
}
