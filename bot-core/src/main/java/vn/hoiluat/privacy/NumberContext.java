package vn.hoiluat.privacy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;
import vn.hoiluat.language.VietnameseText;

/** Tells a personal number from an amount or an article by the words beside it. Works on plain text; immutable. */
final class NumberContext {

    /** Longest stretch looked at on either side of a number, in characters. */
    private static final int REACH = 30;

    private final Map<String, String> words = new HashMap<>();
    private final Pattern moneyBefore;
    private final Pattern articleBefore;
    private final Pattern unitAfter;
    private final Pattern bankAfter;

    NumberContext(DataFile file) {
        for (Line line : file.lines()) {
            words.put(line.field(0), line.field(1));
        }
        moneyBefore = Pattern.compile("(?<![a-z0-9])" + anyOf("money") + "(?: la|:)? ?$");
        articleBefore = Pattern.compile("(?<![a-z0-9])" + anyOf("article") + " ?$");
        unitAfter = Pattern.compile("^ ?" + anyOf("unit") + "(?![a-z0-9])");
        bankAfter = Pattern.compile("^[ ,]{0,2}" + anyOf("bank") + "(?![a-z0-9])");
    }

    /** What takes the place of a personal number. */
    String mask() {
        return words.getOrDefault("mask", "");
    }

    /** A pattern for any of the words of one kind, longest first, without a group. */
    String anyOf(String kind) {
        return Arrays.stream(words.getOrDefault(kind, "").split("\\|", -1))
                .map(VietnameseText::plain)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    boolean unitFollows(String plain, int end) {
        return unitAfter.matcher(after(plain, end)).find();
    }

    boolean bankFollows(String plain, int end) {
        return bankAfter.matcher(after(plain, end)).find();
    }

    boolean moneyPrecedes(String plain, int start) {
        return moneyBefore.matcher(before(plain, start)).find();
    }

    boolean articlePrecedes(String plain, int start) {
        return articleBefore.matcher(before(plain, start)).find();
    }

    private static String before(String plain, int start) {
        return plain.substring(Math.max(0, start - REACH), start);
    }

    private static String after(String plain, int end) {
        return plain.substring(end, Math.min(plain.length(), end + REACH));
    }
}
