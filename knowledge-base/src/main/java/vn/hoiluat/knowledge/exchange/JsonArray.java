package vn.hoiluat.knowledge.exchange;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON list of objects. What follows a mistake in it cannot be read. */
final class JsonArray implements RowReader {

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final JsonParser parser;
    private final JsonCells cells;
    private int row;
    private boolean ended;

    JsonArray(InputStream in, ColumnNames names) {
        parser = json.createParser(in);
        cells = new JsonCells(names);
    }

    @Override
    public @Nullable Row next() throws IOException, UnreadableRowException {
        if (ended) {
            return null;
        }
        row++;
        try {
            if (row == 1 && parser.nextToken() != JsonToken.START_ARRAY) {
                throw new UnreadableRowException(row, "import.notArray", "");
            }
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                ended = true;
                return null;
            }
            JsonNode node = json.readTree(parser);
            return cells.row(row, node);
        } catch (JacksonException e) {
            ended = true;
            throw new UnreadableRowException(row, "import.notJson", e.getOriginalMessage());
        } catch (UnreadableRowException e) {
            ended = row == 1;
            throw e;
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
