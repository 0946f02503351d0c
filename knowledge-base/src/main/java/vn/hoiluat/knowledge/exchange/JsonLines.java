package vn.hoiluat.knowledge.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line; empty lines are passed over. */
final class JsonLines implements RowReader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final JsonMapper json = new JsonMapper();
    private final BufferedReader lines;
    private final JsonCells cells;
    private int line;

    JsonLines(InputStream in, ColumnNames names) {
        lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        cells = new JsonCells(names);
    }

    @Override
    public @Nullable Row next() throws IOException, UnreadableRowException {
        String text = lines.readLine();
        line++;
        while (text != null && text.isBlank()) {
            text = lines.readLine();
            line++;
        }
        return text == null ? null : row(text);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private Row row(String text) throws UnreadableRowException {
        boolean marked = text.charAt(0) == BYTE_ORDER_MARK;
        try {
            return cells.row(line, json.readTree(marked ? text.substring(1) : text));
        } catch (JacksonException e) {
            throw new UnreadableRowException(line, "import.notJson", e.getOriginalMessage());
        }
    }
}
