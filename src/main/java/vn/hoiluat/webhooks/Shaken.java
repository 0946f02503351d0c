package vn.hoiluat.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.law.LegalRelation;
import vn.hoiluat.knowledge.localdata.LocalDatum;
import vn.hoiluat.storage.Change;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;

/**
 * Entries that may be served or not because law or local data they need has changed. They are due a while later: what says whether
 * they are served has to have read the change first. Safe for use by many threads.
 */
final class Shaken {

    static final Duration SETTLES = Duration.ofSeconds(20);

    /** Of more documents than this, all entries are looked at once instead of those of each. */
    private static final int MANY = 200;

    private static final String ALL = "*";
    private static final String LOCAL_DATA = "{}";

    private final Documents<LegalRelation> relations;
    private final Entries entries;
    private final Clock clock;

    /** When what changed: keys of documents' numbers, or one of the words above. */
    private final Map<String, Instant> noted = new ConcurrentHashMap<>();

    Shaken(DocumentStore store, Entries entries, Clock clock) {
        relations = store.documents(LegalRelation.KIND);
        this.entries = entries;
        this.clock = clock;
    }

    Mono<Void> take(Change change) {
        if (change.kind().equals(LegalDocument.KIND.name())) {
            note(number(change.id()));
        } else if (change.kind().equals(LocalDatum.KIND.name())) {
            note(LOCAL_DATA);
        } else if (change.kind().equals(LegalRelation.KIND.name())) {
            return relations
                    .find(change.id())
                    .map(found -> found.value().of().numberKey())
                    .defaultIfEmpty(ALL)
                    .doOnNext(this::note)
                    .then();
        }
        return Mono.empty();
    }

    /** The entries that are due now; taken note of again if looking at them fails. */
    Flux<Entry> due() {
        return Flux.defer(() -> {
            Instant now = clock.instant();
            List<String> due = noted.entrySet().stream()
                    .filter(one -> !one.getValue().plus(SETTLES).isAfter(now))
                    .map(Map.Entry::getKey)
                    .toList();
            due.forEach(noted::remove);
            return entries(due).doOnError(e -> due.forEach(this::note));
        });
    }

    private Flux<Entry> entries(List<String> due) {
        if (due.contains(ALL) || due.size() > MANY) {
            return entries.all();
        }
        return Flux.fromIterable(due)
                .concatMap(one -> one.equals(LOCAL_DATA) ? entries.withLocalNames() : entries.citing(one))
                .distinct(Entry::key);
    }

    private void note(String what) {
        noted.put(what, clock.instant());
    }

    /** Of a document's id. */
    private static String number(String id) {
        String[] parts = id.split("\\|", 3);
        return parts.length == 3 ? parts[1] : ALL;
    }
}
