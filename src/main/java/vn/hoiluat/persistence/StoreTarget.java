package vn.hoiluat.persistence;

import java.util.List;

/** An empty store that a backup is read into. Every call blocks. What is not finished is no store. */
interface StoreTarget extends AutoCloseable {

    /** Documents read at a time. */
    int BATCH = 200;

    void put(List<StoredRow> rows);

    /** Makes it a store, after the last document. */
    void finish(BackupHeader header);

    @Override
    void close();
}
