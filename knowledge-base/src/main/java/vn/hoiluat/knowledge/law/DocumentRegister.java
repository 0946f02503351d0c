package vn.hoiluat.knowledge.law;

import java.util.Collection;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Identified;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/**
 * The legal documents this installation knows, and what they do to each other. Some thousand lines, kept in memory besides
 * the store, so that resolving a citation never waits; the words of the law are {@link ProvisionTexts}. Safe for use by many
 * threads.
 */
public final class DocumentRegister {

    private final Documents<LegalDocument> stored;
    private final Documents<LegalRelation> relations;
    private final KnownDocuments known;

    public DocumentRegister(DocumentStore store, CitationText texts) {
        this.stored = store.documents(LegalDocument.KIND);
        this.relations = store.documents(LegalRelation.KIND);
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
                .thenMany(relations.all(Range.all()))
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

    /** Reads one relation again, after a change of it was seen. */
    public Mono<Void> refreshRelation(String id) {
        return relations
                .find(id)
                .map(Versioned::value)
                .doOnNext(known::add)
                .switchIfEmpty(Mono.fromRunnable(() -> known.removeRelation(id)))
                .then();
    }

    /** Stores lines that the register does not have; lines it has stay as they are. */
    public Mono<Void> addMissing(Collection<LegalDocument> documents) {
        return stored.insertAll(Flux.fromIterable(documents).map(d -> new Identified<>(d.id(), d)))
                .then(refreshAll(documents));
    }

    /** Stores a line; of two, the one that a person checked later stays. */
    public Mono<Void> put(LegalDocument document) {
        return save(document, old -> isCheckedLater(document, old) ? document : old);
    }

    /** Stores a new line; where there is one already, what the function makes of it. */
    Mono<Void> save(LegalDocument document, UnaryOperator<LegalDocument> otherwise) {
        return stored.insert(document.id(), document)
                .flatMap(isNew -> isNew ? Mono.empty() : stored.modify(document.id(), otherwise))
                .then(Mono.defer(() -> refresh(document.id())));
    }

    /** Stores a line as a person has just written it. */
    public Mono<Void> write(LegalDocument document) {
        return save(document, old -> document.equals(old) ? old : document);
    }

    /** Stores a relation, in place of what was known of it; one that says nothing new became known when it was first stored. */
    public Mono<Void> put(LegalRelation relation) {
        return relations
                .insert(relation.id(), relation)
                .flatMap(isNew -> isNew
                        ? Mono.empty()
                        : relations.modify(relation.id(), old -> relation.saysTheSameAs(old) ? old : relation))
                .then(Mono.defer(() -> refreshRelation(relation.id())));
    }

    /** Takes a relation back, as one that was entered by mistake; false if there is none. */
    public Mono<Boolean> removeRelation(String id) {
        return relations
                .find(id)
                .flatMap(found -> relations.delete(id, found.version()))
                .flatMap(done -> refreshRelation(id).thenReturn(done))
                .defaultIfEmpty(false);
    }

    /** What the document does to others, in order of id. */
    public Flux<LegalRelation> actsOf(LegalDocument document) {
        return relations
                .all(Range.exactly(LegalRelation.BY_ACTOR, document.id()))
                .map(Versioned::value);
    }

    private Mono<Void> refreshAll(Collection<LegalDocument> documents) {
        return Flux.fromIterable(documents).concatMap(d -> refresh(d.id())).then();
    }

    private static boolean isCheckedLater(LegalDocument document, LegalDocument old) {
        return document.checkedOn() != null
                && (old.checkedOn() == null || document.checkedOn().isAfter(old.checkedOn()));
    }
}
