package vn.hoiluat.sandbox.messenger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bodies of events, as the platform writes them. Pure. */
final class PageEvents {

    private PageEvents() {}

    /** Something a person did: {@code field} is the name of the event and {@code value} its content. */
    static Map<String, Object> ofPerson(String pageId, String userId, String field, Object value, long millis) {
        return messaging(pageId, userId, pageId, field, value, millis);
    }

    /** What the page sent; {@code appId} is the application's that sent it. */
    static Map<String, Object> echo(
            String pageId, String userId, String msgId, PageMessage message, String appId, long millis) {
        Map<String, Object> echo = new LinkedHashMap<>();
        echo.put("mid", msgId);
        echo.put("is_echo", true);
        echo.put("app_id", Long.parseLong(appId));
        if (!message.metadata().isEmpty()) {
            echo.put("metadata", message.metadata());
        }
        if (message.template()) {
            Map<String, Object> payload = Map.of("template_type", "button", "text", message.text());
            echo.put("attachments", List.of(Map.of("type", "template", "payload", payload)));
        } else {
            echo.put("text", message.text());
        }
        return messaging(pageId, pageId, userId, "message", echo, millis);
    }

    /** A comment under a post of the page. */
    static Map<String, Object> comment(String pageId, String userId, String commentId, String text, long millis) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("item", "comment");
        value.put("verb", "add");
        value.put("comment_id", commentId);
        value.put("post_id", pageId + "_1");
        value.put("parent_id", pageId + "_1");
        value.put("from", Map.of("id", userId, "name", "Sandbox"));
        value.put("created_time", millis / 1000);
        value.put("message", text);
        return entry(pageId, millis, "changes", Map.of("field", "feed", "value", value));
    }

    private static Map<String, Object> messaging(
            String pageId, String sender, String recipient, String field, Object value, long millis) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("sender", Map.of("id", sender));
        event.put("recipient", Map.of("id", recipient));
        event.put("timestamp", millis);
        event.put(field, value);
        return entry(pageId, millis, "messaging", event);
    }

    private static Map<String, Object> entry(String pageId, long millis, String list, Map<String, Object> member) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", pageId);
        entry.put("time", millis);
        entry.put(list, List.of(member));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("object", "page");
        body.put("entry", List.of(entry));
        return body;
    }
}
