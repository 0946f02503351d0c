package vn.hoiluat.persistence;

import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.attachment.AttachmentsContract;
import vn.hoiluat.storage.DocumentStore;

@NullUnmarked
class AttachmentsOnSqliteTest extends AttachmentsContract {

    @TempDir
    Path directory;

    private SqliteFixture sqlite;

    @AfterEach
    void close() throws Exception {
        sqlite.close();
    }

    @Override
    protected DocumentStore store() {
        sqlite = SqliteFixture.open(directory);
        return sqlite.store();
    }
}
