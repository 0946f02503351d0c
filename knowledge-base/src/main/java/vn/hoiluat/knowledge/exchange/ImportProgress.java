package vn.hoiluat.knowledge.exchange;

/** Follows an import. Called from one thread at a time; must not block. */
@FunctionalInterface
public interface ImportProgress {

    /** What the import is doing. */
    enum Step {
        CHECKING,
        WRITING
    }

    /** Nobody follows. */
    ImportProgress NONE = (step, rows) -> {};

    /** So many rows are done in this step. */
    void reached(Step step, int rows);
}
