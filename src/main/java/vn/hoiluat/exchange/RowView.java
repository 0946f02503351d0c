package vn.hoiluat.exchange;

import java.util.List;
import vn.hoiluat.difference.WordDiff;
import vn.hoiluat.knowledge.exchange.CellChange;
import vn.hoiluat.knowledge.exchange.PreviewRow;
import vn.hoiluat.knowledge.exchange.RowProblem;

/** A row of a preview as the page shows it; public for the templates. */
public record RowView(
        int row,
        String key,
        String question,
        String shortAnswer,
        String draftReason,
        List<Change> changes,
        List<String> remarks,
        List<RowProblem> problems) {

    /** A cell with the words that differ. */
    public record Change(String column, WordDiff words) {

        static Change of(CellChange change) {
            return new Change(change.column(), WordDiff.of(change.before(), change.after()));
        }
    }

    static RowView of(PreviewRow row) {
        var content = row.content();
        return new RowView(
                row.row(),
                row.key(),
                row.question(),
                content == null ? "" : content.shortAnswer(),
                row.draftReason() == null ? "" : row.draftReason(),
                row.changes().stream().map(Change::of).toList(),
                row.remarks(),
                row.problems());
    }
}
