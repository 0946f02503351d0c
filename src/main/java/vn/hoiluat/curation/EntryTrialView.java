package vn.hoiluat.curation;

import java.util.List;
import java.util.Locale;
import vn.hoiluat.answering.AnsweringSettings;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.Candidate.Counted;
import vn.hoiluat.answering.Decision;
import vn.hoiluat.flow.Deciding.Decided;
import vn.hoiluat.flow.Rehearsed;
import vn.hoiluat.flow.Route;
import vn.hoiluat.knowledge.entry.EntryContent;

/**
 * What the bot would do with a question, and why; public for the templates and as JSON.
 *
 * @param outcome the way it would take, in words
 * @param day on which it was asked, dd/MM/yyyy
 * @param parts the questions in it; empty if nothing was searched for
 */
public record EntryTrialView(String outcome, String day, List<Part> parts, Bands bands) {

    /** What is measured against what; the numbers are between 0 and 1. */
    public record Bands(double answerFrom, double margin, double offerFrom) {}

    /**
     * One question.
     *
     * @param searched the words that were searched
     * @param reason why it is not simply answered, empty if it is
     */
    public record Part(String said, String searched, String outcome, String reason, List<Found> found) {

        static Part of(Decided decided) {
            List<String> chosen = chosen(decided.decision());
            return new Part(
                    decided.part().said(),
                    decided.search(),
                    EntryTrialTexts.route(Route.of(decided.decision())),
                    why(decided),
                    decided.found().stream()
                            .map(one ->
                                    Found.of(one, chosen.contains(one.entry().key())))
                            .toList());
        }
    }

    /**
     * An entry that was found.
     *
     * @param chosen whether it would be sent or offered
     * @param percent how sure the search is, 0 to 100
     * @param valid whether the entry itself holds on the day
     * @param missing names of local data that it cannot be sent without
     * @param features what its score is made of, the largest contribution first
     */
    public record Found(
            String key,
            String address,
            String question,
            boolean chosen,
            long percent,
            String score,
            boolean valid,
            List<String> missing,
            String explanation,
            List<EntryCitation> citations,
            List<Reason> features) {

        private static final int MOST_FEATURES = 8;

        static Found of(Candidate candidate, boolean chosen) {
            String key = candidate.entry().key();
            return new Found(
                    key,
                    EntryAddress.ofKey(key),
                    candidate.question(),
                    chosen,
                    Math.round(candidate.confidence() * 100),
                    number(candidate.score()),
                    candidate.inForce(),
                    List.copyOf(EntryContent.localNames(candidate.shortAnswer(), candidate.fullAnswer())),
                    candidate.explanation(),
                    candidate.citations().stream()
                            .map(one -> EntryCitation.of(one, one.text()))
                            .toList(),
                    candidate.counted().stream()
                            .limit(MOST_FEATURES)
                            .map(Reason::of)
                            .toList());
        }
    }

    /** Something that was counted. */
    public record Reason(String name, String value, String weight, String contribution, boolean against) {

        static Reason of(Counted one) {
            return new Reason(
                    EntryTrialTexts.feature(one.feature()),
                    number(one.value()),
                    number(one.weight()),
                    String.format(Locale.of("vi"), "%+.2f", one.contribution()),
                    one.contribution() < 0);
        }
    }

    static EntryTrialView of(Rehearsed rehearsed, String day, AnsweringSettings bands) {
        return new EntryTrialView(
                EntryTrialTexts.route(rehearsed.route()),
                day,
                rehearsed.decided().stream().map(Part::of).toList(),
                new Bands(bands.answerFrom(), bands.margin(), bands.offerFrom()));
    }

    private static List<String> chosen(Decision decision) {
        return switch (decision) {
            case Decision.Answer answer -> List.of(answer.candidate().entry().key());
            case Decision.OfferChoices offer ->
                offer.candidates().stream().map(one -> one.entry().key()).toList();
            case Decision.AskBack back -> List.of();
            case Decision.HandOver officer -> List.of();
        };
    }

    private static String why(Decided decided) {
        return switch (decided.decision()) {
            case Decision.Answer answer -> "";
            case Decision.OfferChoices offer -> "";
            case Decision.AskBack back -> EntryTrialTexts.missing(back.reason());
            case Decision.HandOver officer -> EntryTrialTexts.reason(officer.reason());
        };
    }

    private static String number(double value) {
        return String.format(Locale.of("vi"), "%.2f", value);
    }
}
