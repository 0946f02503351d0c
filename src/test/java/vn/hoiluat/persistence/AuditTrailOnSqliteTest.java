package vn.hoiluat.persistence;

import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.audit.AuditTrailContract;
import vn.hoiluat.storage.DocumentStore;

@NullUnmarked
class AuditTrailOnSqliteTest extends AuditTrailContract {

    @TempDir
    Path directory;

    private SqliteFixture engine;

    @AfterEach
    void closeEngine() throws Exception {
        engine.close();
    }

    @Override
    protected DocumentStore store() {
        engine = SqliteFixture.open(directory);
        return engine.store();
    }
}
