package vn.hoiluat.audit;

import java.time.Clock;
import java.util.random.RandomGenerator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.citizen.DocumentEraser;
import vn.hoiluat.citizen.PersonalDataHolder;
import vn.hoiluat.citizen.PersonalItem;
import vn.hoiluat.message.Address;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;

/**
 * The citizens of the trail, by pseudonym. One of the holders of personal data, so that no use of a right over one's own
 * data passes by the trail: each is recorded before anything is shown or erased.
 */
public final class AuditedCitizens implements PersonalDataHolder {

    private static final int NAMES = 100_000_000;

    private final Documents<Pseudonym> pseudonyms;
    private final AuditTrail trail;
    private final RandomGenerator random;
    private final Clock clock;

    public AuditedCitizens(DocumentStore store, AuditTrail trail, RandomGenerator random, Clock clock) {
        pseudonyms = store.documents(Pseudonym.KIND);
        this.trail = trail;
        this.random = random;
        this.clock = clock;
    }

    /** The person's pseudonym, drawn if there is none yet. */
    public Mono<String> pseudonym(Address person) {
        String id = person.conversationId();
        return Mono.defer(() -> pseudonyms.find(id))
                .switchIfEmpty(Mono.defer(() -> pseudonyms.insert(id, draw()).then(pseudonyms.find(id))))
                .map(found -> found.value().name());
    }

    /** Records that the person reads what there is; holds nothing to be read. */
    @Override
    public Flux<PersonalItem> collect(Address person) {
        return record(person, AuditAction.OWN_DATA_READ).thenMany(Flux.empty());
    }

    /** Records that the person's data goes, and forgets whom the pseudonym was for. */
    @Override
    public Mono<Long> erase(Address person) {
        return record(person, AuditAction.OWN_DATA_ERASED)
                .then(DocumentEraser.erase(pseudonyms, person.conversationId()));
    }

    private Mono<Void> record(Address person, AuditAction action) {
        return pseudonym(person)
                .flatMap(name -> trail.add(AuditRecord.without(
                        clock.instant(), AuditRecord.CITIZEN, action, "", name, AuditRecord.Via.CHANNEL)));
    }

    private Pseudonym draw() {
        return new Pseudonym("CD-%08d".formatted(random.nextInt(NAMES)));
    }
}
