package vn.hoiluat.channels.zalo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.channels.platform.ButtonLines;
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
                new ZaloOutgoing.Message(ButtonLines.below(part.text(), lines, MAX_TEXT), attachment));
    }

    /** The message without buttons, for visitors and for when the platform does not like the buttons. */
    static ZaloOutgoing plain(Part part, Address to) {
        String visitor = visitorId(to);
        ZaloOutgoing.Recipient recipient = visitor == null
                ? new ZaloOutgoing.Recipient(to.userId(), null, null)
                : new ZaloOutgoing.Recipient(null, visitor, to.threadId());
        return new ZaloOutgoing(
                recipient, new ZaloOutgoing.Message(ButtonLines.below(part.text(), part.buttons(), MAX_TEXT), null));
    }

    /** The platform's id of a visitor, null for a citizen with a Zalo account. */
    static @Nullable String visitorId(Address to) {
        return to.userId().startsWith(ZaloParties.VISITOR_PREFIX)
                ? to.userId().substring(ZaloParties.VISITOR_PREFIX.length())
                : null;
    }

    /** Payloads come back hidden: a citizen should not see a bubble full of signs they never typed. */
    private static ZaloOutgoing.@Nullable Button write(Button button) {
        String title = ButtonLines.cut(button.title(), MAX_TITLE);
        return switch (button.type()) {
            case ANSWER -> new ZaloOutgoing.Button(title, "oa.query.hide", button.value());
            case OPEN_LINK -> new ZaloOutgoing.Button(title, "oa.open.url", new ZaloOutgoing.Link(button.value()));
            case CALL -> {
                String number = ButtonLines.international(button.value());
                yield number == null
                        ? null
                        : new ZaloOutgoing.Button(title, "oa.open.phone", new ZaloOutgoing.Call(number));
            }
        };
    }
}
