package vn.hoiluat.knowledge.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

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
        String source) {

    /** How documents are stored; the id is {@link #id()}. */
    public static final Kind<LegalDocument> KIND = new Kind<>(
            "legal-document",
            LegalDocument.class,
            List.of(new Index<>("number", d -> List.of(new DocumentNumber(d.number()).key()))));

    private static final String CODE = "bo luat";
    private static final String LAW = "luat";

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
    }

    /** The identity as one string, the same for every way of writing its three parts. */
    public String id() {
        return typeKey(type) + "|" + new DocumentNumber(number).key() + "|" + PlainText.of(issuer);
    }

    /** Whether a citation may mean this document; what the citation leaves out decides nothing. */
    boolean isMeantBy(Citation citation) {
        return citation.number().key().equals(new DocumentNumber(number).key())
                && (citation.documentType() == null
                        || typeKey(citation.documentType()).equals(typeKey(type)))
                && (citation.issuer() == null || PlainText.of(citation.issuer()).equals(PlainText.of(issuer)));
    }

    /** Whether it is law on the day. */
    CitationStatus statusOn(LocalDate day) {
        if (inForceTo != null && !day.isBefore(inForceTo)) {
            return CitationStatus.EXPIRED;
        }
        if (inForceFrom == null) {
            return CitationStatus.UNKNOWN;
        }
        if (day.isBefore(inForceFrom)) {
            return CitationStatus.NOT_YET;
        }
        boolean suspended = suspendedFrom != null
                && !day.isBefore(suspendedFrom)
                && (suspendedTo == null || day.isBefore(suspendedTo));
        return suspended ? CitationStatus.SUSPENDED : CitationStatus.IN_FORCE;
    }

    /** A code (bộ luật) is a law: both are written of the same document. */
    private static String typeKey(String type) {
        String plain = PlainText.of(type).strip();
        return plain.equals(CODE) ? LAW : plain;
    }
}
