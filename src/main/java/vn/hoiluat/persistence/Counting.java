package vn.hoiluat.persistence;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Tells how many documents have gone by, every thousand. */
final class Counting {

    private static final int EVERY = 1_000;

    private final LongConsumer progress;
    private long documents;

    Counting(LongConsumer progress) {
        this.progress = progress;
    }

    Consumer<StoredRow> before(Consumer<StoredRow> next) {
        return row -> {
            next.accept(row);
            documents++;
            if (documents % EVERY == 0) {
                progress.accept(documents);
            }
        };
    }
}
