package vn.hoiluat.knowledge.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings entries that older releases wrote into today's form. */
final class OlderEntries {

    private OlderEntries() {}

    /** Schema 1 knew neither who did what nor attachments. */
    static Map<String, Object> withSteps(Map<String, Object> stored) {
        Map<String, Object> changed = new HashMap<>(stored);
        changed.put(
                "versions",
                ((List<?>) Objects.requireNonNull(stored.get("versions")))
                        .stream().map(OlderEntries::version).toList());
        return changed;
    }

    private static Map<String, Object> version(Object stored) {
        Map<String, Object> version = map(stored);
        Map<String, Object> content = map(version.get("content"));
        content.put("attachments", List.of());
        version.put("content", content);
        Map<String, Object> written = new HashMap<>();
        written.put("deed", EntryDeed.WRITTEN.name());
        written.put("at", Objects.requireNonNull(version.get("createdAt")));
        written.put("by", Objects.requireNonNull(map(version.get("provenance")).get("origin")));
        version.put("steps", List.of(written));
        return version;
    }

    private static Map<String, Object> map(@Nullable Object stored) {
        Map<String, Object> copy = new HashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(stored)).forEach((key, value) -> copy.put((String) key, value));
        return copy;
    }
}
