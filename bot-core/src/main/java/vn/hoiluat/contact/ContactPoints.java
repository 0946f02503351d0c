package vn.hoiluat.contact;

import java.time.Clock;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Secret;
import vn.hoiluat.citizen.DocumentEraser;
import vn.hoiluat.citizen.PersonalDataHolder;
import vn.hoiluat.citizen.PersonalItem;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Sender;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** The numbers that citizens left. Safe for use by many threads. */
public final class ContactPoints implements PersonalDataHolder {

    private final Documents<ContactPoint> points;
    private final Clock clock;

    public ContactPoints(DocumentStore store, Clock clock) {
        points = store.documents(ContactPoint.KIND);
        this.clock = clock;
    }

    /** Keeps the number that whoever opened a case agrees to be told on, in the place of an earlier one. */
    public Mono<ContactPoint> consent(String caseId, String conversationId, String internationalNumber) {
        ContactPoint point = new ContactPoint(caseId, conversationId, new Secret(internationalNumber), clock.instant());
        return points.insert(caseId, point)
                .flatMap(isNew -> isNew ? Mono.just(true) : points.modify(caseId, c -> point))
                .thenReturn(point);
    }

    /** The number left in a case, or empty. */
    public Mono<ContactPoint> of(String caseId) {
        return points.find(caseId).map(Versioned::value);
    }

    /** Deletes the number left in a case. Repeatable. */
    public Mono<Void> forget(String caseId) {
        return DocumentEraser.erase(points, caseId).then();
    }

    /** Every number there is. */
    public Flux<ContactPoint> all() {
        return points.all(Range.all()).map(Versioned::value);
    }

    @Override
    public Flux<PersonalItem> collect(Address person) {
        return points.all(of(person))
                .map(Versioned::value)
                .map(point -> new PersonalItem(point.consentedAt(), Sender.CITIZEN, point.masked()));
    }

    @Override
    public Mono<Long> erase(Address person) {
        return DocumentEraser.eraseAll(points, of(person));
    }

    private static Range of(Address person) {
        return Range.prefix(ContactPoint.BY_CONVERSATION, person.conversationId() + " ");
    }
}
