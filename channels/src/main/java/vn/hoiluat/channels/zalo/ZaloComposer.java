package vn.hoiluat.channels.zalo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Button;

/** Writes a part in the platform's form. What cannot be a button becomes a line under the words. Pure. */
final class ZaloComposer {

    /** By the pages of eSMS on consultation messages, which pass the body on to Zalo. */
    static final int MAX_TEXT = 2000;

    /** {@code MAX_ELEMENT} of Zalo's PHP SDK. */
    static final int MAX_BUTTONS = 5;

    /** As {@link #MAX_TEXT}. */
    static final int MAX_TITLE = 100;

    private ZaloComposer() {}

    /** The message with its buttons; a visitor gets them as lines. */
    static ZaloOutgoing compose(Part part, Address to) {
        String visitor = visitorId(to);
        if (visitor != null) {
            return plain(part, to);
        }
        List<ZaloOutgoing.Button> buttons = new ArrayList<>();
        List<Button> lines = new ArrayList<>();
        for (Button button : part.buttons()) {
            ZaloOutgoing.Button written = buttons.size() < MAX_BUTTONS ? write(button) : null;
            if (written == null) {
                lines.add(button);
            } else {
                buttons.add(written);
            }
        }
        ZaloOutgoing.Attachment attachment =
                buttons.isEmpty() ? null : new ZaloOutgoing.Attachment("template", new ZaloOutgoing.Template(buttons));
        return new ZaloOutgoing(
                new ZaloOutgoing.Recipient(to.userId(), null, null),
                new ZaloOutgoing.Message(withLines(part.text(), lines), attachment));
    }

    /** The message without buttons, for visitors and for when the platform does not like the buttons. */
    static ZaloOutgoing plain(Part part, Address to) {
        String visitor = visitorId(to);
        ZaloOutgoing.Recipient recipient = visitor == null
                ? new ZaloOutgoing.Recipient(to.userId(), null, null)
                : new ZaloOutgoing.Recipient(null, visitor, to.threadId());
        return new ZaloOutgoing(recipient, new ZaloOutgoing.Message(withLines(part.text(), part.buttons()), null));
    }

    /** The platform's id of a visitor, null for a citizen with a Zalo account. */
    static @Nullable String visitorId(Address to) {
        return to.userId().startsWith(ZaloParties.VISITOR_PREFIX)
                ? to.userId().substring(ZaloParties.VISITOR_PREFIX.length())
                : null;
    }

    /** Payloads come back hidden: a citizen should not see a bubble full of signs they never typed. */
    private static ZaloOutgoing.@Nullable Button write(Button button) {
        String title = cut(button.title());
        return switch (button.type()) {
            case ANSWER -> new ZaloOutgoing.Button(title, "oa.query.hide", button.value());
            case OPEN_LINK -> new ZaloOutgoing.Button(title, "oa.open.url", new ZaloOutgoing.Link(button.value()));
            case CALL -> {
                String number = international(button.value());
                yield number == null
                        ? null
                        : new ZaloOutgoing.Button(title, "oa.open.phone", new ZaloOutgoing.Call(number));
            }
        };
    }

    /** The platform wants {@code 84…}; short numbers such as 113 have no such form. */
    private static @Nullable String international(String number) {
        String digits = number.replaceAll("\\D", "");
        if (digits.startsWith("84") && digits.length() >= 10) {
            return digits;
        }
        return digits.startsWith("0") && digits.length() >= 9 ? "84" + digits.substring(1) : null;
    }

    private static String withLines(String text, List<Button> buttons) {
        StringBuilder all = new StringBuilder(Normalizer.normalize(text, Normalizer.Form.NFC));
        int number = 0;
        for (Button button : buttons) {
            String line = switch (button.type()) {
                case ANSWER -> "\n" + ++number + ". " + button.title();
                case OPEN_LINK, CALL ->
                    text.contains(button.value()) ? "" : "\n" + button.title() + ": " + button.value();
            };
            if (all.length() + line.length() <= MAX_TEXT) {
                all.append(line);
            }
        }
        return all.toString();
    }

    private static String cut(String title) {
        if (title.length() <= MAX_TITLE) {
            return title;
        }
        int end = Character.isHighSurrogate(title.charAt(MAX_TITLE - 2)) ? MAX_TITLE - 2 : MAX_TITLE - 1;
        return title.substring(0, end) + "…";
    }
}
