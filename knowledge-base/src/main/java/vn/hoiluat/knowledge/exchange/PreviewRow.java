package vn.hoiluat.knowledge.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;

/**
 * A row as it would be written.
 *
 * @param row as people count, 0 for the whole file
 * @param source of the entry's key; empty if the row is wrong
 * @param externalId of the entry's key; empty if the row is wrong
 * @param question as the row has it
 * @param content what would be written; null if nothing would
 * @param draftReason why it must stay a draft; null if nothing keeps it back
 * @param newest the number of the entry's newest version when this was made, 0 if there was no entry
 * @param changes the cells that differ, of a row that changes an entry
 * @param remarks what a person should look at
 * @param problems why it is wrong
 */
public record PreviewRow(
        int row,
        String source,
        String externalId,
        String question,
        @Nullable EntryContent content,
        @Nullable String draftReason,
        int newest,
        List<CellChange> changes,
        List<String> remarks,
        List<RowProblem> problems) {

    public PreviewRow {
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
        problems = List.copyOf(problems);
    }

    /** The entry's key; empty if the row is wrong. */
    public String key() {
        return source.isEmpty() ? "" : Entry.key(source, externalId);
    }
}
