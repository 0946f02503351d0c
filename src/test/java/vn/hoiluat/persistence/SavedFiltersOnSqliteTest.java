package vn.hoiluat.persistence;

import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.savedfilter.SavedFiltersContract;
import vn.hoiluat.storage.DocumentStore;

@NullUnmarked
class SavedFiltersOnSqliteTest extends SavedFiltersContract {

    @TempDir
    Path directory;

    private SqliteFixture sqlite;

    @Override
    protected DocumentStore store() {
        sqlite = SqliteFixture.open(directory);
        return sqlite.store();
    }

    @AfterEach
    void close() throws Exception {
        sqlite.close();
    }
}
