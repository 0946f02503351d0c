package vn.hoiluat.knowledge.exchange;

import java.util.List;

/**
 * What came of an import. If there is any problem, nothing was written.
 *
 * @param rows rows read
 * @param created new entries
 * @param changed entries that got a further version
 * @param unchanged entries that said the same already
 * @param keptBack rows that stay drafts although publishing was asked for
 * @param problems the first problems, by row
 * @param problemCount how many there are in all
 */
public record ImportReport(
        int rows, int created, int changed, int unchanged, int keptBack, List<RowProblem> problems, int problemCount) {

    public ImportReport {
        problems = List.copyOf(problems);
    }

    /** Whether the rows were written. */
    public boolean isWritten() {
        return problemCount == 0;
    }
}
