package vn.hoiluat.sandbox.zalo;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoiluat.sandbox.standin.PhoneInput;
import vn.hoiluat.sandbox.standin.SampleFiles;

/** What a phone can do on this platform, and how the platform tells of it. Pure. */
final class PhoneActs {

    private static final Set<String> CONTENTS =
            Set.of("image", "gif", "audio", "video", "file", "sticker", "location", "link");
    private static final Set<String> ACTS = Set.of("follow", "unfollow", "user_click_chatnow", "user_withdraw");

    private PhoneActs() {}

    static boolean isPossible(PhoneInput input) {
        boolean words = input.words() != null;
        String kind = input.kind();
        return kind == null ? words : CONTENTS.contains(kind) || (ACTS.contains(kind) && !words);
    }

    static boolean isMessage(PhoneInput input) {
        return input.kind() == null || CONTENTS.contains(input.kind());
    }

    /** The last word of a message's event, or the name of an act's. */
    static String name(PhoneInput input) {
        return input.kind() == null ? "text" : input.kind();
    }

    /** The event's message; {@code files} is where what was sent is fetched from. */
    static Map<String, Object> message(PhoneInput input, String msgId, URI files) {
        Map<String, Object> message = new LinkedHashMap<>();
        String words = input.words();
        if (words != null) {
            message.put("text", words);
        }
        message.put("msg_id", msgId);
        if (input.kind() != null) {
            message.put(
                    "attachments",
                    List.of(Map.of(
                            "type",
                            input.kind(),
                            "payload",
                            payload(input.kind(), SampleFiles.address(files, input.kind(), msgId)))));
        }
        return message;
    }

    private static Map<String, Object> payload(String kind, String url) {
        return switch (kind) {
            case "location" -> Map.of("coordinates", Map.of("latitude", "21.8233", "longitude", "105.2140"));
            case "file" -> Map.of("url", url, "name", "sandbox.pdf", "size", "1024", "type", "pdf");
            case "sticker" -> Map.of("url", url, "id", "1");
            default -> Map.of("url", url, "thumbnail", url);
        };
    }
}
