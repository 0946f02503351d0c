package vn.hoiluat.message;

import java.text.Normalizer;
import java.util.List;

/**
 * What is to be said, before a channel's limits cut it into parts.
 *
 * @param sender who speaks
 * @param text NFC, paragraphs separated by line feeds
 * @param buttons shown under the last part
 */
public record Reply(Sender sender, String text, List<Button> buttons) {

    public Reply {
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (text.isBlank()) {
            throw new IllegalArgumentException("text is blank, expected words to say");
        }
        buttons = List.copyOf(buttons);
    }

    /** A reply without buttons. */
    public Reply(Sender sender, String text) {
        this(sender, text, List.of());
    }
}
