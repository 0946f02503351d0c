package vn.hoiluat.knowledge.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The opening of a long text, as the short answer of texts that come without one. */
public final class Opening {

    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.;:!?](?=\\s)|\\n");
    private static final String CUT = "…";

    private Opening() {}

    /** As many whole sentences as the limit takes; if not even one, as many words, with a sign that more follows. */
    public static String of(String text, int limit) {
        String whole = text.strip();
        if (whole.length() <= limit) {
            return whole;
        }
        Matcher end = END_OF_SENTENCE.matcher(whole);
        int cut = 0;
        while (end.find() && end.end() <= limit) {
            cut = end.end();
        }
        if (cut > limit / 4) {
            return whole.substring(0, cut).strip();
        }
        int word = whole.lastIndexOf(' ', limit - CUT.length());
        return whole.substring(0, word > 0 ? word : limit - CUT.length()).strip() + CUT;
    }
}
