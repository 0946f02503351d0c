package vn.hoiluat.persistence;

import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.storage.DocumentStore;

@NullUnmarked
class UnansweredOnSqliteTest extends UnansweredContract {

    @TempDir
    Path directory;

    private SqliteFixture sqlite;

    @BeforeEach
    void open() {
        sqlite = SqliteFixture.open(directory);
    }

    @AfterEach
    void close() throws Exception {
        sqlite.close();
    }

    @Override
    protected DocumentStore store() {
        return sqlite.store();
    }
}
