package vn.hoiluat.knowledge.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a file as they are understood; what cannot be understood becomes a problem. For one thread. */
final class CheckedRows implements Closeable {

    private final RowReader reader;
    private final RowMappings mappings;
    private final Problems problems;
    private final ImportOptions options;

    CheckedRows(RowReader reader, RowMappings mappings, Problems problems, ImportOptions options) {
        this.reader = reader;
        this.mappings = mappings;
        this.problems = problems;
        this.options = options;
    }

    /** One row and what it says, if it was understood. */
    record Read(int row, Optional<MappedRow> mapped) {}

    @Nullable
    Read next() throws IOException {
        try {
            Row row = reader.next();
            return row == null ? null : new Read(row.number(), mappings.map(row, problems, options));
        } catch (UnreadableRowException e) {
            problems.add(e.row(), "", e.messageKey(), e.detail());
            return new Read(e.row(), Optional.empty());
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
