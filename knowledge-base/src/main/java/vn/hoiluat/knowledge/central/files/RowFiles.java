package vn.hoiluat.knowledge.central.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.hoiluat.knowledge.central.files.Rows.Numbered;
import vn.hoiluat.knowledge.central.files.Rows.Problem;
import vn.hoiluat.knowledge.wording.Messages;

/** Reads files whole: a JSON list, or the first sheet of a workbook. Blocks. */
final class RowFiles {

    private final JsonMapper mapper = new JsonMapper();
    private final Columns columns;
    private final Messages messages;

    RowFiles(Columns columns, Messages messages) {
        this.columns = columns;
        this.messages = messages;
    }

    /** Understands one row. */
    interface Reading<T> {

        T read(JsonNode row) throws BadRowException;
    }

    /** The rows of a file. What cannot be understood is a problem of its row, or of the file. */
    <T> Rows<T> read(Path file, Reading<T> reading) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = String.valueOf(file.getFileName());
        List<Numbered<T>> items = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try {
            List<JsonNode> rows = name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? sheet(bytes) : list(bytes);
            for (int i = 0; i < rows.size(); i++) {
                try {
                    items.add(new Numbered<>(i + 1, reading.read(rows.get(i))));
                } catch (BadRowException e) {
                    problems.add(new Problem(i + 1, messages.text(e.key(), e.detail())));
                }
            }
            return new Rows<>(name, digest(bytes), items, problems, "");
        } catch (IOException | JacksonException | UncheckedIOException e) {
            return new Rows<>(name, digest(bytes), List.of(), List.of(), messages.text("central.file.unreadable"));
        }
    }

    /** Sixteen characters that two different files practically never share. */
    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private List<JsonNode> list(byte[] bytes) throws IOException {
        JsonNode root = mapper.readTree(bytes);
        if (!root.isArray()) {
            throw new IOException("no list");
        }
        List<JsonNode> rows = new ArrayList<>();
        root.forEach(rows::add);
        return rows;
    }

    private List<JsonNode> sheet(byte[] bytes) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            Map<Integer, String> header = new HashMap<>();
            List<JsonNode> read = new ArrayList<>();
            rows.forEach(row -> {
                if (header.isEmpty()) {
                    row.forEach(cell -> header.put(cell.getColumnIndex(), columns.member(cell.getText())));
                } else {
                    read.add(object(row, header));
                }
            });
            return read;
        }
    }

    private static ObjectNode object(Row row, Map<Integer, String> header) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        row.stream().filter(cell -> cell != null && !cell.getText().isBlank()).forEach(cell -> {
            String column = header.getOrDefault(cell.getColumnIndex(), "");
            if (!column.isEmpty()) {
                node.put(column, cell.getText().strip());
            }
        });
        return node;
    }
}
