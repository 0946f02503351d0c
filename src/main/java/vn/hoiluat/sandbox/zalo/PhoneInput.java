package vn.hoiluat.sandbox.zalo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does on a phone: one of text, button and kind.
 *
 * @param text words typed
 * @param button the payload of a button pressed
 * @param kind {@code image}, {@code gif}, {@code audio}, {@code video}, {@code file}, {@code sticker}, {@code location},
 *     {@code link}, or an act: {@code follow}, {@code unfollow}, {@code user_click_chatnow}, {@code user_withdraw}
 */
record PhoneInput(
        @Nullable String text,
        @Nullable String button,
        @Nullable String kind) {

    private static final Set<String> CONTENTS =
            Set.of("image", "gif", "audio", "video", "file", "sticker", "location", "link");
    private static final Set<String> ACTS = Set.of("follow", "unfollow", "user_click_chatnow", "user_withdraw");

    /** True if this is something a phone can do. */
    boolean isPossible() {
        boolean words = words() != null;
        return kind == null ? words : CONTENTS.contains(kind) || (ACTS.contains(kind) && !words);
    }

    boolean isMessage() {
        return kind == null || CONTENTS.contains(kind);
    }

    /** The last word of the event's name. */
    String content() {
        return kind == null ? "text" : kind;
    }

    /** The name of an act's event. */
    String eventName() {
        return content();
    }

    /** What the bubble on the phone says. */
    String bubble() {
        String words = words();
        if (kind == null) {
            return words == null ? "" : words;
        }
        return "[" + kind + "]" + (words == null ? "" : " " + words);
    }

    /** The event's message. */
    Map<String, Object> message(String msgId) {
        Map<String, Object> message = new LinkedHashMap<>();
        String words = words();
        if (words != null) {
            message.put("text", words);
        }
        message.put("msg_id", msgId);
        if (kind != null) {
            message.put("attachments", List.of(Map.of("type", kind, "payload", payload(kind, msgId))));
        }
        return message;
    }

    private @Nullable String words() {
        String words = button == null ? text : button;
        return words == null || words.isBlank() ? null : words;
    }

    private static Map<String, Object> payload(String kind, String msgId) {
        String url = "https://sandbox.invalid/" + kind + "/" + msgId;
        return switch (kind) {
            case "location" -> Map.of("coordinates", Map.of("latitude", "21.8233", "longitude", "105.2140"));
            case "file" -> Map.of("url", url, "name", "sandbox.pdf", "size", "1024", "type", "pdf");
            case "sticker" -> Map.of("url", url, "id", "1");
            default -> Map.of("url", url, "thumbnail", url);
        };
    }
}
