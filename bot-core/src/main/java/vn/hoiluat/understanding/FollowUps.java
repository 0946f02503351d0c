package vn.hoiluat.understanding;

import java.util.List;
import java.util.Optional;
import vn.hoiluat.understanding.QuestionSigns.Sign;
import vn.hoiluat.understanding.QuestionSigns.SignedWords;

/** Recognises questions that lean on the one before, and completes them by its matter. Pure, for many threads. */
final class FollowUps {

    /** A longer message says what it is about. */
    private static final int LONGEST = 14;

    /** Words of a matter of its own that a question may bring and still lean on another. */
    private static final int MOST_MATTER = 3;

    /** With that many it may as well stand alone, where nothing surely says that it leans. */
    private static final int MAY_STAND_ALONE = 2;

    private final QuestionSigns signs;

    FollowUps(QuestionSigns signs) {
        this.signs = signs;
    }

    /** How a question leans on another. */
    enum Leaning {
        NOT,
        PERHAPS,
        SURELY
    }

    Leaning leaning(String text) {
        SignedWords signed = signs.read(Words.of(text));
        int size = signed.words().size();
        Optional<Integer> opening = signed.end(Sign.TIEP, 0);
        Optional<Integer> light = signed.end(Sign.NHE, 0);
        int from = Math.max(opening.orElse(0), light.orElse(0));
        int matter = signed.matter(from, size).size();
        if (size > LONGEST || size == 0) {
            return Leaning.NOT;
        }
        if (matter == 0) {
            return from > 0 || signed.has(Sign.HOI, 0, size) ? Leaning.SURELY : Leaning.NOT;
        }
        boolean surely = opening.isPresent() && opening.get() >= light.orElse(0);
        boolean ownLaw = signed.has(Sign.VIEC, from, size);
        if (from == 0 || matter > MOST_MATTER || ownLaw && !surely) {
            return Leaning.NOT;
        }
        if (ownLaw) {
            return Leaning.PERHAPS;
        }
        return surely || matter < MAY_STAND_ALONE ? Leaning.SURELY : Leaning.PERHAPS;
    }

    /** Whether the text has a matter of its own. */
    boolean standsAlone(String text) {
        SignedWords signed = signs.read(Words.of(text));
        int size = signed.words().size();
        return signed.has(Sign.HOI, 0, size) && signed.matter(0, size).size() >= MAY_STAND_ALONE;
    }

    /** What is to be searched, in order of trial. */
    List<String> completed(String text, Leaning leaning, Topic topic) {
        SignedWords before = signs.read(Words.of(topic.question()));
        String subject = before.subject(0, before.words().size());
        String whole = (subject.isEmpty() ? topic.question() : subject) + " " + withoutOpening(text);
        return leaning == Leaning.PERHAPS ? List.of(text, whole) : List.of(whole);
    }

    boolean asksWhere(String text) {
        SignedWords signed = signs.read(Words.of(text));
        return signed.has(Sign.CHO, 0, signed.words().size());
    }

    private String withoutOpening(String text) {
        Words words = Words.of(text);
        SignedWords signed = signs.read(words);
        int from = Math.max(
                signed.end(Sign.TIEP, 0).orElse(0), signed.end(Sign.NHE, 0).orElse(0));
        return from < words.size() ? text.substring(words.get(from).start()) : text;
    }
}
