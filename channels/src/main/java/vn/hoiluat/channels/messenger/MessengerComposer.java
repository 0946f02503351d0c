package vn.hoiluat.channels.messenger;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.channels.messenger.MessengerOutgoing.Attachment;
import vn.hoiluat.channels.messenger.MessengerOutgoing.Message;
import vn.hoiluat.channels.messenger.MessengerOutgoing.QuickReply;
import vn.hoiluat.channels.messenger.MessengerOutgoing.Recipient;
import vn.hoiluat.channels.messenger.MessengerOutgoing.Template;
import vn.hoiluat.channels.platform.ButtonLines;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Button;

/**
 * Writes a part in the platform's form, always as one message: a button template where a link or number is to be tapped and
 * everything fits into one, otherwise words with choices, and links as lines. Pure.
 */
final class MessengerComposer {

    /** By Meta's page on quick replies. */
    static final int MAX_CHOICES = 13;

    /** Quick replies are cut behind this; buttons of a template are not longer. */
    static final int MAX_TITLE = 20;

    /** By Meta's page on the button template. */
    static final int MAX_TEMPLATE_TEXT = 640;

    private static final int MAX_TEMPLATE_BUTTONS = 3;

    private final int maxText;

    MessengerComposer(int maxText) {
        this.maxText = maxText;
    }

    /** The message with its buttons; a comment's author gets them as lines. */
    MessengerOutgoing compose(Part part, Address to, MessengerRight right) {
        if (MessengerComments.commentId(to) != null) {
            return plain(part, to, right);
        }
        String text = Normalizer.normalize(part.text(), Normalizer.Form.NFC);
        List<MessengerOutgoing.Button> buttons = template(part.buttons(), text);
        if (!buttons.isEmpty()) {
            Template template = new Template("button", text, buttons);
            return outgoing(to, right, new Message(null, new Attachment("template", template), null, part.id()));
        }
        List<QuickReply> choices = choices(part.buttons());
        List<Button> others = part.buttons().stream()
                .filter(button -> button.type() != Button.Type.ANSWER)
                .toList();
        String words = ButtonLines.below(text, others, maxText);
        return outgoing(to, right, new Message(words, null, choices.isEmpty() ? null : choices, part.id()));
    }

    /** The message with its buttons as lines, for comments and for when the platform does not like the buttons. */
    MessengerOutgoing plain(Part part, Address to, MessengerRight right) {
        String words = ButtonLines.below(part.text(), part.buttons(), maxText);
        return outgoing(to, right, new Message(words, null, null, part.id()));
    }

    private static MessengerOutgoing outgoing(Address to, MessengerRight right, Message message) {
        String commentId = MessengerComments.commentId(to);
        Recipient recipient = commentId == null ? new Recipient(to.userId(), null) : new Recipient(null, commentId);
        return new MessengerOutgoing(recipient, right.messagingType(), right.tag(), message, null);
    }

    /** All buttons in a template, or none: what does not fit whole would lose a button. */
    private static List<MessengerOutgoing.Button> template(List<Button> wanted, String text) {
        boolean hasLink = wanted.stream().anyMatch(button -> button.type() != Button.Type.ANSWER);
        if (!hasLink || wanted.size() > MAX_TEMPLATE_BUTTONS || text.length() > MAX_TEMPLATE_TEXT) {
            return List.of();
        }
        List<MessengerOutgoing.Button> buttons = new ArrayList<>();
        for (Button button : wanted) {
            MessengerOutgoing.Button written = write(button);
            if (written == null) {
                return List.of();
            }
            buttons.add(written);
        }
        return buttons;
    }

    private static MessengerOutgoing.@Nullable Button write(Button button) {
        String title = ButtonLines.cut(button.title(), MAX_TITLE);
        return switch (button.type()) {
            case ANSWER -> new MessengerOutgoing.Button("postback", title, null, button.value());
            case OPEN_LINK -> new MessengerOutgoing.Button("web_url", title, button.value(), null);
            case CALL -> {
                String number = ButtonLines.international(button.value());
                yield number == null ? null : new MessengerOutgoing.Button("phone_number", title, null, "+" + number);
            }
        };
    }

    private static List<QuickReply> choices(List<Button> buttons) {
        return buttons.stream()
                .filter(button -> button.type() == Button.Type.ANSWER)
                .limit(MAX_CHOICES)
                .map(button -> new QuickReply("text", ButtonLines.cut(button.title(), MAX_TITLE), button.value()))
                .toList();
    }
}
