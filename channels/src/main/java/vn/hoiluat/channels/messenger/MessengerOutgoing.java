package vn.hoiluat.channels.messenger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a call of the Send API: a message, or an act of the sender such as typing. */
record MessengerOutgoing(
        Recipient recipient,
        @Nullable String messagingType,
        @Nullable String tag,
        @Nullable Message message,
        @Nullable String senderAction) {

    /** An act instead of a message. */
    static MessengerOutgoing act(String userId, String action) {
        return new MessengerOutgoing(new Recipient(userId, null), null, null, null, action);
    }

    /** Either a person or the comment that is replied to. */
    record Recipient(@Nullable String id, @Nullable String commentId) {}

    /**
     * Words or a template.
     *
     * @param metadata comes back with the echo
     */
    record Message(
            @Nullable String text,
            @Nullable Attachment attachment,
            @Nullable List<QuickReply> quickReplies,
            String metadata) {

        boolean isPlain() {
            return attachment == null && quickReplies == null;
        }
    }

    /** A choice above the keyboard, gone after the next message. */
    record QuickReply(String contentType, String title, String payload) {}

    /** Always of the type {@code template}. */
    record Attachment(String type, Template payload) {}

    /** A button template. */
    record Template(String templateType, String text, List<Button> buttons) {}

    /** A button: {@code web_url} has an address, the others have a payload. */
    record Button(
            String type,
            String title,
            @Nullable String url,
            @Nullable String payload) {}
}
