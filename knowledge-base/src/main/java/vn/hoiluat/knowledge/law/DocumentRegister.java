package vn.hoiluat.knowledge.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.answering.CitedProvision;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Identified;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/**
 * The legal documents this installation knows, and whether what is cited of them is law. Some thousand lines, kept in memory
 * besides the store, so that resolving never waits. Safe for use by many threads.
 */
public final class DocumentRegister {

    private final Documents<LegalDocument> stored;
    private final CitationText texts;
    private final Map<String, Map<String, LegalDocument>> byNumber = new ConcurrentHashMap<>();

    public DocumentRegister(DocumentStore store, CitationText texts) {
        this.stored = store.documents(LegalDocument.KIND);
        this.texts = texts;
    }

    /** Reads the whole register into memory. */
    public Mono<Void> load() {
        return stored.all(Range.all())
                .map(Versioned::value)
                .doOnNext(this::remember)
                .then();
    }

    /** Reads one line again, after a change of it was seen. */
    public Mono<Void> refresh(String id) {
        return stored.find(id)
                .map(Versioned::value)
                .doOnNext(this::remember)
                .switchIfEmpty(Mono.fromRunnable(() -> forget(id)))
                .then();
    }

    /** Stores lines that the register does not have; lines it has stay as they are. */
    public Mono<Void> addMissing(Collection<LegalDocument> documents) {
        return stored.insertAll(Flux.fromIterable(documents).map(d -> new Identified<>(d.id(), d)))
                .then(Flux.fromIterable(documents)
                        .concatMap(d -> refresh(d.id()))
                        .then());
    }

    /** Stores a line; of two, the one that a person checked later stays. */
    public Mono<Void> put(LegalDocument document) {
        return stored.insert(document.id(), document)
                .flatMap(isNew -> isNew
                        ? Mono.empty()
                        : stored.modify(document.id(), old -> isCheckedLater(document, old) ? document : old))
                .then(Mono.defer(() -> refresh(document.id())));
    }

    /** The document a citation means; empty if there is none, or more than one. */
    public Optional<LegalDocument> find(Citation citation) {
        List<LegalDocument> meant = byNumber.getOrDefault(citation.number().key(), Map.of()).values().stream()
                .filter(d -> d.isMeantBy(citation))
                .limit(2)
                .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /** The citation as citizens read it, and whether it is law on the day. */
    public CitedProvision resolve(Citation citation, LocalDate day) {
        LegalDocument document = find(citation).orElse(null);
        CitationStatus status = document == null ? CitationStatus.UNKNOWN : document.statusOn(day);
        return new CitedProvision(texts.of(citation, document), status, endOf(document, status));
    }

    /** How the cited document is called: kind, number and, if the register has it, title. */
    public String name(Citation citation) {
        return find(citation)
                .map(d -> d.type() + " " + d.number() + " " + d.title())
                .orElseGet(
                        () -> Objects.requireNonNullElse(citation.documentType(), "") + " " + citation.documentNumber())
                .strip();
    }

    /** All lines, in no order. */
    public Stream<LegalDocument> all() {
        return byNumber.values().stream().flatMap(same -> same.values().stream());
    }

    private static @Nullable LocalDate endOf(@Nullable LegalDocument document, CitationStatus status) {
        return document != null && status == CitationStatus.EXPIRED ? document.inForceTo() : null;
    }

    private static boolean isCheckedLater(LegalDocument document, LegalDocument old) {
        return document.checkedOn() != null
                && (old.checkedOn() == null || document.checkedOn().isAfter(old.checkedOn()));
    }

    private void remember(LegalDocument document) {
        byNumber.computeIfAbsent(new DocumentNumber(document.number()).key(), key -> new ConcurrentHashMap<>())
                .put(document.id(), document);
    }

    private void forget(String id) {
        byNumber.values().forEach(same -> same.remove(id));
    }
}
