package vn.hoiluat.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into sentences, rather too few than too many: no piece is half a sentence. Pure. */
final class Sentences {

    /** A short word before the full stop is an abbreviation or a number of a list: TP., 1. */
    private static final Pattern END =
            Pattern.compile("(?<=[\\p{L}\\p{N})\"\u00bb]{4}[.!?])\\s+(?=[\\p{Lu}\\p{N}\u00ab\"(])|\\n+");

    private Sentences() {}

    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int start = 0;
        while (end.find()) {
            sentences.add(text.substring(start, end.start()).strip());
            start = end.end();
        }
        sentences.add(text.substring(start).strip());
        return sentences.stream().filter(sentence -> !sentence.isEmpty()).toList();
    }
}
