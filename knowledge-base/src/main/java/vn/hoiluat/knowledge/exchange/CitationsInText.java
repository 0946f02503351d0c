package vn.hoiluat.knowledge.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.CitationParser;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentNumber;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.law.LegalReference;
import vn.hoiluat.knowledge.law.ReferenceReader;

/**
 * Finds what a text of sentences cites, by number or by a name that the register knows. What is called by a name that fits no
 * document, or several, is not guessed. Safe for use by many threads.
 */
final class CitationsInText {

    private final DocumentNames names;
    private final CitationParser parser;
    private final ReferenceReader references;
    private final Supplier<LocalDate> today;

    /** @param today of two laws of one name, the one in force on this day is meant */
    CitationsInText(DocumentNames names, KnownDocuments documents, Supplier<LocalDate> today) {
        this.names = names;
        this.parser = new CitationParser(names);
        this.references = new ReferenceReader(names, documents);
        this.today = today;
    }

    /**
     * What was found.
     *
     * @param unknown names that fit no document, as written
     */
    record Found(List<Citation> citations, List<String> unknown) {

        Found {
            citations = List.copyOf(citations);
            unknown = List.copyOf(unknown);
        }

        Found and(Found more) {
            Set<Citation> all = new LinkedHashSet<>(citations);
            all.addAll(more.citations);
            Set<String> names = new LinkedHashSet<>(unknown);
            names.addAll(more.unknown);
            return new Found(withoutCovered(List.copyOf(all)), List.copyOf(names));
        }
    }

    /** What lines cite of which each is a citation, or several parted by semicolons, or a sentence. */
    Found inLines(String text) {
        Found found = new Found(List.of(), List.of());
        for (String part : text.split("[;\\n]")) {
            List<Citation> written =
                    parser.parse(part.strip().replaceFirst("^[-–+•*]\\s*", "").replaceFirst("[.,]$", ""));
            found = found.and(written.isEmpty() ? inSentences(part) : new Found(written, List.of()));
        }
        return found;
    }

    /** What a text of sentences cites. */
    Found inSentences(String text) {
        List<Citation> citations = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (LegalReference reference : references.in(text, today.get())) {
            List<DocumentNumber> numbers = DocumentNumber.in(reference.named());
            if (reference.documents().size() == 1) {
                citations.add(citation(reference, reference.documents().getFirst()));
            } else if (numbers.size() == 1) {
                citations.add(citation(reference, numbers.getFirst()));
            } else {
                unknown.add(reference.named());
            }
        }
        return new Found(withoutCovered(citations), unknown.stream().distinct().toList());
    }

    private static Citation citation(LegalReference reference, LegalDocument document) {
        return new Citation(
                document.type(),
                document.number(),
                document.issuer(),
                reference.article(),
                reference.article() == null ? null : reference.clause(),
                reference.article() == null ? null : reference.point());
    }

    private Citation citation(LegalReference reference, DocumentNumber number) {
        return new Citation(
                names.typeOf(number).orElse(null),
                number.printed(),
                names.issuerOf(number).orElse(null),
                reference.article(),
                reference.article() == null ? null : reference.clause(),
                reference.article() == null ? null : reference.point());
    }

    /** A document named as a whole, of which a provision is cited too, says nothing more. */
    private static List<Citation> withoutCovered(List<Citation> citations) {
        return citations.stream()
                .distinct()
                .filter(citation -> citation.article() != null
                        || citations.stream()
                                .noneMatch(other -> other.article() != null
                                        && other.number()
                                                .key()
                                                .equals(citation.number().key())))
                .toList();
    }
}
