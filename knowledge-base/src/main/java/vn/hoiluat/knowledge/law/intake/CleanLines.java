package vn.hoiluat.knowledge.law.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.hoiluat.knowledge.analysis.PlainText;

/** What was pasted, line by line, without what copying and reading by machine put into it. */
final class CleanLines {

    /** Soft hyphens, marks of direction, blanks of no width. */
    private static final Pattern UNSEEN = Pattern.compile("[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2000-\\u200a\\u202f\\u3000]+");

    /** Numbers of pages, and the heads of the gazette that stand on every page. */
    private static final Pattern OF_THE_PAGE = Pattern.compile(
            "(trang\\s+)?\\d{1,4}(\\s*/\\s*\\d{1,4})?|-\\s*\\d{1,4}\\s*-|cong bao/so .*|\\d+ cong bao/so .*|[-_*\\s]+");

    private CleanLines() {}

    /** The lines that say something, composed, with single blanks. */
    static List<String> of(String pasted) {
        List<String> lines = new ArrayList<>();
        for (String line : pasted.split("\\R|\\f")) {
            // Icelandic Đ looks like ours and is what some old fonts were turned into.
            String composed = PlainText.nfc(UNSEEN.matcher(line).replaceAll(""))
                    .replace('\u00d0', '\u0110')
                    .replace('\u00f0', '\u0111')
                    .replace('\u0189', '\u0110');
            String clean = BLANKS.matcher(composed).replaceAll(" ").strip();
            if (!clean.isEmpty() && !OF_THE_PAGE.matcher(PlainText.of(clean)).matches()) {
                lines.add(clean);
            }
        }
        return lines;
    }
}
