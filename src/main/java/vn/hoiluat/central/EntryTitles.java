package vn.hoiluat.central;

import java.util.Map;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.curation.EntryAddress;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;

/** What the entries behind a page of keys ask, and where they are read. */
final class EntryTitles {

    private final Documents<Entry> entries;

    EntryTitles(DocumentStore store) {
        this.entries = store.documents(Entry.KIND);
    }

    /** An entry as a line of a list names it. */
    record Title(String question, String address) {}

    /** By key; nothing of those that are not there. */
    Mono<Map<String, Title>> of(Stream<String> keys) {
        return Flux.fromStream(keys.distinct())
                .concatMap(entries::find)
                .collectMap(
                        found -> found.id(),
                        found ->
                                new Title(found.value().newest().content().question(), EntryAddress.of(found.value())));
    }
}
