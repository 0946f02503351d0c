package vn.hoiluat.knowledge.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns JSON objects into rows. */
final class JsonCells {

    private final ColumnNames names;

    JsonCells(ColumnNames names) {
        this.names = names;
    }

    Row row(int number, JsonNode node) throws UnreadableRowException {
        if (!node.isObject()) {
            throw new UnreadableRowException(number, "import.notObject", "");
        }
        Map<String, @Nullable Object> cells = new HashMap<>();
        node.properties()
                .forEach(property -> names.column(property.getKey())
                        .ifPresent(column -> cells.put(column, plain(property.getValue()))));
        return new Row(number, cells);
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isArray()) {
            List<@Nullable Object> items = new ArrayList<>();
            node.forEach(item -> items.add(plain(item)));
            return items;
        }
        if (node.isObject()) {
            Map<String, @Nullable Object> parts = new HashMap<>();
            node.properties().forEach(property -> parts.put(property.getKey(), plain(property.getValue())));
            return parts;
        }
        if (node.isNull()) {
            return null;
        }
        return node.isBoolean() ? (Object) node.asBoolean() : node.asString();
    }
}
