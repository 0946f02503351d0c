package vn.hoiluat.persistence;

import java.time.Instant;

/** All that an engine has, to be written to a backup. Every call blocks. */
interface StoreContents extends BackupFile.Rows, AutoCloseable {

    /** What stands before the documents. */
    BackupHeader header(Instant now);

    @Override
    void close();
}
