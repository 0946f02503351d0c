package vn.hoiluat.channels.platform;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.message.Button;

/** Writes buttons as lines of text where a platform has no button for them. Pure. */
public final class ButtonLines {

    private ButtonLines() {}

    /** The text in NFC with a line for each button, as long as lines fit; a link the text already has is not repeated. */
    public static String below(String text, List<Button> buttons, int maxText) {
        StringBuilder all = new StringBuilder(Normalizer.normalize(text, Normalizer.Form.NFC));
        int number = 0;
        for (Button button : buttons) {
            String line = switch (button.type()) {
                case ANSWER -> "\n" + ++number + ". " + button.title();
                case OPEN_LINK, CALL ->
                    text.contains(button.value()) ? "" : "\n" + button.title() + ": " + button.value();
            };
            if (all.length() + line.length() <= maxText) {
                all.append(line);
            }
        }
        return all.toString();
    }

    /** The title, cut with an ellipsis where it is longer than a platform shows; never inside a character. */
    public static String cut(String title, int maxTitle) {
        if (title.length() <= maxTitle) {
            return title;
        }
        int end = Character.isHighSurrogate(title.charAt(maxTitle - 2)) ? maxTitle - 2 : maxTitle - 1;
        return title.substring(0, end) + "…";
    }

    /** A number as {@code 84…}; null for short numbers such as 113, which have no such form. */
    public static @Nullable String international(String number) {
        String digits = number.replaceAll("\\D", "");
        if (digits.startsWith("84") && digits.length() >= 10) {
            return digits;
        }
        return digits.startsWith("0") && digits.length() >= 9 ? "84" + digits.substring(1) : null;
    }
}
