package vn.hoiluat.sandbox.zalo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.hoiluat.sandbox.standin.PhoneMessage.PhoneButton;

/**
 * A message as the service posted it, checked as the platform checks.
 *
 * @param userId the citizen, or the visitor with the prefix of {@link StandInEvents#VISITOR_PREFIX}
 * @param error 0 if the platform would take it
 */
record StandInMessage(String userId, String text, List<PhoneButton> buttons, int error, String complaint) {

    private static final int INVALID_FIELD = -201;
    private static final int OVER_LIMIT = -210;
    private static final int NOT_SUPPORTED = -233;
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_PAYLOAD = 1000;
    private static final int MOST_BUTTONS = 5;
    private static final Set<String> BUTTON_TYPES =
            Set.of("oa.open.url", "oa.query.show", "oa.query.hide", "oa.open.sms", "oa.open.phone");

    static StandInMessage read(JsonNode body) {
        JsonNode recipient = body.path("recipient");
        String userId = recipient.path("user_id").asString("");
        String visitor = recipient.path("anonymous_id").asString("");
        if (userId.isEmpty() && !visitor.isEmpty()) {
            userId = StandInEvents.VISITOR_PREFIX + visitor;
            String conversation = recipient.path("conversation_id").asString("");
            if (!conversation.equals(StandInEvents.conversationOf(userId))) {
                return refused(userId, INVALID_FIELD, "conversation_id is invalid");
            }
        }
        if (userId.isEmpty()) {
            return refused("", INVALID_FIELD, "recipient is invalid");
        }
        JsonNode message = body.path("message");
        String text = message.path("text").asString("");
        if (text.isBlank()) {
            return refused(userId, INVALID_FIELD, "text is empty");
        }
        if (text.length() > LONGEST_TEXT) {
            return refused(userId, OVER_LIMIT, "text is over " + LONGEST_TEXT);
        }
        return withButtons(
                userId, text, message.path("attachment").path("payload").path("buttons"));
    }

    private static StandInMessage withButtons(String userId, String text, JsonNode wanted) {
        List<PhoneButton> buttons = new ArrayList<>();
        if (wanted.size() > MOST_BUTTONS) {
            return refused(userId, OVER_LIMIT, "more than " + MOST_BUTTONS + " buttons");
        }
        for (JsonNode button : wanted) {
            String type = button.path("type").asString("");
            String title = button.path("title").asString("");
            String value = value(button.path("payload"));
            if (!BUTTON_TYPES.contains(type)) {
                return refused(userId, NOT_SUPPORTED, "button type is not supported");
            }
            if (title.isBlank() || title.length() > LONGEST_TITLE) {
                return refused(userId, OVER_LIMIT, "button title is empty or over " + LONGEST_TITLE);
            }
            if (value == null || value.length() > LONGEST_PAYLOAD) {
                return refused(userId, INVALID_FIELD, "button payload is invalid");
            }
            buttons.add(new PhoneButton(type, title, value));
        }
        return new StandInMessage(userId, text, buttons, 0, "");
    }

    private static @Nullable String value(JsonNode payload) {
        if (payload.isString()) {
            return payload.asString();
        }
        String url = payload.path("url").asString("");
        String phone = payload.path("phone_code").asString("");
        if (!url.isEmpty()) {
            return url;
        }
        return phone.matches("84\\d{8,11}") ? phone : null;
    }

    private static StandInMessage refused(String userId, int error, String complaint) {
        return new StandInMessage(userId, "", List.of(), error, complaint);
    }
}
