package vn.hoiluat.channels.zalo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a message to a citizen or visitor, as the platform reads it. */
record ZaloOutgoing(Recipient recipient, Message message) {

    /** Either a user of the account, or a visitor in a conversation. */
    record Recipient(
            @Nullable String userId,
            @Nullable String anonymousId,
            @Nullable String conversationId) {}

    /** The words, and the buttons under them. */
    record Message(String text, @Nullable Attachment attachment) {}

    /** Always of the type {@code template}. */
    record Attachment(String type, Template payload) {}

    /** A button template. */
    record Template(List<Button> buttons) {}

    /**
     * One button.
     *
     * @param payload a text, a {@link Link} or a {@link Call}, by type
     */
    record Button(String title, String type, Object payload) {}

    /** What {@code oa.open.url} opens. */
    record Link(String url) {}

    /** What {@code oa.open.phone} calls. */
    record Call(String phoneCode) {}
}
