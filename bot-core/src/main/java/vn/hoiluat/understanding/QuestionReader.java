package vn.hoiluat.understanding;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.AskBackReason;
import vn.hoiluat.understanding.FollowUps.Leaning;
import vn.hoiluat.understanding.QuestionSplitter.Piece;

/**
 * Turns a citizen's words into questions that can be searched: chatter taken out, several questions parted, what leans on the
 * question before completed by it, slang money written out, former places recognised. Pure, for many threads; never throws.
 */
public final class QuestionReader {

    /** More questions at once are answered as the last of these. */
    public static final int MOST_PARTS = 4;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private final Chatter chatter;
    private final QuestionSplitter splitter;
    private final FollowUps followUps;
    private final SpokenNumbers numbers;
    private final Supplier<Places> places;

    /** With the tables that ship with the program. */
    public static QuestionReader shipped() {
        Places shipped = Places.shipped();
        return with(() -> shipped);
    }

    /** With the shipped tables and the places as they are known at each question. */
    public static QuestionReader with(Supplier<Places> places) {
        return new QuestionReader(Chatter.shipped(), places);
    }

    private QuestionReader(Chatter chatter, Supplier<Places> places) {
        this.chatter = chatter;
        this.places = places;
        QuestionSigns signs = QuestionSigns.shipped();
        splitter = new QuestionSplitter(signs, MOST_PARTS);
        followUps = new FollowUps(signs);
        numbers = SpokenNumbers.shipped();
    }

    /** Reads words that nothing went before. */
    public Understanding read(String text, LocalDate day) {
        return read(text, day, null);
    }

    /**
     * Reads words.
     *
     * @param day of which names of places are to be right
     * @param before what was asked last, null if nothing that still counts
     */
    public Understanding read(String text, LocalDate day, @Nullable Topic before) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String question = normalised(composed);
        if (question.codePoints().noneMatch(Character::isLetter)) {
            return new Understanding.Unclear();
        }
        Matter matter = chatter.matter(composed);
        Reading reading = new Reading(matter.chattiness(), day, before);
        return new Understanding.Clear(question, reading.whole(matter.text()), reading.parts(matter.text()));
    }

    /** One message being read. */
    private final class Reading {

        private final double chattiness;
        private final LocalDate day;
        private final @Nullable Topic before;

        Reading(double chattiness, LocalDate day, @Nullable Topic before) {
            this.chattiness = chattiness;
            this.day = day;
            this.before = before;
        }

        QuestionPart whole(String text) {
            return part(text, List.of(text), "", null);
        }

        List<QuestionPart> parts(String text) {
            if (before != null && before.askedBack()) {
                return afterAskingBack(text, before);
            }
            List<QuestionPart> parts = new ArrayList<>();
            for (Piece piece : splitter.split(text)) {
                parts.add(parts.isEmpty() ? first(piece.text()) : next(piece));
            }
            return parts;
        }

        /** What was asked for completes the question; another question instead leaves the first one as it was. */
        private List<QuestionPart> afterAskingBack(String text, Topic asked) {
            if (followUps.standsAlone(text) && followUps.leaning(text) == Leaning.NOT) {
                return List.of(whole(asked.question()), whole(text));
            }
            return List.of(part(text, List.of(asked.question() + " " + text), asked.question(), null));
        }

        private QuestionPart first(String text) {
            Leaning leaning = followUps.leaning(text);
            if (leaning != Leaning.NOT && before != null) {
                return part(text, followUps.completed(text, leaning, before), before.question(), null);
            }
            return leaning == Leaning.SURELY ? part(text, List.of(text), "", AskBackReason.MATTER) : alone(text);
        }

        private QuestionPart next(Piece piece) {
            return piece.subject().isEmpty()
                    ? alone(piece.text())
                    : part(piece.text(), List.of(piece.subject() + " " + piece.text()), piece.subject(), null);
        }

        private QuestionPart alone(String text) {
            QuestionPart whole = whole(text);
            boolean whichCommune = whole.formerDistrict().isPresent() && followUps.asksWhere(text);
            return whichCommune ? part(text, List.of(text), "", AskBackReason.COMMUNE) : whole;
        }

        private QuestionPart part(String said, List<String> searches, String leansOn, @Nullable AskBackReason missing) {
            return new QuestionPart(
                    normalised(said),
                    searches.stream()
                            .map(numbers::writtenOut)
                            .map(QuestionReader::normalised)
                            .toList(),
                    chattiness,
                    leansOn,
                    numbers.in(said),
                    places.get().in(String.join("\n", searches), day),
                    followUps.asksWhere(String.join("\n", searches)),
                    missing);
        }
    }

    private static String normalised(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
