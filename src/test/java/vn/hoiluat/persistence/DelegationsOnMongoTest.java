package vn.hoiluat.persistence;

import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.delegation.DelegationsContract;
import vn.hoiluat.storage.DocumentStore;

@NullUnmarked
class DelegationsOnMongoTest extends DelegationsContract {

    @TempDir
    Path directory;

    private MongoFixture mongo;

    @Override
    protected DocumentStore store() {
        mongo = MongoFixture.ofDouble(directory);
        return mongo.store();
    }

    @AfterEach
    void close() {
        mongo.close();
    }
}
