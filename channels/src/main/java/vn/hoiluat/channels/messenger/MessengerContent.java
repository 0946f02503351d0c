package vn.hoiluat.channels.messenger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.channels.messenger.MessengerEvent.Message;
import vn.hoiluat.channels.messenger.MessengerEvent.Payload;
import vn.hoiluat.channels.messenger.MessengerEvent.Postback;
import vn.hoiluat.channels.platform.WireValues;
import vn.hoiluat.message.Attachment;
import vn.hoiluat.message.InboundKind;

/** What a message or a pressed button says, in our words. */
record MessengerContent(
        InboundKind kind,
        String text,
        @Nullable String payload,
        @Nullable Attachment attachment) {

    /** The contents of a person's message, at least one: the words with the first attachment, then each further one. */
    static List<MessengerContent> of(Message message) {
        String text = message.text() == null ? "" : message.text();
        if (message.quickReply() != null) {
            return List.of(new MessengerContent(
                    InboundKind.BUTTON, text, message.quickReply().payload(), null));
        }
        List<MessengerContent> contents = new ArrayList<>();
        attachments(message).forEach(attachment -> contents.add(of(attachment, contents.isEmpty() ? text : "")));
        if (contents.isEmpty()) {
            // Words, or something the platform itself cannot pass on.
            InboundKind kind = text.isBlank() ? InboundKind.FILE : InboundKind.TEXT;
            contents.add(new MessengerContent(kind, text, null, null));
        }
        return contents;
    }

    /** A pressed button; an offered question is asked as if typed, and the first of all buttons opens the account. */
    static MessengerContent of(Postback postback) {
        String title = postback.title() == null ? "" : postback.title();
        String payload = postback.payload() == null ? "" : postback.payload();
        return switch (payload) {
            case MessengerPayloads.GET_STARTED -> new MessengerContent(InboundKind.OPENED, "", null, null);
            case MessengerPayloads.QUESTION -> new MessengerContent(InboundKind.TEXT, title, null, null);
            default -> new MessengerContent(InboundKind.BUTTON, title, payload, null);
        };
    }

    /** The words of what the page sent; those of a template stand in its payload. */
    static String echoed(Message message) {
        if (WireValues.isGiven(message.text())) {
            return Objects.requireNonNull(message.text());
        }
        return attachments(message)
                .map(MessengerEvent.Attachment::payload)
                .filter(Objects::nonNull)
                .map(Payload::text)
                .filter(WireValues::isGiven)
                .findFirst()
                .orElse("");
    }

    private static Stream<MessengerEvent.Attachment> attachments(Message message) {
        return message.attachments() == null
                ? Stream.empty()
                : message.attachments().stream().filter(Objects::nonNull);
    }

    private static MessengerContent of(MessengerEvent.Attachment attachment, String text) {
        Payload payload = attachment.payload();
        String type = attachment.type() == null ? "" : attachment.type();
        return switch (type) {
            // Until 30/8/2026 a sticker came as an image with a number.
            case "image" ->
                payload != null && payload.stickerId() != null
                        ? new MessengerContent(InboundKind.STICKER, "", null, null)
                        : file(InboundKind.IMAGE, attachment, text);
            case "sticker" -> new MessengerContent(InboundKind.STICKER, "", null, null);
            case "audio" -> file(InboundKind.AUDIO, attachment, text);
            case "video" -> file(InboundKind.VIDEO, attachment, text);
            case "location" -> new MessengerContent(InboundKind.LOCATION, text, null, place(payload));
            case "fallback", "reel", "ig_reel", "post", "ig_post" ->
                file(InboundKind.LINK, attachment, text.isBlank() ? title(attachment) : text);
            default -> file(InboundKind.FILE, attachment, text);
        };
    }

    private static MessengerContent file(InboundKind kind, MessengerEvent.Attachment attachment, String text) {
        Payload payload = attachment.payload();
        String url = payload == null || payload.url() == null ? attachment.url() : payload.url();
        return new MessengerContent(kind, text, null, new Attachment(WireValues.webAddress(url), null, 0));
    }

    private static String title(MessengerEvent.Attachment attachment) {
        Payload payload = attachment.payload();
        String title = payload == null || payload.title() == null ? attachment.title() : payload.title();
        return title == null ? "" : title;
    }

    private static @Nullable Attachment place(@Nullable Payload payload) {
        return payload == null || payload.coordinates() == null
                ? null
                : WireValues.place(
                        payload.coordinates().lat(), payload.coordinates().longitude());
    }
}
