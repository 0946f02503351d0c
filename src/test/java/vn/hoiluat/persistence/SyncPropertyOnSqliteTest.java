package vn.hoiluat.persistence;

import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.knowledge.central.SyncPropertyContract;
import vn.hoiluat.storage.DocumentStore;

@NullUnmarked
class SyncPropertyOnSqliteTest extends SyncPropertyContract {

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

    /** Each write is on disk before the next: thousands are run by {@code -Dhoiluat.test.runs}. */
    @Override
    protected int runs() {
        return 60;
    }
}
