package vn.hoiluat.knowledge.drafting;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.CitationParser;
import vn.hoiluat.knowledge.law.ReferenceReader;

/**
 * Reads citations out of what officers write: documents that the register knows by number or by name, others by their number
 * alone. A document that several may be meant by is not guessed.
 */
final class CitationsRead {

    private final ReferenceReader references;
    private final CitationParser parser;

    CitationsRead(ReferenceReader references, CitationParser parser) {
        this.references = references;
        this.parser = parser;
    }

    /** The citations of a text, each once, in order. */
    List<Citation> in(String text, LocalDate day) {
        Set<Citation> citations = new LinkedHashSet<>();
        for (String part : text.split("[;\n]")) {
            List<Citation> known = references.in(part, day).stream()
                    .filter(reference -> reference.documents().size() == 1)
                    .flatMap(reference -> reference.citations().stream())
                    .toList();
            citations.addAll(known.isEmpty() ? parser.parse(part) : known);
        }
        return List.copyOf(citations);
    }
}
