package vn.hoiluat.curation;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;

/** Finds the entry that an address of a page means. */
@Component
final class EntryLookup {

    private final Entries entries;

    EntryLookup(Entries entries) {
        this.entries = entries;
    }

    /** The entry, or a failure that is answered 404. */
    Mono<Entry> find(String source, String segment) {
        String id = EntryAddress.externalId(segment);
        return Entry.isKey(source, id) ? find(Entry.key(source, id)) : find("");
    }

    /** The entry with this key, or a failure that is answered 404. */
    Mono<Entry> find(String key) {
        return entries.find(key).switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }
}
