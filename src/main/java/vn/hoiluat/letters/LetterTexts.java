package vn.hoiluat.letters;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The fixed words of papers, from their message file. */
final class LetterTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("letters", Locale.of("vi"));

    private LetterTexts() {}

    /** The words of a key, with what they leave open filled in; none of it is read as a pattern. */
    static String text(String key, Object... values) {
        return values.length == 0
                ? TEXTS.getString(key)
                : new MessageFormat(TEXTS.getString(key), Locale.of("vi")).format(values);
    }

    /** Words that are parted into lines. */
    static List<String> lines(String text) {
        return List.of(text.split("\\|", -1));
    }
}
