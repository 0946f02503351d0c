package vn.hoiluat.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Page;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** The ledger of notices, and what of it is still to be sent. Calls fail with the store's exceptions and never block. */
final class Deliveries {

    private static final int CLEARED = 500;

    private final Documents<Delivery> stored;
    private final Clock clock;

    Deliveries(DocumentStore store, Clock clock) {
        stored = store.documents(Delivery.KIND);
        this.clock = clock;
    }

    /** Stores a delivery; what is there already stays as it is. */
    Mono<Void> add(Delivery delivery) {
        return stored.insert(delivery.id(), delivery).then();
    }

    /** The delivery that is due and that nobody else has in hand, for the time of the lease; or empty. */
    Mono<Versioned<Delivery>> claim(Duration lease) {
        return stored.claim(Delivery.READY, clock.instant(), lease);
    }

    /** The first that waits for the same webhook about the same. */
    Mono<Versioned<Delivery>> headOf(Delivery delivery) {
        return stored.page(Range.prefix(Delivery.LANE, delivery.lane()), null, 1)
                .flatMap(page -> Mono.justOrEmpty(page.items().stream().findFirst()));
    }

    /** Writes what became of a claimed delivery; false if somebody else has it since. */
    Mono<Boolean> write(Versioned<Delivery> claimed, Delivery after) {
        return stored.replace(claimed.id(), claimed.version(), after);
    }

    /** The newest of a webhook, the newest first. */
    Mono<List<Delivery>> of(String webhook, int limit) {
        return stored.page(Range.prefix(Delivery.BY_WEBHOOK, webhook + " "), null, limit)
                .map(page -> page.items().stream().map(Versioned::value).toList());
    }

    /** Sends one again from the beginning; nothing happens if there is none. */
    Mono<Void> again(String webhook, String event) {
        Instant now = clock.instant();
        return stored.modify(webhook + "/" + event, delivery -> delivery.again(now))
                .then();
    }

    /** Deletes what is long done with. */
    Mono<Void> clear(Duration kept) {
        Range old = Range.between(Delivery.DONE, "", Index.key(clock.instant().minus(kept)));
        return stored.page(old, null, CLEARED)
                .flatMapIterable(Page::items)
                .concatMap(done -> stored.delete(done.id(), done.version()))
                .then();
    }
}
