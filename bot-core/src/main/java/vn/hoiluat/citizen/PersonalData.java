package vn.hoiluat.citizen;

import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.message.Address;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** A citizen's rights over what is stored about them: see it, take it along, have it erased. */
public final class PersonalData {

    /** How long a link to one's own data works. */
    public static final Duration LINK_LASTS = Duration.ofHours(24);

    private final List<PersonalDataHolder> holders;
    private final Documents<PersonalDataLink> links;
    private final Documents<ErasureReceipt> receipts;
    private final RandomGenerator random;
    private final Clock clock;

    /** The random generator must be unpredictable: links are drawn from it. */
    public PersonalData(List<PersonalDataHolder> holders, DocumentStore store, RandomGenerator random, Clock clock) {
        this.holders = List.copyOf(holders);
        links = store.documents(PersonalDataLink.KIND);
        receipts = store.documents(ErasureReceipt.KIND);
        this.random = random;
        this.clock = clock;
    }

    /** Everything stored about the person, oldest first. */
    public Mono<List<PersonalItem>> of(Address person) {
        return Flux.fromIterable(holders)
                .concatMap(holder -> holder.collect(person))
                .sort(Comparator.comparing(PersonalItem::at))
                .collectList();
    }

    /** A new link's token. */
    public Mono<String> newLink(Address person) {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        PersonalDataLink link = new PersonalDataLink(person, clock.instant().plus(LINK_LASTS));
        return links.insert(token, link).thenReturn(token);
    }

    /** Whom a link was made for; empty if it does not exist or no longer works. */
    public Mono<Address> person(String token) {
        return links.find(token)
                .map(Versioned::value)
                .filter(link -> link.until().isAfter(clock.instant()))
                .map(PersonalDataLink::person);
    }

    /** Erases what came with a message that the person took back; its words are their keeper's to forget. */
    public Mono<Void> takeBack(Address person, String providerMessageId) {
        return Flux.fromIterable(holders)
                .concatMap(holder -> holder.takeBack(person, providerMessageId))
                .then();
    }

    /** Erases everything and writes a receipt. */
    public Mono<ErasureReceipt> erase(Address person) {
        return Flux.fromIterable(holders)
                .concatMap(holder -> holder.erase(person))
                .reduce(0L, Long::sum)
                .flatMap(items -> eraseLinks(person).thenReturn(items))
                .map(items -> new ErasureReceipt(newNumber(), clock.instant(), items))
                .flatMap(receipt -> receipts.insert(receipt.number(), receipt).thenReturn(receipt));
    }

    private Mono<Void> eraseLinks(Address person) {
        return links.all(Range.exactly(PersonalDataLink.BY_PERSON, person.conversationId()))
                .concatMap(link -> links.delete(link.id(), link.version()))
                .then();
    }

    private String newNumber() {
        return "XD-%06d-%06d".formatted(random.nextInt(1_000_000), random.nextInt(1_000_000));
    }
}
