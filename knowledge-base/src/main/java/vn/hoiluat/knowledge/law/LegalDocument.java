package vn.hoiluat.knowledge.law;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;
import vn.hoiluat.storage.Migration;

/**
 * One document of the register (văn bản quy phạm pháp luật). Type, number and issuer together are its identity: 24/2008/QH12
 * is a law and a resolution, and every province has a 06/2020/NQ-HĐND.
 *
 * @param title without the type's name: {@code Hộ tịch}; may be empty
 * @param inForceFrom null if not known
 * @param inForceTo the first day it is no longer law, null if no such day is known
 * @param suspendedFrom the first day of a suspension (ngưng hiệu lực), null if there was none
 * @param suspendedTo the first day after the suspension, null if it lasts
 * @param replacedBy numbers of the documents that replaced it
 * @param amendedBy numbers of the documents that amended it
 * @param checkedOn the day a person last checked this line, null if it was derived from data
 * @param source what was read
 * @param recorded how the national database says it stands, null if nobody asked it
 * @param aliases what else it is called: {@code BLDS 2015}
 * @param terms provisions that begin or end on days of their own
 * @param outline its articles if all of them are known, as {@link Outline} writes them; null if they are not
 */
public record LegalDocument(
        String type,
        String number,
        String issuer,
        String title,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        @Nullable LocalDate suspendedFrom,
        @Nullable LocalDate suspendedTo,
        List<String> replacedBy,
        List<String> amendedBy,
        @Nullable LocalDate checkedOn,
        String source,
        @Nullable Recorded recorded,
        List<String> aliases,
        List<ProvisionTerm> terms,
        @Nullable String outline) {

    /** Index of documents by {@link DocumentNumber#key}. */
    public static final String BY_NUMBER = "number";

    /** How documents are stored; the id is {@link #id()}. */
    public static final Kind<LegalDocument> KIND = new Kind<>(
            "legal-document",
            LegalDocument.class,
            2,
            List.of(new Index<>(BY_NUMBER, d -> List.of(new DocumentNumber(d.number()).key()))),
            List.of(new Migration(1, LegalDocument::withProvisions)));

    private static final String CONSOLIDATION = "van ban hop nhat";

    public LegalDocument {
        number = new DocumentNumber(number).printed();
        if (type.isBlank() || issuer.isBlank()) {
            throw new IllegalArgumentException("document " + number + " lacks its type or issuer");
        }
        if (inForceFrom != null && inForceTo != null && inForceTo.isBefore(inForceFrom)) {
            throw new IllegalArgumentException(
                    "document " + number + " is in force from " + inForceFrom + " to " + inForceTo);
        }
        replacedBy = List.copyOf(replacedBy);
        amendedBy = List.copyOf(amendedBy);
        aliases = List.copyOf(aliases);
        terms = List.copyOf(terms);
    }

    /** Without what vbpl records of it, other names, terms of its parts and an outline. */
    public LegalDocument(
            String type,
            String number,
            String issuer,
            String title,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate inForceTo,
            @Nullable LocalDate suspendedFrom,
            @Nullable LocalDate suspendedTo,
            List<String> replacedBy,
            List<String> amendedBy,
            @Nullable LocalDate checkedOn,
            String source) {
        this(
                type,
                number,
                issuer,
                title,
                inForceFrom,
                inForceTo,
                suspendedFrom,
                suspendedTo,
                replacedBy,
                amendedBy,
                checkedOn,
                source,
                null,
                List.of(),
                List.of(),
                null);
    }

    /** A document of which no more is known than a few dates. */
    public static LegalDocument plain(
            DocumentRef identity,
            String title,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate inForceTo,
            String source) {
        return new LegalDocument(
                identity.type(),
                identity.number(),
                identity.issuer(),
                title,
                inForceFrom,
                inForceTo,
                null,
                null,
                List.of(),
                List.of(),
                null,
                source);
    }

    /** What makes it this document and no other. */
    public DocumentRef identity() {
        return new DocumentRef(type, number, issuer);
    }

    /** A citation of the whole of it. */
    public Citation citation() {
        return new Citation(type, number, issuer, null, null, null);
    }

    /** The identity as one string, the same for every way of writing its three parts. */
    public String id() {
        return DocumentRef.id(type, number, issuer);
    }

    /** Whether it only gathers what others say (văn bản hợp nhất): good to read, no source of law. */
    public boolean isConsolidation() {
        return PlainText.of(type).strip().equals(CONSOLIDATION);
    }

    /** The same, with how the national database says it stands. */
    public LegalDocument recordedAs(@Nullable Recorded changed) {
        return with(changed, terms, outline);
    }

    /** The same, with other provisions that have days of their own. */
    public LegalDocument withTerms(List<ProvisionTerm> changed) {
        return with(recorded, changed, outline);
    }

    /** The same, with the articles it has; null if not all of them are known. */
    public LegalDocument withOutline(@Nullable String changed) {
        return with(recorded, terms, changed);
    }

    private LegalDocument with(
            @Nullable Recorded changed, List<ProvisionTerm> changedTerms, @Nullable String changedOutline) {
        return new LegalDocument(
                type,
                number,
                issuer,
                title,
                inForceFrom,
                inForceTo,
                suspendedFrom,
                suspendedTo,
                replacedBy,
                amendedBy,
                checkedOn,
                source,
                changed,
                aliases,
                changedTerms,
                changedOutline);
    }

    /** Whether a citation may mean this document; what the citation leaves out decides nothing. */
    boolean isMeantBy(Citation citation) {
        return citation.number().key().equals(new DocumentNumber(number).key())
                && (citation.documentType() == null
                        || DocumentRef.typeKey(citation.documentType()).equals(DocumentRef.typeKey(type)))
                && (citation.issuer() == null || PlainText.of(citation.issuer()).equals(PlainText.of(issuer)));
    }

    /** Until schema 1 nothing was known of provisions. */
    private static Map<String, Object> withProvisions(Map<String, Object> old) {
        Map<String, Object> changed = new HashMap<>(old);
        changed.put("aliases", List.of());
        changed.put("terms", List.of());
        return changed;
    }
}
