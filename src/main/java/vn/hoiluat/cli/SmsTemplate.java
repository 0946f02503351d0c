package vn.hoiluat.cli;

import java.util.List;
import vn.hoiluat.language.Gsm7Text;

/**
 * One template as a carrier registers it.
 *
 * @param key of the message file
 * @param text with its blanks as {@code {1}}
 * @param example the text with its blanks filled
 */
record SmsTemplate(String key, String text, List<Blank> blanks, String example) {

    SmsTemplate {
        blanks = List.copyOf(blanks);
    }

    /**
     * A blank.
     *
     * @param number as in the text
     * @param meaning what is filled in
     * @param longest in characters
     */
    record Blank(int number, String meaning, int longest, String example) {}

    int septets() {
        return Gsm7Text.septets(example);
    }

    int segments() {
        return Gsm7Text.segments(example);
    }
}
