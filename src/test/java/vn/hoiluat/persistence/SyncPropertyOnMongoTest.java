package vn.hoiluat.persistence;

import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.knowledge.central.SyncPropertyContract;
import vn.hoiluat.storage.DocumentStore;

@NullUnmarked
class SyncPropertyOnMongoTest extends SyncPropertyContract {

    @TempDir
    Path directory;

    private MongoFixture mongo;

    @AfterEach
    void close() {
        mongo.close();
    }

    @Override
    protected DocumentStore store() {
        mongo = MongoFixture.ofDouble(directory);
        return mongo.store();
    }

    /** Each call goes over a socket: thousands are run by {@code -Dhoiluat.test.runs}. */
    @Override
    protected int runs() {
        return 9;
    }
}
