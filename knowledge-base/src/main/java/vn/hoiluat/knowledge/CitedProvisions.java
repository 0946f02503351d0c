package vn.hoiluat.knowledge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.LegalReference;
import vn.hoiluat.knowledge.law.ReferenceReader;

/** Orders what was found by whether it cites the provisions that a question names. Safe for use by many threads. */
final class CitedProvisions {

    /** An entry about nothing but the provision that was asked for says what it says. */
    private static final double ABOUT_IT = 0.75;

    /** One that rests on it among others may be meant: it is offered, not sent. */
    private static final double RESTS_ON_IT = 0.45;

    private final ReferenceReader reader;

    CitedProvisions(ReferenceReader reader) {
        this.reader = reader;
    }

    /** A candidate with what it says. */
    record Loaded(Candidate candidate, EntryContent content) {

        private Loaded sure(double confidence) {
            Candidate c = candidate;
            return new Loaded(
                    new Candidate(
                            c.entry(),
                            c.field(),
                            c.question(),
                            c.shortAnswer(),
                            c.fullAnswer(),
                            c.citations(),
                            c.forms(),
                            c.checkedOn(),
                            c.sample(),
                            c.inForce(),
                            c.complete(),
                            c.changesOn(),
                            c.score(),
                            confidence,
                            c.explanation(),
                            c.counted()),
                    content);
        }
    }

    /** What is to be searched to find what cites the references: the numbers of their documents in full. */
    String numbers(List<LegalReference> references) {
        return references.stream()
                .flatMap(reference ->
                        reference.documents().stream().map(document -> provision(reference) + document.number()))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    List<LegalReference> in(String question, LocalDate day) {
        return reader.in(question, day).stream()
                .filter(reference -> !reference.documents().isEmpty())
                .toList();
    }

    boolean isNothingElse(String question, LocalDate day) {
        return reader.isNothingElse(question, day);
    }

    /** For a question that is only a reference: what cites it, that which rests on least besides first. */
    List<Candidate> citing(List<Loaded> found, List<LegalReference> references, int limit) {
        List<Loaded> citing =
                found.stream().filter(one -> cites(one, references)).toList();
        List<Loaded> alone =
                citing.stream().filter(one -> isAbout(one, references)).toList();
        return citing.stream()
                .map(one -> one.sure(alone.size() == 1 && alone.contains(one) ? ABOUT_IT : RESTS_ON_IT))
                .sorted(Comparator.comparingDouble(
                                (Loaded one) -> -one.candidate().confidence())
                        .thenComparing(one -> one.content().citations().size())
                        .thenComparing(one -> one.candidate().entry().key()))
                .map(Loaded::candidate)
                .limit(limit)
                .toList();
    }

    /** For a question that names a provision besides: what cites it goes first, no less sure than what stood there. */
    List<Candidate> first(List<Loaded> found, List<LegalReference> references) {
        List<LegalReference> provisions = references.stream()
                .filter(reference -> reference.article() != null)
                .toList();
        double best = found.isEmpty() ? 0 : found.getFirst().candidate().confidence();
        Stream<Loaded> citing = found.stream()
                .filter(one -> cites(one, provisions))
                .map(one -> one.sure(Math.max(best, one.candidate().confidence())));
        Stream<Loaded> others = found.stream().filter(one -> !cites(one, provisions));
        return Stream.concat(citing, others).map(Loaded::candidate).toList();
    }

    private static boolean cites(Loaded one, List<LegalReference> references) {
        return one.content().citations().stream()
                .anyMatch(citation -> references.stream().anyMatch(reference -> reference.isCitedBy(citation)));
    }

    private static boolean isAbout(Loaded one, List<LegalReference> references) {
        List<Citation> citations = one.content().citations();
        return citations.stream()
                .allMatch(citation -> references.stream().anyMatch(reference -> reference.isCitedBy(citation)));
    }

    private static String provision(LegalReference reference) {
        return reference.article() == null ? "" : reference.article() + " ";
    }
}
