package vn.hoiluat.console;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.CitationStatus;

/**
 * A published entry as officers get it.
 *
 * @param usable whether it holds today, and every citation of it is in force
 * @param changesOn the first day on which an approved version takes over; null if there is none
 * @param confidence how sure the search is that it fits, 0 to 1
 */
record EntryView(
        String key,
        String question,
        String shortAnswer,
        String fullAnswer,
        List<Citation> citations,
        boolean usable,
        @Nullable LocalDate changesOn,
        double confidence) {

    /** A provision, and how it stands today. */
    record Citation(String text, CitationStatus status) {}

    static EntryView of(Candidate candidate) {
        List<Citation> citations = candidate.citations().stream()
                .map(cited -> new Citation(cited.text(), cited.status()))
                .toList();
        boolean usable = candidate.inForce()
                && !citations.isEmpty()
                && citations.stream().allMatch(cited -> cited.status() == CitationStatus.IN_FORCE);
        return new EntryView(
                candidate.entry().key(),
                candidate.question(),
                candidate.shortAnswer(),
                candidate.fullAnswer(),
                citations,
                usable,
                candidate.changesOn(),
                candidate.confidence());
    }
}
