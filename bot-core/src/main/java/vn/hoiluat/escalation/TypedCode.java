package vn.hoiluat.escalation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoiluat.language.VietnameseText;

/** The case code in what a citizen typed, however it was typed. Pure; never throws. */
public sealed interface TypedCode {

    /**
     * A code, and the words around it.
     *
     * @param rest what stands before and after the code, empty if nothing
     */
    record Found(CaseCode code, String rest) implements TypedCode {}

    /** Eight digits written like a code, of which one is wrong. */
    record Mistyped(String rest) implements TypedCode {}

    /** Nothing that looks like a code. */
    record Absent() implements TypedCode {}

    /**
     * Reads {@code HD-4827-1936}, {@code hd 48271936}, {@code HĐ 48 27 19 36}, {@code mã 4827.1936}. Digits without the
     * letters and without the word for code count only if they are the whole text, since anything may have eight digits.
     */
    static TypedCode in(String text) {
        String plain = VietnameseText.plain(text);
        Matcher named = Forms.NAMED.matcher(plain);
        if (named.find()) {
            String rest = text.substring(0, named.start()) + " " + text.substring(named.end());
            return read(named.group(), rest.replaceAll("\\s+", " ").strip());
        }
        if (!Forms.ALONE.matcher(plain).matches()) {
            return new Absent();
        }
        TypedCode alone = read(plain, "");
        boolean written = Forms.WRITTEN_LIKE_A_CODE.matcher(plain).matches();
        return alone instanceof Mistyped && !written ? new Absent() : alone;
    }

    private static TypedCode read(String typed, String rest) {
        String digits = typed.replaceAll("[^0-9]", "");
        return CaseCode.isValid(digits) ? new Found(new CaseCode(digits), rest) : new Mistyped(rest);
    }

    /** Of plain text; all bounded, so that no text makes them slow. */
    final class Forms {

        private static final String DIGITS = "(?:[0-9]{4}[ .,_-]{0,3}[0-9]{4}|[0-9](?:[ -]?[0-9]){7})";
        private static final String LETTERS = "hd[ .:_#-]{0,3}";
        private static final String WORD_FOR_CODE = "ma(?: so)?[ :]{1,3}(?:" + LETTERS + ")?";

        private static final Pattern NAMED = Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + LETTERS + "|" + WORD_FOR_CODE + ")" + DIGITS + "(?!-?[0-9])");
        private static final Pattern ALONE = Pattern.compile("[\\s#.]{0,5}" + DIGITS + "[\\s.!?]{0,5}");
        private static final Pattern WRITTEN_LIKE_A_CODE =
                Pattern.compile("[\\s#.]{0,5}[0-9]{4}-[0-9]{4}[\\s.!?]{0,5}");

        private Forms() {}
    }
}
