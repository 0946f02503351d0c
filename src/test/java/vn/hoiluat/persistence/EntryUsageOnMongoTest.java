package vn.hoiluat.persistence;

import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.storage.DocumentStore;

@NullUnmarked
class EntryUsageOnMongoTest extends EntryUsageContract {

    @TempDir
    Path directory;

    private MongoFixture mongo;

    @BeforeEach
    void open() {
        mongo = MongoFixture.ofDouble(directory);
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Override
    protected DocumentStore store() {
        return mongo.store();
    }
}
