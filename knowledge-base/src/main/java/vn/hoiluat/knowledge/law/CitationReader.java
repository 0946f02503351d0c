package vn.hoiluat.knowledge.law;

import java.time.LocalDate;
import java.util.List;

/**
 * Reads citations as officers write them: by number, as {@link CitationParser} does, or by a name that the register knows:
 * {@code điểm a khoản 1 Điều 123 BLHS 2015}. Safe for use by many threads.
 */
public final class CitationReader {

    private final CitationParser parser;
    private final ReferenceReader references;

    public CitationReader(DocumentNames names, KnownDocuments documents) {
        parser = new CitationParser(names);
        references = new ReferenceReader(names, documents);
    }

    /**
     * The citations of a text; empty if any of them cannot be read, or may mean several documents.
     *
     * @param day of two laws of one name, the one in force on this day is meant
     */
    public List<Citation> read(String text, LocalDate day) {
        List<Citation> numbered = parser.parse(text);
        if (!numbered.isEmpty()) {
            return numbered;
        }
        List<LegalReference> named = references.in(text, day);
        boolean isClear =
                named.stream().allMatch(reference -> reference.documents().size() == 1);
        return isClear ? named.stream().map(CitationReader::citation).toList() : List.of();
    }

    private static Citation citation(LegalReference reference) {
        LegalDocument document = reference.documents().getFirst();
        String article = reference.article();
        return new Citation(
                document.type(),
                document.number(),
                document.issuer(),
                article,
                article == null ? null : reference.clause(),
                article == null ? null : reference.point());
    }
}
