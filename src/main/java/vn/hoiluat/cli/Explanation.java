package vn.hoiluat.cli;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.AnsweringSettings;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.CitedProvision;
import vn.hoiluat.flow.Deciding.Decided;
import vn.hoiluat.flow.Rehearsed;
import vn.hoiluat.knowledge.reading.ReadWord;
import vn.hoiluat.knowledge.reading.Reading;
import vn.hoiluat.understanding.Chatter;
import vn.hoiluat.understanding.QuestionPart;

/**
 * Why the bot would do with a message what it would do: what each step made of it. Its JSON form is complete; {@link
 * ExplanationText} says the same to people.
 *
 * @param message as typed, personal numbers masked
 * @param outcome what it comes to
 * @param dangers the rules and signs of danger that hold, as the data files name them
 * @param withoutChatter what is left of the message when it is cleared of greetings and the like
 * @param parts its questions, in order; empty if it needs no search
 */
record Explanation(String message, OutcomeLine outcome, List<String> dangers, String withoutChatter, List<Part> parts) {

    Explanation {
        dangers = List.copyOf(dangers);
        parts = List.copyOf(parts);
    }

    /**
     * One of the questions.
     *
     * @param said as typed
     * @param searches what it was completed to, to be searched one after the other
     * @param searched which of these came last
     * @param leansOn the question that completes it, empty if it stands alone
     * @param places what former places belong to now
     * @param read the words searched, as they were read
     * @param words those that were read as others
     * @param additions words of the law for words that were typed
     * @param outcome what was decided on it
     * @param band why: the bands and what was measured against them
     * @param candidates what was found, best first
     */
    record Part(
            String said,
            List<String> searches,
            String searched,
            String leansOn,
            List<String> places,
            String read,
            List<Word> words,
            List<Reading.Addition> additions,
            OutcomeLine.Part outcome,
            Band band,
            List<Found> candidates) {

        static Part of(Decided decided, Function<String, Reading> reader, AnsweringSettings bands) {
            QuestionPart part = decided.part();
            Reading reading = reader.apply(decided.search());
            return new Part(
                    part.said(),
                    part.searches(),
                    decided.search(),
                    part.leansOn(),
                    part.placesNow(),
                    reading.text(),
                    reading.words().stream()
                            .filter(ReadWord::isReplaced)
                            .map(Word::of)
                            .toList(),
                    reading.additions(),
                    OutcomeLine.Part.of(decided),
                    Band.of(decided, bands),
                    decided.found().stream().map(Found::of).toList());
        }
    }

    /**
     * A word that was read as another.
     *
     * @param step by which, a {@link vn.hoiluat.knowledge.reading.Step}
     * @param others what else it may mean
     */
    record Word(String typed, String read, String step, List<String> others) {

        static Word of(ReadWord word) {
            return new Word(
                    word.typed(),
                    word.read(),
                    word.step().name(),
                    word.others().stream().map(ReadWord.Other::read).toList());
        }
    }

    /**
     * What was measured against which bands.
     *
     * @param confidence of the first, null if nothing was found
     * @param lead by how much it is surer than the second
     */
    record Band(
            @Nullable Double confidence, @Nullable Double lead, double answerFrom, double margin, double offerFrom) {

        static Band of(Decided decided, AnsweringSettings bands) {
            List<Candidate> found = decided.found();
            Double first = found.isEmpty() ? null : found.getFirst().confidence();
            Double lead = first == null
                    ? null
                    : Double.valueOf(first - (found.size() > 1 ? found.get(1).confidence() : 0));
            return new Band(first, lead, bands.answerFrom(), bands.margin(), bands.offerFrom());
        }
    }

    /**
     * An entry that was found.
     *
     * @param matched why it was found, as a sentence
     * @param features what its score is made of, the largest contribution first
     */
    record Found(
            String entry,
            String question,
            double confidence,
            double score,
            boolean inForce,
            List<CitedProvision> citations,
            String matched,
            List<Feature> features) {

        static Found of(Candidate candidate) {
            return new Found(
                    candidate.entry().toString(),
                    candidate.question(),
                    candidate.confidence(),
                    candidate.score(),
                    candidate.inForce(),
                    candidate.citations(),
                    candidate.explanation(),
                    candidate.counted().stream().map(Feature::of).toList());
        }
    }

    /**
     * Something the ranking looked at.
     *
     * @param feature a {@link vn.hoiluat.knowledge.ranking.Feature}
     */
    record Feature(String feature, double value, double weight, double contribution) {

        static Feature of(Candidate.Counted counted) {
            return new Feature(counted.feature(), counted.value(), counted.weight(), counted.contribution());
        }
    }

    /**
     * Explains what a rehearsal came to.
     *
     * @param message masked
     * @param dangers why words are an emergency
     * @param reader reads what is searched
     */
    static Explanation of(
            String message,
            Rehearsed rehearsed,
            Function<String, List<String>> dangers,
            Function<String, Reading> reader,
            AnsweringSettings bands) {
        return new Explanation(
                message,
                OutcomeLine.of("", rehearsed),
                dangers.apply(message),
                Chatter.shipped().without(message),
                rehearsed.decided().stream()
                        .map(decided -> Part.of(decided, reader, bands))
                        .toList());
    }
}
