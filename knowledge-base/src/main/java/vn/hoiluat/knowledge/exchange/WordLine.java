package vn.hoiluat.knowledge.exchange;

import java.util.List;
import vn.hoiluat.knowledge.analysis.PlainText;

/**
 * A paragraph of a Word file.
 *
 * @param text as it is seen, with the number that Word puts before it; line breaks within it are kept
 * @param plain the same in lower case and without marks, as long as the text
 * @param style the style's id, empty if it has none
 * @param isBold whether all of it is bold
 * @param isHeading whether the navigation pane shows it
 */
record WordLine(String text, String plain, String style, boolean isBold, boolean isHeading) {

    static WordLine of(String text, String style, boolean isBold, boolean isHeading) {
        String composed = PlainText.nfc(text);
        return new WordLine(composed, PlainText.of(composed), style, isBold, isHeading);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** As if each line break began a paragraph. */
    List<WordLine> parts() {
        return text.lines().map(part -> of(part, style, isBold, isHeading)).toList();
    }

    /** What stands behind a label of so many characters. */
    WordLine from(int start) {
        return new WordLine(text.substring(start), plain.substring(start), style, isBold, isHeading);
    }
}
