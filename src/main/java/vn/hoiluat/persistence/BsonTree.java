package vn.hoiluat.persistence;

import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.hoiluat.storage.StorageException;

/** Jackson's tree as BSON and back, with the kinds of values that JSON has. */
final class BsonTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private BsonTree() {}

    static BsonValue toBson(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> toDocument(node);
            case ARRAY -> toArray(node);
            case STRING -> new BsonString(node.stringValue());
            case BOOLEAN -> BsonBoolean.valueOf(node.booleanValue());
            case NUMBER -> toNumber(node);
            case NULL -> BsonNull.VALUE;
            case BINARY, POJO, MISSING ->
                throw new StorageException("a document holds a " + node.getNodeType() + ", which JSON has not");
        };
    }

    static JsonNode toTree(BsonValue value) {
        return switch (value.getBsonType()) {
            case DOCUMENT -> toObject(value.asDocument());
            case ARRAY -> toArrayNode(value.asArray());
            case STRING -> NODES.stringNode(value.asString().getValue());
            case BOOLEAN -> NODES.booleanNode(value.asBoolean().getValue());
            case INT32 -> NODES.numberNode(value.asInt32().getValue());
            case INT64 -> NODES.numberNode(value.asInt64().getValue());
            case DOUBLE -> NODES.numberNode(value.asDouble().getValue());
            case DECIMAL128 -> NODES.numberNode(value.asDecimal128().getValue().bigDecimalValue());
            case NULL -> NODES.nullNode();
            default -> throw new StorageException("a stored document holds a " + value.getBsonType());
        };
    }

    private static BsonDocument toDocument(JsonNode node) {
        BsonDocument document = new BsonDocument();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            document.append(field.getKey(), toBson(field.getValue()));
        }
        return document;
    }

    private static BsonArray toArray(JsonNode node) {
        BsonArray array = new BsonArray();
        for (JsonNode item : node) {
            array.add(toBson(item));
        }
        return array;
    }

    private static BsonValue toNumber(JsonNode node) {
        return switch (node.numberType()) {
            case INT -> new BsonInt32(node.intValue());
            case LONG -> new BsonInt64(node.longValue());
            case FLOAT, DOUBLE -> new BsonDouble(node.doubleValue());
            case BIG_INTEGER, BIG_DECIMAL -> new BsonDecimal128(new Decimal128(node.decimalValue()));
        };
    }

    private static ObjectNode toObject(BsonDocument document) {
        ObjectNode object = NODES.objectNode();
        document.forEach((name, value) -> object.set(name, toTree(value)));
        return object;
    }

    private static ArrayNode toArrayNode(BsonArray values) {
        ArrayNode array = NODES.arrayNode();
        values.forEach(value -> array.add(toTree(value)));
        return array;
    }
}
