package vn.hoiluat.knowledge.exchange;

import java.util.List;
import vn.hoiluat.knowledge.curation.GateReport;

/**
 * What came of an import. If there is any problem, or a protected golden question would fall, nothing was written.
 *
 * @param rows rows read
 * @param created new entries
 * @param changed entries that got a further version
 * @param unchanged entries that said the same already
 * @param keptBack rows that stay drafts although publishing was asked for
 * @param problems the first problems, by row
 * @param problemCount how many there are in all
 * @param gate what the golden questions showed of publishing it all; nothing was asked if nothing was to be published
 */
public record ImportReport(
        int rows,
        int created,
        int changed,
        int unchanged,
        int keptBack,
        List<RowProblem> problems,
        int problemCount,
        GateReport gate) {

    public ImportReport {
        problems = List.copyOf(problems);
    }

    /** Whether the rows were written. */
    public boolean isWritten() {
        return problemCount == 0 && !gate.blocks();
    }
}
