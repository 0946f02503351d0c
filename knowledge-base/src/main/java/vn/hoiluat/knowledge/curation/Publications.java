package vn.hoiluat.knowledge.curation;

import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** When what was published, by whom, and what the golden questions showed. */
final class Publications {

    private final Documents<Publication> stored;

    Publications(DocumentStore store) {
        stored = store.documents(Publication.KIND);
    }

    Mono<Void> keep(Publication publication) {
        return stored.insert(UUID.randomUUID().toString(), publication).then();
    }

    Flux<Publication> of(String key) {
        return stored.all(Range.prefix(Publication.BY_ENTRY, key + ' ')).map(Versioned::value);
    }
}
