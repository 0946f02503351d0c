package vn.hoiluat.conversation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.hoiluat.delivery.Occasion;

/** Brings conversations that older releases wrote into today's form. */
final class OlderForms {

    private OlderForms() {}

    /** Schema 1 knew neither notices nor followers. */
    static Map<String, Object> conversation(Map<String, Object> stored) {
        ((List<?>) Objects.requireNonNull(stored.get("outbox")))
                .forEach(part -> put(part, "occasion", Occasion.REPLY.name()));
        put(Objects.requireNonNull(stored.get("memory")), "follows", false);
        return stored;
    }

    @SuppressWarnings("unchecked")
    private static void put(Object document, String field, Object value) {
        ((Map<String, Object>) document).put(field, value);
    }
}
