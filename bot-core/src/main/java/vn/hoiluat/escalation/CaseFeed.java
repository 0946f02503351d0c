package vn.hoiluat.escalation;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.delivery.OutboundRecord;
import vn.hoiluat.rating.Rating;
import vn.hoiluat.storage.Change;
import vn.hoiluat.storage.ChangeFeed;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.FeedLostException;
import vn.hoiluat.storage.FeedToken;
import vn.hoiluat.storage.Versioned;

/**
 * The changes of cases in order, from a place in the store's feed on and then live. A step carries the version that it was
 * written with, so each comes once, at the change that wrote it, however far the case has gone since.
 */
public final class CaseFeed {

    private final ChangeFeed changes;
    private final Documents<Case> cases;
    private final Documents<OutboundRecord> outbound;
    private final Documents<Rating> ratings;

    public CaseFeed(DocumentStore store) {
        changes = store.changes();
        cases = store.documents(Case.KIND);
        outbound = store.documents(OutboundRecord.KIND);
        ratings = store.documents(Rating.KIND);
    }

    /** The place behind the newest change. */
    public Mono<FeedToken> latest() {
        return changes.latest();
    }

    /** What happens after the place, without end. Fails with {@link FeedLostException} if the place is no longer known. */
    public Flux<CaseEvent> after(FeedToken place) {
        return changes.after(place).concatMap(this::events, 1);
    }

    private Flux<CaseEvent> events(Change change) {
        Flux<CaseEvent> events = Flux.empty();
        if (change.kind().equals(Case.KIND.name())) {
            events = change.deleted() ? Flux.just(new CaseEvent.Gone(change.token())) : steps(change);
        } else if (change.kind().equals(OutboundRecord.KIND.name()) && isOfCase(change)) {
            events = delivered(change);
        } else if (change.kind().equals(Rating.KIND.name()) && isOfCase(change)) {
            events = rated(change);
        }
        return events.defaultIfEmpty(new CaseEvent.Passed(change.token()));
    }

    private Flux<CaseEvent> steps(Change change) {
        return cases.find(change.id())
                .flatMapIterable(found -> found.value().history().stream()
                        .filter(step -> step.version() == change.version())
                        .<CaseEvent>map(step -> new CaseEvent.Stepped(change.token(), step, found.value()))
                        .toList());
    }

    /** The id of a part begins with that of the letter, which is that of its rating and begins with that of its case. */
    private static boolean isOfCase(Change change) {
        return !change.deleted() && change.id().startsWith(Case.PREFIX);
    }

    private Flux<CaseEvent> delivered(Change change) {
        return outbound.find(change.id())
                .flatMapMany(found -> caseOf(found.value().part().turnId())
                        .map(c -> new CaseEvent.Delivered(
                                change.token(),
                                c,
                                found.value().part().id(),
                                found.value().part().state())));
    }

    private Flux<CaseEvent> rated(Change change) {
        return ratings.find(change.id())
                .map(Versioned::value)
                .flatMapMany(rating -> caseOf(change.id()).map(c -> new CaseEvent.Rated(change.token(), c, rating)));
    }

    private Mono<Case> caseOf(String letterId) {
        int end = letterId.lastIndexOf('/');
        return cases.find(letterId.substring(0, end))
                .switchIfEmpty(Mono.defer(() -> cases.find(letterId)))
                .map(Versioned::value);
    }
}
