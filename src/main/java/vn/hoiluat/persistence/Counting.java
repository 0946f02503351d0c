package vn.hoiluat.persistence;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Counts the documents that go by, and tells how many there were every thousand. */
final class Counting {

    private static final int EVERY = 1_000;

    private final LongConsumer progress;
    private final SortedMap<String, Long> kinds = new TreeMap<>();
    private long documents;

    Counting(LongConsumer progress) {
        this.progress = progress;
    }

    Consumer<StoredRow> before(Consumer<StoredRow> next) {
        return row -> {
            next.accept(row);
            kinds.merge(row.kind(), 1L, Long::sum);
            documents++;
            if (documents % EVERY == 0) {
                progress.accept(documents);
            }
        };
    }

    /** How many of each kind, by its name. */
    SortedMap<String, Long> kinds() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
    }
}
