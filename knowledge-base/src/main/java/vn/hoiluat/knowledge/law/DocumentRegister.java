package vn.hoiluat.knowledge.law;

import java.util.Collection;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Identified;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/**
 * The legal documents this installation knows. Some thousand lines, kept in memory besides the store, so that resolving a
 * citation never waits. Safe for use by many threads.
 */
public final class DocumentRegister {

    private final Documents<LegalDocument> stored;
    private final KnownDocuments known;

    public DocumentRegister(DocumentStore store, CitationText texts) {
        this.stored = store.documents(LegalDocument.KIND);
        this.known = new KnownDocuments(texts);
    }

    /** The register as it stands in memory. */
    public KnownDocuments known() {
        return known;
    }

    /** Reads the whole register into memory. */
    public Mono<Void> load() {
        return stored.all(Range.all())
                .map(Versioned::value)
                .doOnNext(known::add)
                .then();
    }

    /** Reads one line again, after a change of it was seen. */
    public Mono<Void> refresh(String id) {
        return stored.find(id)
                .map(Versioned::value)
                .doOnNext(known::add)
                .switchIfEmpty(Mono.fromRunnable(() -> known.remove(id)))
                .then();
    }

    /** Stores lines that the register does not have; lines it has stay as they are. */
    public Mono<Void> addMissing(Collection<LegalDocument> documents) {
        return stored.insertAll(Flux.fromIterable(documents).map(d -> new Identified<>(d.id(), d)))
                .then(refreshAll(documents));
    }

    /** Stores a line; of two, the one that a person checked later stays. */
    public Mono<Void> put(LegalDocument document) {
        return stored.insert(document.id(), document)
                .flatMap(isNew -> isNew
                        ? Mono.empty()
                        : stored.modify(document.id(), old -> isCheckedLater(document, old) ? document : old))
                .then(Mono.defer(() -> refresh(document.id())));
    }

    private Mono<Void> refreshAll(Collection<LegalDocument> documents) {
        return Flux.fromIterable(documents).concatMap(d -> refresh(d.id())).then();
    }

    private static boolean isCheckedLater(LegalDocument document, LegalDocument old) {
        return document.checkedOn() != null
                && (old.checkedOn() == null || document.checkedOn().isAfter(old.checkedOn()));
    }
}
