package vn.hoiluat.persistence;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A store that a backup is read into. Every call blocks. What is not finished is no store. */
interface StoreTarget extends AutoCloseable {

    /** Documents read at a time. */
    int BATCH = 200;

    void put(List<StoredRow> rows);

    /** Makes it a store, after the last document. Returns where that is kept which it replaces. */
    Optional<Path> finish(BackupHeader header);

    @Override
    void close();
}
