package vn.hoiluat.sandbox.standin;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does on a phone: one of text, button and kind. Which of it a phone can do, its platform says.
 *
 * @param text words typed
 * @param button the payload of a button pressed
 * @param kind a content or an act by the platform's name, for example {@code image} or {@code follow}
 * @param msgId the message that is acted on, as by a reaction or a change
 */
public record PhoneInput(
        @Nullable String text,
        @Nullable String button,
        @Nullable String kind,
        @Nullable String msgId) {

    /** What was typed or pressed, null if nothing. */
    public @Nullable String words() {
        String words = button == null ? text : button;
        return words == null || words.isBlank() ? null : words;
    }

    /** What the bubble on the phone says. */
    public String bubble() {
        String words = words();
        if (kind == null) {
            return words == null ? "" : words;
        }
        return "[" + kind.toLowerCase(Locale.ROOT) + "]" + (words == null ? "" : " " + words);
    }
}
