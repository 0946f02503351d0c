package vn.hoiluat.knowledge.central.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.CitationText;

/** Makes the files that we give: one for each thing that is given. */
final class OutboxFiles {

    /** The format's own limit, ECMA-376 part 1, 18.18.93. */
    private static final int LONGEST_CELL = 32_767;

    private static final String JSON = ".json";
    private static final String XLSX = ".xlsx";

    private final OutboxFormat format;
    private final Columns columns;
    private final CitationText citations;
    private final JsonMapper mapper = new JsonMapper();

    OutboxFiles(OutboxFormat format, Columns columns, CitationText citations) {
        this.format = format;
        this.columns = columns;
        this.citations = citations;
    }

    /** A file before it lies anywhere. */
    record Made(String name, byte[] content) {}

    /**
     * A file of an object. Its name says what it holds, in either form: the same again has the same name. What does not fit into
     * the cells of a sheet is JSON.
     */
    Made make(String what, String id, ObjectNode node) throws IOException {
        byte[] json = mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
        String name = what + "-" + safe(id) + "-" + RowFiles.digest(json);
        Map<String, String> cells = format == OutboxFormat.XLSX ? cells(node) : Map.of();
        boolean isSheet = !cells.isEmpty() && cells.values().stream().allMatch(cell -> cell.length() <= LONGEST_CELL);
        return isSheet ? new Made(name + XLSX, sheet(cells)) : new Made(name + JSON, json);
    }

    private byte[] sheet(Map<String, String> cells) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "HoiLuat", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            int column = 0;
            for (Map.Entry<String, String> cell : cells.entrySet()) {
                sheet.value(0, column, cell.getKey());
                sheet.style(0, column).bold().set();
                sheet.value(1, column, cell.getValue());
                sheet.style(1, column).wrapText(true).set();
                column++;
            }
            sheet.freezePane(0, 1);
        }
        return bytes.toByteArray();
    }

    private Map<String, String> cells(ObjectNode node) {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.titles().forEach((member, title) -> {
            if (node.hasNonNull(member)) {
                cells.put(title, cell(node.path(member)));
            }
        });
        if (cells.size() != node.size()) {
            throw new IllegalStateException("a member of " + node.propertyNames() + " has no column");
        }
        return cells;
    }

    private String cell(JsonNode value) {
        if (!value.isArray()) {
            return value.asString("");
        }
        StringJoiner lines = new StringJoiner("\n");
        value.forEach(item -> lines.add(item.isObject() ? citation(new Cells(item)) : item.asString("")));
        return lines.toString();
    }

    private String citation(Cells cells) {
        return citations.complete(new Citation(
                cells.optional("documentType"),
                cells.text("documentNumber"),
                cells.optional("issuer"),
                cells.optional("article"),
                cells.optional("clause"),
                cells.optional("point")));
    }

    private static String safe(String id) {
        String safe = id.replaceAll("[^A-Za-z0-9.-]", "_");
        return safe.equals(id) ? id : safe + "-" + RowFiles.digest(id.getBytes(StandardCharsets.UTF_8));
    }
}
