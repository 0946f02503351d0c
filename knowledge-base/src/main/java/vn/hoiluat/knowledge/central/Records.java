package vn.hoiluat.knowledge.central;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Versioned;

/**
 * Links, entries and conflicts as the sync reads and writes them: each write is compared and set, and fails with {@link
 * MovedException} if somebody else wrote in between.
 */
final class Records {

    private final Documents<CentralLink> links;
    private final Documents<Entry> entries;
    private final Documents<Conflict> conflicts;
    private final ExternalIds ids;
    private final String peer;

    Records(DocumentStore store, ExternalIds ids, String peer) {
        this.links = store.documents(CentralLink.KIND);
        this.entries = store.documents(Entry.KIND);
        this.conflicts = store.documents(Conflict.KIND);
        this.ids = ids;
        this.peer = peer;
    }

    /**
     * A record as it was found.
     *
     * @param link a new one if there was none
     * @param linkVersion 0 if there was no link
     * @param entryVersion 0 if there was no entry
     */
    record Found(
            CentralLink link,
            long linkVersion,
            ExternalIds.EntryKey key,
            @Nullable Entry entry,
            long entryVersion) {}

    /** What belongs to an external id. */
    Mono<Found> find(String externalId) {
        ExternalIds.EntryKey expected = ids.entry(externalId);
        return links.find(CentralLink.id(peer, externalId))
                .defaultIfEmpty(new Versioned<>("", 0, CentralLink.begin(peer, externalId, expected.key())))
                .flatMap(this::withEntry);
    }

    /** What belongs to the entry of this key; empty if there is none. */
    Mono<Found> ofEntry(String key) {
        return entries.find(key).flatMap(this::of);
    }

    /** What belongs to an entry. */
    Mono<Found> of(Versioned<Entry> entry) {
        Entry value = entry.value();
        String externalId = ids.of(value);
        return links.find(CentralLink.id(peer, externalId))
                .defaultIfEmpty(new Versioned<>("", 0, CentralLink.begin(peer, externalId, value.key())))
                .map(link -> new Found(
                        link.value(),
                        link.version(),
                        new ExternalIds.EntryKey(value.source(), value.externalId()),
                        value,
                        entry.version()));
    }

    boolean isOurs(String externalId) {
        return ids.isOurs(externalId);
    }

    Mono<Conflict> conflict(String externalId) {
        return conflicts.find(CentralLink.id(peer, externalId)).map(Versioned::value);
    }

    Mono<Void> saveLink(Found found, CentralLink changed) {
        if (changed.equals(found.link()) && found.linkVersion() > 0) {
            return Mono.empty();
        }
        return written(
                found.linkVersion() == 0
                        ? links.insert(changed.id(), changed)
                        : links.replace(changed.id(), found.linkVersion(), changed),
                changed.id());
    }

    Mono<Void> saveEntry(Found found, @Nullable Entry changed) {
        if (changed == null || changed == found.entry()) {
            return Mono.empty();
        }
        return written(
                found.entry() == null
                        ? entries.insert(changed.key(), changed)
                        : entries.replace(changed.key(), found.entryVersion(), changed),
                changed.key());
    }

    /** Stores a conflict in the place of what is known under its id. */
    Mono<Void> saveConflict(Conflict conflict) {
        return conflicts
                .find(conflict.id())
                .flatMap(known -> conflicts.replace(conflict.id(), known.version(), conflict))
                .switchIfEmpty(Mono.defer(() -> conflicts.insert(conflict.id(), conflict)))
                .flatMap(done -> written(Mono.just(done), conflict.id()));
    }

    Mono<Void> dropConflict(String externalId) {
        String id = CentralLink.id(peer, externalId);
        return conflicts
                .find(id)
                .flatMap(known -> conflicts.delete(id, known.version()))
                .then();
    }

    private Mono<Found> withEntry(Versioned<CentralLink> link) {
        ExternalIds.EntryKey key = keyOf(link.value());
        return entries.find(key.key())
                .map(entry -> new Found(link.value(), link.version(), key, entry.value(), entry.version()))
                .defaultIfEmpty(new Found(link.value(), link.version(), key, null, 0));
    }

    /** A link knows its entry; entries with long ids cannot be told from the record's id. */
    private static ExternalIds.EntryKey keyOf(CentralLink link) {
        int colon = link.entryKey().indexOf(':');
        return new ExternalIds.EntryKey(
                link.entryKey().substring(0, colon), link.entryKey().substring(colon + 1));
    }

    private static Mono<Void> written(Mono<Boolean> write, String id) {
        return write.flatMap(done -> done ? Mono.empty() : Mono.error(new MovedException(id)));
    }

    /** Somebody else wrote what was to be written: look again and decide again. */
    static final class MovedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MovedException(String id) {
            super("document " + id + " was changed by somebody else");
        }
    }
}
