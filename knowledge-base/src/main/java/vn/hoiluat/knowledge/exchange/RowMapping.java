package vn.hoiluat.knowledge.exchange;

import java.util.Optional;

/** Understands rows of one shape. */
interface RowMapping {

    /** Whether a row has this shape. */
    boolean fits(Row row);

    /** What the row says; empty if a problem was found. */
    Optional<MappedRow> map(Row row, Cells cells, ImportOptions options);
}
