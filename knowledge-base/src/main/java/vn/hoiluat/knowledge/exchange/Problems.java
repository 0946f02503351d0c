package vn.hoiluat.knowledge.exchange;

import java.util.ArrayList;
import java.util.List;
import vn.hoiluat.knowledge.wording.Messages;

/** The problems of a file, or of one row of it. Counts them all, keeps the first ones. For one thread. */
final class Problems {

    /** Nobody reads more, and a file of the wrong kind has one in every row. */
    private static final int KEPT = 200;

    private final ColumnNames names;
    private final Messages messages;
    private final List<RowProblem> kept = new ArrayList<>();
    private int count;

    Problems(ColumnNames names, Messages messages) {
        this.names = names;
        this.messages = messages;
    }

    void add(int row, String column, String messageKey, Object... arguments) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(new RowProblem(row, names.shown(column), messages.text(messageKey, arguments)));
        }
    }

    /** All those found elsewhere. */
    void addAll(List<RowProblem> more) {
        count += more.size();
        more.stream().limit(KEPT - kept.size()).forEach(kept::add);
    }

    List<RowProblem> kept() {
        return List.copyOf(kept);
    }

    int count() {
        return count;
    }
}
