package vn.hoiluat.knowledge.central.files;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.hoiluat.knowledge.central.AssignedQuestion;
import vn.hoiluat.knowledge.central.CentralContent;
import vn.hoiluat.knowledge.central.CentralRecord;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.CitationParser;

/** Shared records and questions as JSON objects; rows of a sheet come as objects whose members are texts. */
final class RecordForm {

    private final CitationParser parser;

    RecordForm(CitationParser parser) {
        this.parser = parser;
    }

    CentralRecord record(JsonNode node) throws BadRowException {
        var cells = new Cells(node);
        String externalId = id(cells);
        Instant updatedAt = cells.instant("updatedAt");
        long given = cells.number("version");
        long version = given > 0 ? given : updatedAt.toEpochMilli();
        if (version < 1) {
            throw new BadRowException("central.file.notATime", "updatedAt: " + updatedAt);
        }
        return new CentralRecord(externalId, version, content(cells), cells.flag("withdrawn"), updatedAt);
    }

    AssignedQuestion question(JsonNode node) throws BadRowException {
        var cells = new Cells(node);
        String text = cells.required("text");
        if (text.length() > AssignedQuestion.LONGEST_TEXT) {
            throw new BadRowException("central.file.tooLong", "text");
        }
        var asker = new Cells(node.path("asker"));
        String name = cells.optional("askerName");
        return new AssignedQuestion(
                id(cells),
                cells.optional("title"),
                text,
                cells.list("fields"),
                cells.list("places"),
                node.path("asker").isObject()
                        ? new AssignedQuestion.Asker(
                                asker.optional("name"), asker.optional("phone"), asker.optional("email"))
                        : name == null ? null : new AssignedQuestion.Asker(name, null, null),
                cells.instant("askedAt"),
                cells.day("dueOn"),
                cells.flag("withdrawn"));
    }

    /** The members of a content, for a file of ours. */
    static ObjectNode write(CentralContent content) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("question", content.question());
        node.set("alternates", texts(content.alternates()));
        node.put("shortAnswer", content.shortAnswer());
        node.put("fullAnswer", content.fullAnswer());
        node.set("citations", citations(content.citations()));
        node.set("fields", texts(content.fields()));
        node.set("places", texts(content.places()));
        put(node, "validFrom", content.validity().from());
        put(node, "validUntil", content.validity().until());
        return node;
    }

    static ArrayNode texts(List<String> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(array::add);
        return array;
    }

    static ArrayNode citations(List<Citation> citations) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Citation citation : citations) {
            ObjectNode node = array.addObject();
            put(node, "documentType", citation.documentType());
            put(node, "documentNumber", citation.documentNumber());
            put(node, "issuer", citation.issuer());
            put(node, "article", citation.article());
            put(node, "clause", citation.clause());
            put(node, "point", citation.point());
        }
        return array;
    }

    private CentralContent content(Cells cells) throws BadRowException {
        var from = cells.day("validFrom");
        var until = cells.day("validUntil");
        if (from != null && until != null && !from.isBefore(until)) {
            throw new BadRowException("central.file.endsBeforeItBegins", from + ", " + until);
        }
        return new CentralContent(
                cells.required("question"),
                cells.list("alternates"),
                cells.text("shortAnswer"),
                cells.text("fullAnswer"),
                readCitations(cells),
                cells.list("fields"),
                cells.list("places"),
                new Validity(from, until));
    }

    private List<Citation> readCitations(Cells cells) throws BadRowException {
        List<Citation> citations = new ArrayList<>();
        if (!cells.raw("citations").isArray()) {
            for (String line : cells.list("citations")) {
                citations.addAll(parsed(line));
            }
            return citations;
        }
        for (JsonNode node : cells.raw("citations")) {
            citations.addAll(node.isObject() ? List.of(parts(new Cells(node))) : parsed(node.asString("")));
        }
        return citations;
    }

    private List<Citation> parsed(String text) throws BadRowException {
        List<Citation> parsed = parser.parse(text);
        if (parsed.isEmpty()) {
            throw new BadRowException("central.file.unreadableCitation", text);
        }
        return parsed;
    }

    private static Citation parts(Cells cells) throws BadRowException {
        String article = cells.optional("article");
        if (article == null && (cells.optional("clause") != null || cells.optional("point") != null)) {
            throw new BadRowException("central.file.unreadableCitation", cells.text("documentNumber"));
        }
        return new Citation(
                cells.optional("documentType"),
                cells.required("documentNumber"),
                cells.optional("issuer"),
                article,
                cells.optional("clause"),
                cells.optional("point"));
    }

    private static String id(Cells cells) throws BadRowException {
        String id = cells.required("externalId");
        if (id.length() > CentralRecord.LONGEST_ID) {
            throw new BadRowException("central.file.tooLong", "externalId");
        }
        return id;
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
    }
}
