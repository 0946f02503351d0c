package vn.hoiluat.understanding;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    private final Places places;

    /** With the tables that ship with the program. */
    public static QuestionReader shipped() {
        return new QuestionReader(Chatter.shipped(), Places.shipped());
    }

    public QuestionReader(Chatter chatter, Places places) {
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
        String asked = chatter.without(composed);
        if (before != null && before.askedBack()) {
            return new Understanding.Clear(question, afterAskingBack(asked, day, before));
        }
        List<Piece> pieces = splitter.split(asked);
        List<QuestionPart> parts = new ArrayList<>();
        for (Piece piece : pieces) {
            parts.add(parts.isEmpty() ? first(piece.text(), day, before) : next(piece, day));
        }
        return new Understanding.Clear(question, parts);
    }

    /** What was asked for completes the question; another question instead leaves the first one as it was. */
    private List<QuestionPart> afterAskingBack(String text, LocalDate day, Topic before) {
        QuestionPart asked = part(before.question(), List.of(before.question()), "", day, null);
        if (followUps.standsAlone(text) && followUps.leaning(text) == Leaning.NOT) {
            return List.of(asked, part(text, List.of(text), "", day, null));
        }
        return List.of(part(text, List.of(before.question() + " " + text), before.question(), day, null));
    }

    private QuestionPart first(String text, LocalDate day, @Nullable Topic before) {
        Leaning leaning = followUps.leaning(text);
        if (leaning != Leaning.NOT && before != null) {
            return part(text, followUps.completed(text, leaning, before), before.question(), day, null);
        }
        return leaning == Leaning.SURELY ? part(text, List.of(text), "", day, AskBackReason.MATTER) : alone(text, day);
    }

    private QuestionPart next(Piece piece, LocalDate day) {
        return piece.subject().isEmpty()
                ? alone(piece.text(), day)
                : part(piece.text(), List.of(piece.subject() + " " + piece.text()), piece.subject(), day, null);
    }

    private QuestionPart alone(String text, LocalDate day) {
        QuestionPart whole = part(text, List.of(text), "", day, null);
        boolean whichCommune = whole.formerDistrict().isPresent() && followUps.asksWhere(text);
        return whichCommune ? part(text, List.of(text), "", day, AskBackReason.COMMUNE) : whole;
    }

    private QuestionPart part(
            String said, List<String> searches, String leansOn, LocalDate day, @Nullable AskBackReason missing) {
        return new QuestionPart(
                normalised(said),
                searches.stream()
                        .map(numbers::writtenOut)
                        .map(QuestionReader::normalised)
                        .toList(),
                leansOn,
                numbers.in(said),
                places.in(String.join("\n", searches), day),
                missing);
    }

    private static String normalised(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
