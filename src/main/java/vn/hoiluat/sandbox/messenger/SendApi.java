package vn.hoiluat.sandbox.messenger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.hoiluat.sandbox.standin.Counters;
import vn.hoiluat.sandbox.standin.Faults;
import vn.hoiluat.sandbox.standin.Faults.Kind;
import vn.hoiluat.sandbox.standin.Webhooks;

/** Takes messages and acts of the service, or says why not. Safe for use by many threads. */
final class SendApi {

    private static final Set<String> ACTS = Set.of("typing_on", "typing_off", "mark_seen");

    private final MessengerStandInProperties properties;
    private final PagePlatform platform;
    private final PageComments comments;
    private final Webhooks webhooks;
    private final Faults faults;
    private final Counters stats;

    SendApi(
            MessengerStandInProperties properties,
            PagePlatform platform,
            PageComments comments,
            Webhooks webhooks,
            Faults faults,
            Counters stats) {
        this.properties = properties;
        this.platform = platform;
        this.comments = comments;
        this.webhooks = webhooks;
        this.faults = faults;
        this.stats = stats;
    }

    /** A call whose token is good. */
    GraphAnswer take(String pageId, JsonNode body) {
        String act = body.path("sender_action").asString("");
        if (!act.isEmpty()) {
            return act(body, act);
        }
        stats.count("sends.called");
        String commentId = body.path("recipient").path("comment_id").asString("");
        return commentId.isEmpty() ? toPerson(pageId, body) : toComment(pageId, commentId, body);
    }

    private GraphAnswer act(JsonNode body, String act) {
        String userId = body.path("recipient").path("id").asString("");
        if (!ACTS.contains(act) || userId.isEmpty() || body.has("message")) {
            return refuse(GraphError.request("sender_action is not of the platform's form"));
        }
        stats.count("acts." + act);
        return GraphAnswer.success(Map.of("recipient_id", userId));
    }

    private GraphAnswer toPerson(String pageId, JsonNode body) {
        String userId = body.path("recipient").path("id").asString("");
        if (!userId.matches("\\d{1,20}")) {
            return refuse(GraphError.NO_SUCH_USER);
        }
        GraphError objection = objection(pageId, userId, body);
        if (objection != null) {
            return refuse(objection);
        }
        PageMessage message = PageMessage.read(body.path("message"));
        if (message.error() != null) {
            return refuse(message.error());
        }
        return deliver(pageId, userId, message);
    }

    /** Why the platform's rules on time and tags refuse the message, null if they do not. */
    private @Nullable GraphError objection(String pageId, String userId, JsonNode body) {
        String type = body.path("messaging_type").asString("");
        String tag = body.path("tag").asString("");
        return switch (type) {
            case "RESPONSE", "UPDATE" ->
                platform.isSilent(pageId, userId, properties.window()) ? GraphError.WINDOW : null;
            case "MESSAGE_TAG" ->
                tag.equals("HUMAN_AGENT") ? byHand(pageId, userId) : GraphError.request("tag is retired");
            default -> GraphError.request("messaging_type is missing");
        };
    }

    private @Nullable GraphError byHand(String pageId, String userId) {
        if (!properties.humanAgent()) {
            return GraphError.NO_PERMISSION;
        }
        stats.count("sends.human-agent");
        return platform.isSilent(pageId, userId, properties.officerWindow()) ? GraphError.WINDOW : null;
    }

    private GraphAnswer toComment(String pageId, String commentId, JsonNode body) {
        PageComments.Comment comment = comments.find(commentId);
        PageMessage message = PageMessage.read(body.path("message"));
        if (comment == null) {
            return refuse(GraphError.request("comment_id is unknown"));
        }
        if (message.error() != null) {
            return refuse(message.error());
        }
        if (!comment.replied().compareAndSet(false, true)) {
            return refuse(GraphError.request("the comment was replied to before"));
        }
        stats.count("sends.private-replies");
        return deliver(pageId, comment.userId(), message);
    }

    private GraphAnswer deliver(String pageId, String userId, PageMessage message) {
        String msgId = platform.arrive(pageId, userId, message);
        stats.count("sends.taken");
        boolean lost = faults.strike(Kind.LOST_ECHO) != null;
        webhooks.later(properties.echoAfter(), () -> platform.confirm(pageId, userId, message, msgId, lost));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("recipient_id", userId);
        answer.put("message_id", msgId);
        return GraphAnswer.success(answer);
    }

    private GraphAnswer refuse(GraphError error) {
        stats.count("sends.refused." + error.code());
        return GraphAnswer.refusal(error);
    }
}
