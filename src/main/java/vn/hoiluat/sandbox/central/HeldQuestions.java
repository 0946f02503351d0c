package vn.hoiluat.sandbox.central;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The questions that were assigned to the unit, in memory. Safe for use by many threads. */
final class HeldQuestions {

    private final Map<String, HeldQuestion> byId = new TreeMap<>();
    private long places;

    /** Assigns one; {@code json} names its {@code external_id}. */
    synchronized void assign(JsonNode json) {
        put(json.path("external_id").asString(), json, null, null);
    }

    /** Takes one back; false if there is none such. */
    synchronized boolean takeBack(String externalId) {
        HeldQuestion there = byId.get(externalId);
        if (there == null) {
            return false;
        }
        ObjectNode withdrawn = ((ObjectNode) there.json()).deepCopy();
        withdrawn.put("thu_hoi", true);
        put(externalId, withdrawn, there.classified(), there.answer());
        return true;
    }

    /** The question before it was taken over so, empty if there is none such. */
    synchronized Optional<HeldQuestion> classify(String externalId, JsonNode classified) {
        HeldQuestion there = byId.get(externalId);
        if (there != null) {
            byId.put(externalId, new HeldQuestion(externalId, there.json(), classified, there.answer(), there.seq()));
        }
        return Optional.ofNullable(there);
    }

    /** The question before this answer, empty if there is none such; the first answer stays. */
    synchronized Optional<HeldQuestion> answer(String externalId, JsonNode answer) {
        HeldQuestion there = byId.get(externalId);
        if (there != null && there.answer() == null) {
            byId.put(externalId, new HeldQuestion(externalId, there.json(), there.classified(), answer, there.seq()));
        }
        return Optional.ofNullable(there);
    }

    synchronized List<HeldQuestion> after(long place, int limit) {
        return byId.values().stream()
                .filter(question -> question.seq() > place)
                .sorted(Comparator.comparingLong(HeldQuestion::seq))
                .limit(limit)
                .toList();
    }

    synchronized void clear() {
        byId.clear();
    }

    private void put(String externalId, JsonNode json, @Nullable JsonNode classified, @Nullable JsonNode answer) {
        byId.put(externalId, new HeldQuestion(externalId, json, classified, answer, ++places));
    }
}
