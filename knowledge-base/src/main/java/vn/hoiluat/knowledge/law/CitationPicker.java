package vn.hoiluat.knowledge.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.hoiluat.knowledge.analysis.PlainText;

/**
 * Reads what editors type to cite a provision: with the document's number, by a law's name, or only a few words of a document.
 * Never throws; safe for use by many threads.
 */
public final class CitationPicker {

    private final CitationParser parser;
    private final ReferenceReader references;
    private final KnownDocuments documents;

    public CitationPicker(CitationParser parser, ReferenceReader references, KnownDocuments documents) {
        this.parser = parser;
        this.references = references;
        this.documents = documents;
    }

    /** What one line surely means: several where it names several provisions, none if it may mean this or that. */
    public List<Citation> read(String line, LocalDate day) {
        List<Citation> parsed = parser.parse(line);
        if (!parsed.isEmpty()) {
            return parsed;
        }
        List<LegalReference> named = references.in(line, day);
        return named.stream().allMatch(one -> one.documents().size() == 1)
                ? citations(named).distinct().toList()
                : List.of();
    }

    /** What may be meant by what was typed so far, what is law on the day first. */
    public List<Citation> offer(String typed, LocalDate day, int most) {
        List<Citation> read = read(typed, day);
        Stream<Citation> named = citations(references.in(typed, day));
        Stream<Citation> offered = read.isEmpty() ? Stream.concat(named, called(typed, day)) : read.stream();
        return offered.distinct().limit(most).toList();
    }

    /** Whole documents with these words in their kind, number or title. */
    private Stream<Citation> called(String typed, LocalDate day) {
        List<String> words = words(typed);
        return words.isEmpty()
                ? Stream.empty()
                : documents
                        .all()
                        .filter(document -> has(document, words))
                        .sorted(Comparator.comparing((LegalDocument document) -> !documents.isInForce(document, day))
                                .thenComparing(document -> document.title().length())
                                .thenComparing(LegalDocument::id))
                        .map(LegalDocument::citation);
    }

    private static boolean has(LegalDocument document, List<String> words) {
        String name = PlainText.of(document.type() + " " + document.number() + " " + document.title());
        return words.stream().allMatch(name::contains);
    }

    private static Stream<Citation> citations(List<LegalReference> references) {
        return references.stream().flatMap(reference -> reference.citations().stream());
    }

    private static List<String> words(String typed) {
        return Stream.of(PlainText.of(typed).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
