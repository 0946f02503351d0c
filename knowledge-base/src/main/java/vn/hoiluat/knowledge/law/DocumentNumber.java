package vn.hoiluat.knowledge.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoiluat.knowledge.analysis.PlainText;

/**
 * A document's number (số ký hiệu) as printed, {@code 168/2024/NĐ-CP}. No key of a document: two may share one.
 *
 * @param printed NFC, without blanks around it
 */
public record DocumentNumber(String printed) {

    /** A number inside plain text; dates and house numbers have no letters behind the last stroke. */
    private static final Pattern IN_PLAIN_TEXT =
            Pattern.compile("(?<![\\w/])\\d{1,5}(?:\\.\\d{1,5})?/(?:\\d{4}/)?[a-z][a-z0-9&]*(?:[-/][a-z][a-z0-9&]*)*");

    public DocumentNumber {
        printed = PlainText.nfc(printed).strip();
        if (printed.isEmpty()) {
            throw new IllegalArgumentException("document number is blank, expected one like 60/2014/QH13");
        }
    }

    /** The same for every way of writing it: upper case, without marks, blanks and a closing full stop. */
    public String key() {
        String key = PlainText.of(printed).replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
        return key.endsWith(".") ? key.substring(0, key.length() - 1) : key;
    }

    /** The numbers that stand in a text, in order. */
    public static List<DocumentNumber> in(String text) {
        String composed = PlainText.nfc(text);
        Matcher matcher = IN_PLAIN_TEXT.matcher(PlainText.of(composed));
        List<DocumentNumber> numbers = new ArrayList<>();
        while (matcher.find()) {
            numbers.add(new DocumentNumber(composed.substring(matcher.start(), matcher.end())));
        }
        return numbers;
    }

    @Override
    public String toString() {
        return printed;
    }
}
