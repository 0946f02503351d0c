package vn.hoiluat.knowledge.law;

import org.jspecify.annotations.Nullable;

/**
 * A provision that an answer rests on (căn cứ), as the author of the answer named it.
 *
 * @param documentType {@code Luật}, {@code Nghị định} …; null if only the number is known
 * @param documentNumber as printed
 * @param issuer the issuing body, null if only the number is known
 * @param article điều; null for the whole document
 * @param clause khoản
 * @param point điểm
 */
public record Citation(
        @Nullable String documentType,
        String documentNumber,
        @Nullable String issuer,
        @Nullable String article,
        @Nullable String clause,
        @Nullable String point) {

    public Citation {
        documentNumber = new DocumentNumber(documentNumber).printed();
        if (article == null && (clause != null || point != null)) {
            throw new IllegalArgumentException(
                    "a citation of " + documentNumber + " has a clause or point and no article");
        }
    }

    /** The document's number. */
    public DocumentNumber number() {
        return new DocumentNumber(documentNumber);
    }
}
