package vn.hoiluat.sandbox.messenger;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.sandbox.standin.PhoneInput;
import vn.hoiluat.sandbox.standin.PhoneMessage.PhoneButton;
import vn.hoiluat.sandbox.standin.SampleFiles;

/**
 * What a phone can do on this platform, and how the platform tells of it: words, a button, the contents named below, or the
 * acts {@code start}, {@code comment}, {@code edit}, {@code delete} and {@code reaction}. Pure.
 */
final class PhoneActs {

    private static final Set<String> CONTENTS =
            Set.of("image", "audio", "video", "file", "sticker", "location", "link");
    private static final Set<String> ON_A_MESSAGE = Set.of("edit", "delete", "reaction");
    private static final Set<String> WITH_WORDS = Set.of("edit", "comment");

    private PhoneActs() {}

    static boolean isPossible(PhoneInput input) {
        String kind = input.kind();
        boolean words = input.words() != null;
        if (kind == null) {
            return words;
        }
        boolean known = CONTENTS.contains(kind)
                || ON_A_MESSAGE.contains(kind)
                || WITH_WORDS.contains(kind)
                || kind.equals("start");
        return known
                && (words || !WITH_WORDS.contains(kind))
                && (input.msgId() != null || !ON_A_MESSAGE.contains(kind));
    }

    /** The event of something sent: words, a choice, a button of a template or of the menu, or a content, fetched from there. */
    static Map<String, Object> said(PhoneInput input, @Nullable PhoneButton pressed, String msgId, URI files) {
        if (input.button() == null) {
            return Map.of("message", message(input, msgId, files));
        }
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("mid", msgId);
        if (pressed != null && pressed.type().equals("quick_reply")) {
            event.put("text", pressed.title());
            event.put("quick_reply", Map.of("payload", input.button()));
            return Map.of("message", event);
        }
        event.put("title", titleOf(input, pressed));
        event.put("payload", input.button());
        return Map.of("postback", event);
    }

    /** What the bubble of the citizen says: a pressed button by its title. */
    static String bubble(PhoneInput input, @Nullable PhoneButton pressed) {
        return input.button() == null ? input.bubble() : titleOf(input, pressed);
    }

    /** The event of an act on a message, or of opening the chat. */
    static Map<String, Object> done(PhoneInput input, String newId) {
        String kind = input.kind() == null ? "" : input.kind();
        String msgId = input.msgId() == null ? newId : input.msgId();
        return switch (kind) {
            case "edit" ->
                Map.of("message_edit", Map.of("mid", msgId, "text", String.valueOf(input.words()), "num_edit", 1));
            case "delete" -> Map.of("message", Map.of("mid", msgId, "is_deleted", true));
            case "reaction" ->
                Map.of("reaction", Map.of("mid", msgId, "reaction", "love", "emoji", "❤", "action", "react"));
            default -> Map.of("postback", Map.of("mid", newId, "title", "Get started", "payload", "#HL_BATDAU"));
        };
    }

    static boolean isSaid(PhoneInput input) {
        return input.kind() == null || CONTENTS.contains(input.kind());
    }

    private static String titleOf(PhoneInput input, @Nullable PhoneButton pressed) {
        if (pressed != null) {
            return pressed.title();
        }
        return input.text() == null ? String.valueOf(input.button()) : input.text();
    }

    private static Map<String, Object> message(PhoneInput input, String msgId, URI files) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("mid", msgId);
        String words = input.words();
        if (words != null) {
            message.put("text", words);
        }
        if (input.kind() != null) {
            message.put(
                    "attachments", List.of(attachment(input.kind(), SampleFiles.address(files, input.kind(), msgId))));
        }
        return message;
    }

    private static Map<String, Object> attachment(String kind, String url) {
        return switch (kind) {
            case "location" ->
                Map.of("type", kind, "payload", Map.of("coordinates", Map.of("lat", 21.8233, "long", 105.2140)));
            case "sticker" -> Map.of("type", kind, "payload", Map.of("url", url, "sticker_id", 369239263222822L));
            case "link" -> Map.of("type", "fallback", "payload", Map.of("url", url, "title", url));
            default -> Map.of("type", kind, "payload", Map.of("url", url));
        };
    }
}
