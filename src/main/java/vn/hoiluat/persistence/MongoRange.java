package vn.hoiluat.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Field;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.Cursor;
import vn.hoiluat.storage.Range;

/** A stretch of an index as MongoDB is asked for it. */
record MongoRange(Range range, String index) {

    /** Where a document with several keys stands, while it is sorted. */
    private static final String PLACE = "place";

    static Bson live() {
        return exists(MongoForm.GONE, false);
    }

    /** Documents of a range of ids. */
    static Bson ids(Range range, @Nullable Cursor after) {
        List<Bson> conditions = new ArrayList<>(bounds(MongoForm.ID, range));
        conditions.add(live());
        if (after != null) {
            conditions.add(gt(MongoForm.ID, after.id()));
        }
        return and(conditions);
    }

    String one() {
        return MongoForm.ONE + "." + index;
    }

    String many() {
        return MongoForm.MANY + "." + index;
    }

    /** Documents with one key, and that in the range. */
    Bson withOneKey(@Nullable Cursor after) {
        List<Bson> conditions = new ArrayList<>(bounds(one(), range));
        if (after != null) {
            conditions.add(behind(one(), after));
        }
        return and(conditions);
    }

    Bson orderOfOneKey() {
        return Sorts.ascending(one(), MongoForm.ID);
    }

    /** Documents with several keys, one of them in the range. */
    Bson withManyKeys() {
        BsonDocument bounds = new BsonDocument("$gte", new BsonString(range.from()));
        if (range.to() != null) {
            bounds.append("$lt", new BsonString(range.to()));
        }
        return elemMatch(many(), bounds);
    }

    /** Documents with several keys in the order of their first key in the range; it costs a look at all of the range. */
    List<Bson> pageOfManyKeys(@Nullable Cursor after, int limit) {
        List<Bson> stages = new ArrayList<>();
        stages.add(Aggregates.match(withManyKeys()));
        stages.add(Aggregates.addFields(new Field<>(PLACE, firstKeyInRange())));
        if (after != null) {
            stages.add(Aggregates.match(behind(PLACE, after)));
        }
        stages.add(Aggregates.sort(Sorts.ascending(PLACE, MongoForm.ID)));
        stages.add(Aggregates.limit(limit));
        return stages;
    }

    private Document firstKeyInRange() {
        List<Object> conditions = new ArrayList<>();
        conditions.add(new Document("$gte", List.of("$$key", literal(range.from()))));
        if (range.to() != null) {
            conditions.add(new Document("$lt", List.of("$$key", literal(range.to()))));
        }
        Document filter = new Document("input", "$" + many())
                .append("as", "key")
                .append("cond", new Document("$and", conditions));
        return new Document("$min", new Document("$filter", filter));
    }

    /** A text that must not be taken for the name of a field. */
    private static Document literal(String text) {
        return new Document("$literal", text);
    }

    private static List<Bson> bounds(String field, Range range) {
        return range.to() == null
                ? List.of(gte(field, range.from()))
                : List.of(gte(field, range.from()), lt(field, range.to()));
    }

    private static Bson behind(String field, Cursor after) {
        return or(gt(field, after.key()), and(eq(field, after.key()), gt(MongoForm.ID, after.id())));
    }
}
