package vn.hoiluat.persistence;

import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.savedfilter.SavedFiltersContract;
import vn.hoiluat.storage.DocumentStore;

@NullUnmarked
class SavedFiltersOnMongoTest extends SavedFiltersContract {

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
