package vn.hoiluat.persistence;

import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.audit.AuditTrailContract;
import vn.hoiluat.storage.DocumentStore;

@NullUnmarked
class AuditTrailOnMongoTest extends AuditTrailContract {

    @TempDir
    Path directory;

    private MongoFixture engine;

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    @Override
    protected DocumentStore store() {
        engine = MongoFixture.ofDouble(directory);
        return engine.store();
    }
}
