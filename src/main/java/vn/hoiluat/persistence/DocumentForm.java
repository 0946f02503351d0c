package vn.hoiluat.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;
import vn.hoiluat.storage.Migration;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.StorageException;

/**
 * Turns documents of one kind into what is stored and back, older schemas included. Errors name the document and never quote
 * its text.
 */
final class DocumentForm<T> {

    private static final TypeReference<Map<String, Object>> PLAIN = new TypeReference<>() {};
    private static final TypeReference<SortedMap<String, List<String>>> KEYS = new TypeReference<>() {};

    private final Kind<T> kind;
    private final JsonMapper mapper;

    DocumentForm(Kind<T> kind, JsonMapper mapper) {
        this.kind = kind;
        this.mapper = mapper;
    }

    Kind<T> kind() {
        return kind;
    }

    /** The schema and the indexes that stored documents are to be found by; another form means new keys for all. */
    String indexForm() {
        List<String> names = kind.indexes().stream().map(Index::name).sorted().toList();
        return kind.schema() + ":" + String.join(",", names);
    }

    String json(T document) {
        return naming("", () -> mapper.writeValueAsString(document));
    }

    JsonNode tree(T document) {
        return naming("", () -> mapper.valueToTree(document));
    }

    T read(String id, int schema, String json) {
        return schema == kind.schema()
                ? naming(id, () -> mapper.readValue(json, kind.type()))
                : read(id, schema, naming(id, () -> mapper.readTree(json)));
    }

    T read(String id, int schema, JsonNode tree) {
        if (schema == kind.schema()) {
            return naming(id, () -> mapper.treeToValue(tree, kind.type()));
        }
        if (schema > kind.schema() || schema < 1) {
            throw new StorageException("document " + kind.name() + " " + id + " has schema " + schema
                    + ", this program knows schemas 1 to " + kind.schema());
        }
        return naming(id, () -> mapper.convertValue(migrated(schema, mapper.convertValue(tree, PLAIN)), kind.type()));
    }

    /** The document's keys by index, sorted and each once; indexes without a key are left out. */
    SortedMap<String, List<String>> keys(T document) {
        SortedMap<String, List<String>> keys = new TreeMap<>();
        for (Index<T> index : kind.indexes()) {
            List<String> sorted = index.keys().apply(document).stream()
                    .distinct()
                    .sorted(Range::compare)
                    .toList();
            if (!sorted.isEmpty()) {
                keys.put(index.name(), sorted);
            }
        }
        return keys;
    }

    String keysJson(Map<String, List<String>> keys) {
        return mapper.writeValueAsString(keys);
    }

    SortedMap<String, List<String>> keysOf(String json) {
        return mapper.readValue(json, KEYS);
    }

    private Map<String, Object> migrated(int schema, Map<String, Object> form) {
        List<Migration> steps = new ArrayList<>(kind.migrations());
        steps.removeIf(step -> step.from() < schema);
        steps.sort((a, b) -> Integer.compare(a.from(), b.from()));
        Map<String, Object> migrated = form;
        for (Migration step : steps) {
            migrated = step.step().apply(migrated);
        }
        return migrated;
    }

    private <R> R naming(String id, Supplier<R> work) {
        try {
            return work.get();
        } catch (JacksonException e) {
            // Without the cause: its message quotes the document.
            String field =
                    e.getPath().isEmpty() ? "" : " at " + e.getPath().getFirst().getPropertyName();
            throw new StorageException("document " + kind.name() + " " + id + " does not fit "
                    + kind.type().getSimpleName() + field + " ("
                    + e.getClass().getSimpleName() + ")");
        }
    }
}
