package vn.hoiluat.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.Decision;
import vn.hoiluat.flow.Deciding.Decided;
import vn.hoiluat.flow.Rehearsed;
import vn.hoiluat.flow.Route;
import vn.hoiluat.triage.Triaged;

/**
 * What the bot would do with one message, as the command {@code outcomes} prints it.
 *
 * @param outcome the {@link Route}
 * @param entry id of the entry that is sent, or of the first that is offered; null else
 * @param entries ids of all that are sent or offered
 * @param confidence of the best entry found, null if none was looked for or found
 * @param reason why, as a word: of an officer, of asking back, of danger; empty if the outcome says it all
 * @param safetyLine whether a line on safety goes before everything
 * @param sensitive whether a case of it would show its status only
 * @param parts the questions of the message, if there are several
 */
record OutcomeLine(
        String id,
        Route outcome,
        @Nullable String entry,
        List<String> entries,
        @Nullable Double confidence,
        String reason,
        boolean safetyLine,
        boolean sensitive,
        List<Part> parts) {

    private static final double DIGITS = 1e4;

    OutcomeLine {
        entries = List.copyOf(entries);
        parts = List.copyOf(parts);
    }

    /**
     * One of several questions; its fields mean the same.
     *
     * @param question as it was read
     */
    record Part(
            String question,
            Route outcome,
            @Nullable String entry,
            List<String> entries,
            @Nullable Double confidence,
            String reason) {

        Part {
            entries = List.copyOf(entries);
        }

        static Part of(Decided decided) {
            List<String> entries = sent(decided.decision()).stream()
                    .map(candidate -> candidate.entry().externalId())
                    .toList();
            return new Part(
                    decided.part().said(),
                    Route.of(decided.decision()),
                    entries.isEmpty() ? null : entries.getFirst(),
                    entries,
                    decided.found().isEmpty()
                            ? null
                            : Math.round(decided.found().getFirst().confidence() * DIGITS) / DIGITS,
                    why(decided.decision()));
        }
    }

    /** The outer fields of a message with several questions are those of the first. */
    static OutcomeLine of(String id, Rehearsed rehearsed) {
        List<Part> parts = rehearsed.decided().stream().map(Part::of).toList();
        boolean safetyLine = rehearsed.triaged() instanceof Triaged.Question question && question.safetyLine();
        boolean sensitive = rehearsed.triaged() instanceof Triaged.Question question && question.sensitive();
        if (parts.isEmpty()) {
            String why = why(rehearsed.triaged());
            return new OutcomeLine(id, rehearsed.route(), null, List.of(), null, why, safetyLine, sensitive, List.of());
        }
        Part first = parts.getFirst();
        return new OutcomeLine(
                id,
                first.outcome(),
                first.entry(),
                first.entries(),
                first.confidence(),
                first.reason(),
                safetyLine,
                sensitive,
                parts.size() > 1 ? parts : List.of());
    }

    private static List<Candidate> sent(Decision decision) {
        return switch (decision) {
            case Decision.Answer answer -> List.of(answer.candidate());
            case Decision.OfferChoices offer -> offer.candidates();
            case Decision.AskBack b -> List.of();
            case Decision.HandOver h -> List.of();
        };
    }

    private static String why(Decision decision) {
        return switch (decision) {
            case Decision.Answer a -> "";
            case Decision.OfferChoices c -> "";
            case Decision.AskBack back -> back.reason().name();
            case Decision.HandOver officer -> officer.reason().name();
        };
    }

    private static String why(Triaged triaged) {
        return switch (triaged) {
            case Triaged.Emergency danger -> danger.kind().name();
            case Triaged.DataRequest data -> data.wish().name();
            case Triaged.NotText sent -> sent.medium().name();
            default -> "";
        };
    }
}
