package vn.hoiluat.channels.zalo;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.channels.platform.WireValues;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Attachment;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;

/** Puts Zalo's events into our words. Pure; takes any event whose two sides are known. */
final class ZaloNormalizer {

    /** A pressed button comes back as a text that is its payload and nothing else; a citizen can type one, too. */
    private static final Pattern BUTTON_PAYLOAD = Pattern.compile("#HL_\\S{1,996}");

    /** Of the messages one receipt names, the last ones are enough: they were seen after all others. */
    private static final int MAX_RECEIPTS = 20;

    private ZaloNormalizer() {}

    /**
     * What an event says, one for each message it is about.
     *
     * @param name the event's name, part of its key
     * @param citizen the citizen's side
     * @param body the bytes received: their hash is the key where the platform gives none
     */
    static List<InboundEvent> normalize(
            ZaloEvent event, String name, InboundKind kind, Address citizen, byte[] body, Instant receivedAt) {
        ZaloEvent.Message message = event.message();
        Instant sentAt = WireValues.sentAt(event.timestamp(), receivedAt);
        return messageIds(message, body)
                .map(key -> {
                    Content content = content(kind, message, event.sender());
                    return new InboundEvent(
                            citizen.accountId() + ":" + name + ":" + key.value(),
                            content.kind(),
                            citizen,
                            content.text(),
                            content.payload(),
                            content.attachment(),
                            key.isMessageId() ? key.value() : null,
                            sentAt,
                            receivedAt);
                })
                .toList();
    }

    private record Key(String value, boolean isMessageId) {}

    private static Stream<Key> messageIds(ZaloEvent.@Nullable Message message, byte[] body) {
        if (message != null && message.msgId() != null && !message.msgId().isBlank()) {
            return Stream.of(new Key(message.msgId(), true));
        }
        if (message != null && message.msgIds() != null && !message.msgIds().isEmpty()) {
            List<String> ids = message.msgIds();
            return ids.subList(Math.max(0, ids.size() - MAX_RECEIPTS), ids.size()).stream()
                    .filter(id -> id != null && !id.isBlank())
                    .map(id -> new Key(id, true));
        }
        String hash = HexFormat.of().formatHex(ZaloSignature.sha256().digest(body));
        return Stream.of(new Key(hash, false));
    }

    private record Content(
            InboundKind kind,
            String text,
            @Nullable String payload,
            @Nullable Attachment attachment) {}

    private static Content content(
            InboundKind kind, ZaloEvent.@Nullable Message message, ZaloEvent.@Nullable Party sender) {
        String text = message == null || message.text() == null ? "" : message.text();
        ZaloEvent.Payload payload = payload(message);
        return switch (kind) {
            case TEXT, BUTTON -> words(text);
            case IMAGE, AUDIO, VIDEO, FILE -> new Content(kind, text, null, file(payload));
            case LINK -> new Content(kind, text.isBlank() ? description(payload) : text, null, file(payload));
            case LOCATION -> new Content(kind, text, null, place(payload));
            case ECHO ->
                new Content(
                        kind,
                        text.isBlank() && payload != null && payload.text() != null ? payload.text() : text,
                        sender == null ? null : sender.adminId(),
                        null);
            // A card's name and number are somebody else's, and a form's answers are asked again when they are needed.
            case CONTACT,
                    STICKER,
                    OPENED,
                    FOLLOW,
                    UNFOLLOW,
                    SEEN,
                    DELIVERED,
                    UNDELIVERED,
                    EDITED,
                    DELETED,
                    COMMENT,
                    OVERHEARD,
                    THREAD_TAKEN,
                    THREAD_RETURNED,
                    WITHDRAW -> new Content(kind, "", null, null);
        };
    }

    private static Content words(String text) {
        String stripped = text.strip();
        return BUTTON_PAYLOAD.matcher(stripped).matches()
                ? new Content(InboundKind.BUTTON, "", stripped, null)
                : new Content(InboundKind.TEXT, text, null, null);
    }

    private static ZaloEvent.@Nullable Payload payload(ZaloEvent.@Nullable Message message) {
        if (message == null || message.attachments() == null) {
            return null;
        }
        return message.attachments().stream()
                .filter(attachment -> attachment != null && attachment.payload() != null)
                .findFirst()
                .map(ZaloEvent.Attachment::payload)
                .orElse(null);
    }

    private static String description(ZaloEvent.@Nullable Payload payload) {
        return payload == null || payload.description() == null ? "" : payload.description();
    }

    private static @Nullable Attachment file(ZaloEvent.@Nullable Payload payload) {
        return payload == null
                ? null
                : new Attachment(
                        WireValues.webAddress(payload.url()),
                        payload.name(),
                        Math.max(0, WireValues.number(payload.size(), 0)));
    }

    private static @Nullable Attachment place(ZaloEvent.@Nullable Payload payload) {
        if (payload == null || payload.coordinates() == null) {
            return null;
        }
        return WireValues.place(
                payload.coordinates().latitude(), payload.coordinates().longitude());
    }
}
