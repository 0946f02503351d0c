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

    /** Schema 2 knew no ratings, nor whether choices were offered in a sensitive matter: what is not known is taken so. */
    static Map<String, Object> withoutRatings(Map<String, Object> stored) {
        ((List<?>) Objects.requireNonNull(stored.get("unrecorded"))).forEach(turn -> put(turn, "ratable", false));
        Object offer = ((Map<?, ?>) Objects.requireNonNull(stored.get("memory"))).get("offer");
        if (offer != null) {
            put(offer, "sensitive", true);
        }
        return stored;
    }

    /** Schema 1 knew no ratings; whether the question was sensitive is not known of it. */
    static Map<String, Object> turn(Map<String, Object> stored) {
        stored.put("ratable", false);
        return stored;
    }

    @SuppressWarnings("unchecked")
    private static void put(Object document, String field, Object value) {
        ((Map<String, Object>) document).put(field, value);
    }
}
