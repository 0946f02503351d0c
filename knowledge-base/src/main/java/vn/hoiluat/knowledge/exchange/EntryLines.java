package vn.hoiluat.knowledge.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.wording.Messages;

/** Entries that ship with the program, as JSON lines. A mistake in them is a bug and throws. */
public final class EntryLines {

    private final ColumnNames names = new ColumnNames();
    private final Messages messages;
    private final RowMappings mappings;

    public EntryLines(DocumentNames documentNames, Messages messages) {
        this.messages = messages;
        this.mappings = new RowMappings(documentNames, messages);
    }

    /**
     * The proposals of a stream, in order.
     *
     * @throws IllegalStateException naming the rows that are wrong
     */
    public List<Proposal> read(InputStream in, ImportOptions options) throws IOException {
        var problems = new Problems(names, messages);
        List<Proposal> proposals = new ArrayList<>();
        try (var rows = new CheckedRows(new JsonLines(in, names), mappings, names, messages, options)) {
            for (CheckedRows.Read read = rows.next(); read != null; read = rows.next()) {
                problems.addAll(read.problems());
                read.mapped().map(MappedRow::proposal).ifPresent(proposals::add);
            }
        }
        if (problems.count() > 0) {
            throw new IllegalStateException(options.origin() + ": " + problems.kept());
        }
        return proposals;
    }
}
