package vn.hoiluat.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.publicbase.ServedEntries.Served;

/** What is sent, as JSON. */
final class NoticeTexts {

    private final JsonMapper json;

    NoticeTexts(JsonMapper json) {
        this.json = json;
    }

    /** Every call has this form. */
    private record Sent(String id, String type, Instant at, Object data) {}

    /** An entry that is served, or only its key if it is not any more. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record EntryOf(
            String source,
            String externalId,
            @Nullable Integer version,
            @Nullable String field,
            @Nullable String question,
            @Nullable URI url) {}

    /** An answered case: nothing by which anybody could be known, and no code where even that would say too much. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record CaseOf(@Nullable String code, String field, String unit, String channel, Instant answeredAt) {}

    String entry(String event, EventType type, Instant at, Served served) {
        return text(
                event,
                type,
                at,
                new EntryOf(
                        served.source(),
                        served.externalId(),
                        served.version(),
                        served.field(),
                        served.question(),
                        served.url()));
    }

    /** @param key of the entry */
    String withdrawn(String event, Instant at, String key) {
        int end = key.indexOf(':');
        return text(
                event,
                EventType.ENTRY_WITHDRAWN,
                at,
                new EntryOf(key.substring(0, end), key.substring(end + 1), null, null, null, null));
    }

    String answered(String event, Instant at, Case c, Instant answeredAt) {
        return text(
                event,
                EventType.CASE_ANSWERED,
                at,
                new CaseOf(
                        c.sensitive() ? null : c.code().toString(),
                        c.field(),
                        c.unit(),
                        c.address().channel().name(),
                        answeredAt));
    }

    String ping(String event, Instant at) {
        return text(event, EventType.PING, at, Map.of());
    }

    private String text(String event, EventType type, Instant at, Object data) {
        return json.writeValueAsString(new Sent(event, type.word(), at, data));
    }
}
