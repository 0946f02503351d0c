package vn.hoiluat.knowledge.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.wording.Messages;

/**
 * The rows of a file as they are understood; what cannot be understood, and keys that stand there twice, become problems. For
 * one thread.
 */
final class CheckedRows implements Closeable {

    private final RowReader reader;
    private final RowMappings mappings;
    private final ColumnNames names;
    private final Messages messages;
    private final ImportOptions options;
    private final Map<String, Integer> rowOfKey = new HashMap<>();
    private boolean isEmpty = true;

    CheckedRows(RowReader reader, RowMappings mappings, ColumnNames names, Messages messages, ImportOptions options) {
        this.reader = reader;
        this.mappings = mappings;
        this.names = names;
        this.messages = messages;
        this.options = options;
    }

    /**
     * One row and what it says, if it was understood.
     *
     * @param row as people count, 0 for the whole file
     * @param title the question or title as it stands there, empty if there is none
     */
    record Read(int row, String title, Optional<MappedRow> mapped, List<RowProblem> problems) {}

    /** The next row, or null at the end. */
    @Nullable
    Read next() throws IOException {
        Problems problems = new Problems(names, messages);
        try {
            Row row = reader.next();
            if (row != null) {
                isEmpty = false;
                return read(row, problems);
            }
            if (!isEmpty) {
                return null;
            }
            isEmpty = false;
            problems.add(0, "", reader instanceof WordRows ? "import.noQuestions" : "import.empty");
            return new Read(0, "", Optional.empty(), problems.kept());
        } catch (UnreadableRowException e) {
            isEmpty = false;
            e.flaws()
                    .forEach(flaw -> problems.add(
                            e.row(),
                            flaw.column(),
                            flaw.messageKey(),
                            flaw.arguments().toArray()));
            return new Read(e.row(), "", Optional.empty(), problems.kept());
        } catch (UncheckedIOException | ExcelReaderException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private Read read(Row row, Problems problems) {
        Optional<MappedRow> mapped = mappings.map(row, problems, options);
        boolean hasCode = row.has(Column.EXTERNAL_ID);
        String key =
                hasCode ? writtenKey(row) : mapped.map(m -> m.proposal().key()).orElse("");
        Integer before = key.isEmpty() ? null : rowOfKey.putIfAbsent(key, row.number());
        if (before != null) {
            problems.add(
                    row.number(),
                    hasCode ? Column.EXTERNAL_ID : Column.QUESTION,
                    hasCode ? "import.duplicate" : "import.sameQuestion",
                    before);
        }
        boolean isWell = problems.count() == 0;
        return new Read(row.number(), title(row), mapped.filter(m -> isWell), problems.kept());
    }

    /** Known even where the rest of the row is wrong. */
    private String writtenKey(Row row) {
        Object source = row.has(Column.SOURCE) ? row.cells().get(Column.SOURCE) : options.source();
        return source + ":"
                + PlainText.nfc(String.valueOf(row.cells().get(Column.EXTERNAL_ID)))
                        .strip();
    }

    private static String title(Row row) {
        Object title = row.cells().get(row.has(Column.QUESTION) ? Column.QUESTION : Column.TITLE);
        return title == null ? "" : title.toString();
    }
}
