package vn.hoiluat.knowledge.central;

import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Versioned;

/** The mappings of codes as the store has them, one for each partner. Calls fail with the store's exceptions and never block. */
public final class CentralMappings {

    private final Documents<CodeMapping> stored;

    public CentralMappings(DocumentStore store) {
        this.stored = store.documents(CodeMapping.KIND);
    }

    /**
     * What a mapping makes of a sample.
     *
     * @param ours the sample in our form
     * @param back the same in the partner's form again, as it would be sent had somebody here written it
     * @param unmappedTheirs codes of the partner that we have no word for
     * @param unmappedOurs our codes that the partner has no word for; with any of them nothing would be sent
     */
    public record Trial(
            EntryContent ours, CentralContent back, List<String> unmappedTheirs, List<String> unmappedOurs) {}

    /** The mapping with a partner; the same codes on both sides if none was stored. */
    public Mono<CodeMapping> of(String peer) {
        return stored.find(peer).map(Versioned::value).defaultIfEmpty(CodeMapping.SAME_CODES);
    }

    /** Stores the mapping with a partner in the place of the former one. */
    public Mono<Void> put(String peer, CodeMapping mapping) {
        return stored.modify(peer, old -> old.equals(mapping) ? old : mapping)
                .hasElement()
                .flatMap(known -> known ? Mono.just(true) : stored.insert(peer, mapping))
                .flatMap(done -> done ? Mono.empty() : put(peer, mapping));
    }

    /** Tries a mapping, stored or not, on a sample of the partner's. */
    public static Trial tryOut(CodeMapping mapping, CentralContent sample, LocalDate day) {
        var contents = new ContentMapping(mapping, day);
        EntryContent ours = contents.toOurs(sample, null);
        return new Trial(ours, contents.toTheirs(ours), contents.unmapped(sample), contents.unmapped(ours));
    }
}
