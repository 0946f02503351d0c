package vn.hoiluat.knowledge.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.answering.CitedProvision;

/** Legal documents in memory, and whether what is cited of them is law. Safe for use by many threads. */
public final class KnownDocuments {

    private final CitationText texts;
    private final Map<String, Map<String, LegalDocument>> byNumber = new ConcurrentHashMap<>();

    public KnownDocuments(CitationText texts) {
        this.texts = texts;
    }

    /** Adds the document, in place of what was known of it. */
    public void add(LegalDocument document) {
        byNumber.computeIfAbsent(new DocumentNumber(document.number()).key(), key -> new ConcurrentHashMap<>())
                .put(document.id(), document);
    }

    /** Forgets the document with this id. */
    void remove(String id) {
        byNumber.values().forEach(same -> same.remove(id));
    }

    /** The document a citation means; empty if there is none, or more than one. */
    public Optional<LegalDocument> find(Citation citation) {
        List<LegalDocument> meant = byNumber.getOrDefault(citation.number().key(), Map.of()).values().stream()
                .filter(document -> document.isMeantBy(citation))
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

    /** How the cited document is called: kind, number and, if it is known, title. */
    public String name(Citation citation) {
        return find(citation)
                .map(document -> document.type() + " " + document.number() + " " + document.title())
                .orElseGet(
                        () -> Objects.requireNonNullElse(citation.documentType(), "") + " " + citation.documentNumber())
                .strip();
    }

    /** All documents, in no order. */
    public Stream<LegalDocument> all() {
        return byNumber.values().stream().flatMap(same -> same.values().stream());
    }

    private static @Nullable LocalDate endOf(@Nullable LegalDocument document, CitationStatus status) {
        return document != null && status == CitationStatus.EXPIRED ? document.inForceTo() : null;
    }
}
