package vn.hoiluat.knowledge.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows Vietnamese that came out wrong: of the old fonts (TCVN3 and VNI), whose letters lie where others have signs, or UTF-8
 * read as something else. Asked of files that people write; data sets have a little of it, and nobody to mend it.
 */
final class BrokenLetters {

    /** TCVN3 has letters at the places of these signs, which never stand between letters. */
    private static final String OLD_FONT =
            "\\p{L}[\\u00A8\\u00A9\\u00AA\\u00AC\\u00AE\\u00B5\\u00B6\\u00B7\\u00B8\\u00B9]\\p{L}";

    /** How the first bytes of Vietnamese letters look when each is read as a letter of its own. */
    private static final String BYTES = "\\u00E1\\u00BA[\\u0080-\\u00BF\\u2018-\\u203A\\u0152-\\u017E\\u20AC]"
            + "|\\u00E1\\u00BB[\\u0080-\\u00BF\\u2018-\\u203A\\u0152-\\u017E\\u20AC]|\\u00C6\\u00B0|\\u00C4\\u2018";

    private static final Pattern BROKEN = Pattern.compile("\uFFFD|" + OLD_FONT + "|" + BYTES);

    private static final int SHOWN = 40;

    private BrokenLetters() {}

    /** A flaw for each cell with such letters. */
    static List<Flaw> in(Map<String, @Nullable Object> cells) {
        List<Flaw> flaws = new ArrayList<>();
        cells.forEach((column, value) -> {
            if (value instanceof String text && BROKEN.matcher(text).find()) {
                String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
                flaws.add(Flaw.of(column, "import.brokenLetters", shown));
            }
        });
        return flaws;
    }
}
