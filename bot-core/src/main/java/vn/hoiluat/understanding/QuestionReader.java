package vn.hoiluat.understanding;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Turns a citizen's words into a question that can be searched. Pure; never throws. */
public final class QuestionReader {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** Reads the words. */
    public Understanding read(String text) {
        String normalised = BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        return normalised.codePoints().anyMatch(Character::isLetter)
                ? new Understanding.Clear(normalised)
                : new Understanding.Unclear();
    }
}
