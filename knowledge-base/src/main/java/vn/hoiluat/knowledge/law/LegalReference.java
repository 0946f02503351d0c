package vn.hoiluat.knowledge.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provision, or a whole document, that a question names.
 *
 * @param documents those of the register that may be meant: several where a number was cut short, none where the register has
 *     none of that name
 * @param named how the document was named, as typed
 * @param article điều, null for the whole document
 * @param clause khoản
 * @param point điểm
 */
public record LegalReference(
        List<LegalDocument> documents,
        String named,
        @Nullable String article,
        @Nullable String clause,
        @Nullable String point) {

    public LegalReference {
        documents = List.copyOf(documents);
    }

    /** Whether a citation is of this provision, or of a part of it. */
    public boolean isCitedBy(Citation citation) {
        return documents.stream().anyMatch(document -> document.isMeantBy(citation))
                && isWithin(article, citation.article())
                && isWithin(clause, citation.clause())
                && isWithin(point, citation.point());
    }

    /** What it may cite: one for each document. */
    public List<Citation> citations() {
        return documents.stream()
                .map(document -> article == null
                        ? document.citation()
                        : new Citation(document.type(), document.number(), document.issuer(), article, clause, point))
                .toList();
    }

    private static boolean isWithin(@Nullable String named, @Nullable String cited) {
        return named == null || named.equalsIgnoreCase(cited);
    }
}
