package vn.hoiluat.sandbox.messenger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.hoiluat.sandbox.standin.PhoneMessage.PhoneButton;

/**
 * A message as the service posted it, checked as the platform checks.
 *
 * @param error null if the platform would take it
 */
record PageMessage(
        String text,
        boolean template,
        List<PhoneButton> buttons,
        String metadata,
        @Nullable GraphError error) {

    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_TEMPLATE_TEXT = 640;
    private static final int LONGEST_TITLE = 20;
    private static final int LONGEST_PAYLOAD = 1000;
    private static final int LONGEST_METADATA = 1000;
    private static final int MOST_QUICK_REPLIES = 13;
    private static final int MOST_BUTTONS = 3;
    private static final Set<String> BUTTON_TYPES = Set.of("web_url", "postback", "phone_number");

    static PageMessage read(JsonNode message) {
        String metadata = message.path("metadata").asString("");
        JsonNode attachment = message.path("attachment");
        boolean template = attachment.isObject();
        JsonNode payload = attachment.path("payload");
        String text = (template ? payload : message).path("text").asString("");
        int longest = template ? LONGEST_TEMPLATE_TEXT : LONGEST_TEXT;
        if (text.isBlank() || text.length() > longest) {
            return refused("text is empty or over " + longest);
        }
        if (metadata.length() > LONGEST_METADATA) {
            return refused("metadata is over " + LONGEST_METADATA);
        }
        if (template && message.has("text")) {
            return refused("text and attachment exclude each other");
        }
        if (template && !payload.path("template_type").asString("").equals("button")) {
            return refused("template_type is not supported here");
        }
        JsonNode wanted = template ? payload.path("buttons") : message.path("quick_replies");
        return withButtons(text, template, wanted, metadata);
    }

    private static PageMessage withButtons(String text, boolean template, JsonNode wanted, String metadata) {
        int most = template ? MOST_BUTTONS : MOST_QUICK_REPLIES;
        if (wanted.size() > most || (template && wanted.isEmpty())) {
            return refused("none or more than " + most + " buttons");
        }
        List<PhoneButton> buttons = new ArrayList<>();
        for (JsonNode button : wanted) {
            PhoneButton read = template ? templateButton(button) : quickReply(button);
            if (read == null || read.title().isBlank() || read.title().length() > LONGEST_TITLE) {
                return refused("a button is not of the platform's form");
            }
            if (read.value().isBlank() || read.value().length() > LONGEST_PAYLOAD) {
                return refused("a button's payload is empty or over " + LONGEST_PAYLOAD);
            }
            buttons.add(read);
        }
        return new PageMessage(text, template, List.copyOf(buttons), metadata, null);
    }

    private static @Nullable PhoneButton quickReply(JsonNode reply) {
        return reply.path("content_type").asString("").equals("text")
                ? new PhoneButton(
                        "quick_reply",
                        reply.path("title").asString(""),
                        reply.path("payload").asString(""))
                : null;
    }

    private static @Nullable PhoneButton templateButton(JsonNode button) {
        String type = button.path("type").asString("");
        if (!BUTTON_TYPES.contains(type)) {
            return null;
        }
        String value = button.path(type.equals("web_url") ? "url" : "payload").asString("");
        boolean dialable = !type.equals("phone_number") || value.matches("\\+\\d{9,14}");
        return dialable ? new PhoneButton(type, button.path("title").asString(""), value) : null;
    }

    private static PageMessage refused(String complaint) {
        return new PageMessage("", false, List.of(), "", GraphError.request(complaint));
    }
}
