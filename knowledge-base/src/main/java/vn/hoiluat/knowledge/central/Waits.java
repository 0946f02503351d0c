package vn.hoiluat.knowledge.central;

import java.time.Clock;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.central.CentralLink.Trouble;
import vn.hoiluat.knowledge.central.CentralLink.Waiting;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** The records of a partner that wait for something. Calls fail with the store's exceptions and never block. */
public final class Waits {

    private static final int COUNTED_AT_MOST = 10_000;

    private final Documents<CentralLink> links;
    private final String peer;
    private final Clock clock;

    public Waits(DocumentStore store, String peer, Clock clock) {
        this.links = store.documents(CentralLink.KIND);
        this.peer = peer;
        this.clock = clock;
    }

    /** How many wait for this, counted no further than {@value #COUNTED_AT_MOST}. */
    public Mono<Long> count(Waiting what) {
        return links.count(Range.exactly(CentralLink.BY_WAITING, what.name()), COUNTED_AT_MOST);
    }

    /** The records that wait for this, as they stand. */
    public Flux<CentralLink> of(Waiting what) {
        return links.all(Range.exactly(CentralLink.BY_WAITING, what.name()))
                .map(Versioned::value)
                .filter(link -> link.peer().equals(peer));
    }

    /** Lets the next run try at once what waits for its time, or what the partner refused; how many there are. */
    public Mono<Long> tryAgain(Waiting what) {
        return of(what).concatMap(link -> links.modify(link.id(), this::due)).count();
    }

    private CentralLink due(CentralLink link) {
        Trouble trouble = link.trouble();
        return trouble == null
                ? link
                : link.troubled(new Trouble(trouble.content(), trouble.attempts(), clock.instant(), trouble.reason()));
    }
}
