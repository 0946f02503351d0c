package vn.hoiluat.sandbox.zalo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bodies of events, as the platform writes them. Pure. */
final class StandInEvents {

    /** The user ids of visitors without a Zalo account begin so, as the service keeps them. */
    static final String VISITOR_PREFIX = "anon-";

    private StandInEvents() {}

    /** A message of a citizen or visitor; {@code content} is the last word of the event's name. */
    static Map<String, Object> fromCitizen(String oaId, String userId, String content, Map<String, Object> message) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("sender", Map.of("id", platformId(userId)));
        event.put("recipient", Map.of("id", oaId));
        if (isVisitor(userId)) {
            event.put("event_name", "anonymous_send_" + content);
            event.put("message", inConversation(userId, message));
        } else {
            event.put("user_id_by_app", "9" + userId);
            event.put("event_name", "user_send_" + content);
            event.put("message", message);
        }
        return event;
    }

    /** An act of a citizen that is no message: follow, unfollow, withdrawal. */
    static Map<String, Object> act(String oaId, String userId, String eventName) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("oa_id", oaId);
        event.put("user_id_by_app", "9" + userId);
        event.put("event_name", eventName);
        if (eventName.endsWith("follow")) {
            event.put("follower", Map.of("id", userId));
            event.put("source", "oa_profile");
        } else {
            event.put("user_id", userId);
        }
        return event;
    }

    /** What the account sent; {@code adminId} is empty if it came through the interface. */
    static Map<String, Object> echo(String oaId, String userId, String text, String msgId, String adminId) {
        Map<String, Object> message = new LinkedHashMap<>(Map.of("text", text, "msg_id", msgId));
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("sender", adminId.isEmpty() ? Map.of("id", oaId) : Map.of("id", oaId, "admin_id", adminId));
        event.put("recipient", Map.of("id", platformId(userId)));
        event.put("event_name", isVisitor(userId) ? "oa_send_anonymous_text" : "oa_send_text");
        event.put("message", isVisitor(userId) ? inConversation(userId, message) : message);
        return event;
    }

    /** The message arrived on the phone. */
    static Map<String, Object> received(String oaId, String userId, String msgId) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("sender", Map.of("id", oaId));
        event.put("recipient", Map.of("id", userId));
        event.put("event_name", "user_received_message");
        event.put("message", Map.of("msg_id", msgId));
        return event;
    }

    /** The message was seen on the phone. */
    static Map<String, Object> seen(String oaId, String userId, List<String> msgIds) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("sender", Map.of("id", userId));
        event.put("recipient", Map.of("id", oaId));
        event.put("event_name", "user_seen_message");
        event.put("message", Map.of("msg_ids", msgIds));
        return event;
    }

    static boolean isVisitor(String userId) {
        return userId.startsWith(VISITOR_PREFIX);
    }

    static String conversationOf(String userId) {
        return "c-" + platformId(userId);
    }

    private static String platformId(String userId) {
        return isVisitor(userId) ? userId.substring(VISITOR_PREFIX.length()) : userId;
    }

    private static Map<String, Object> inConversation(String userId, Map<String, Object> message) {
        Map<String, Object> whole = new LinkedHashMap<>(message);
        whole.put("conversation_id", conversationOf(userId));
        return whole;
    }
}
