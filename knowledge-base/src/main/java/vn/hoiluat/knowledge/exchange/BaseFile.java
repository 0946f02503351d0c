package vn.hoiluat.knowledge.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.wording.Messages;

/**
 * A file of entries as a base to search in, without a store: read as import reads it, but a row that import would refuse is
 * taken with what it has, and ids are kept exactly as they are given.
 */
public final class BaseFile {

    private static final ImportOptions OPTIONS = new ImportOptions("base", "evaluation", false, false);

    private final ColumnNames names = new ColumnNames();
    private final Messages messages;
    private final RowMappings mappings;

    public BaseFile(DocumentNames documentNames, Messages messages) {
        this.messages = messages;
        this.mappings = new RowMappings(documentNames, messages);
    }

    /**
     * One row.
     *
     * @param isDraft whether the row says that it is not to be published
     * @param documents lines for the register that the row lets us know
     */
    public record BaseEntry(String id, EntryContent content, boolean isDraft, List<LegalDocument> documents) {}

    /**
     * Reads every row.
     *
     * @throws IOException if the file, or a row of it, cannot be read at all
     * @throws UnknownFormatException if the file's name says nothing
     */
    public void read(Path file, Consumer<BaseEntry> each) throws IOException, UnknownFormatException {
        try (RowReader reader = RowReader.open(file, names)) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                each.accept(entry(row));
            }
        } catch (UnreadableRowException e) {
            throw new IOException(file + ", " + e.getMessage(), e);
        }
    }

    /** An entry that has a question and no answer. */
    public static EntryContent question(String question) {
        return content(question, List.of(), "");
    }

    private BaseEntry entry(Row row) throws IOException {
        Object id = row.cells().get(Column.EXTERNAL_ID);
        if (id == null) {
            throw new IOException("row " + row.number() + " has no id");
        }
        Optional<MappedRow> mapped = mappings.map(row, new Problems(names, messages), OPTIONS);
        return new BaseEntry(
                id.toString(),
                mapped.map(m -> m.proposal().content()).orElseGet(() -> withWhatItHas(row)),
                EntryStatus.DRAFT.name().equals(row.cells().get(Column.STATUS)),
                mapped.map(MappedRow::documents).orElse(List.of()));
    }

    private EntryContent withWhatItHas(Row row) {
        var cells = new Cells(row, new Problems(names, messages));
        String question = cells.optional(row.has(Column.QUESTION) ? Column.QUESTION : Column.TITLE);
        String answer = cells.optional(row.has(Column.ANSWER) ? Column.ANSWER : Column.TEXT);
        String full = row.has(Column.FULL_ANSWER) ? cells.optional(Column.FULL_ANSWER) : answer;
        return content(question.isEmpty() ? full : question, cells.lines(Column.ALTERNATES), full);
    }

    private static EntryContent content(String question, List<String> alternates, String full) {
        return new EntryContent(
                "",
                question,
                alternates,
                "",
                full,
                List.of(),
                List.of(),
                Validity.ALWAYS,
                null,
                null,
                List.of(),
                false);
    }
}
