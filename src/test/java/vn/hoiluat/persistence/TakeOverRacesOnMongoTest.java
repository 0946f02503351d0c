package vn.hoiluat.persistence;

import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.flow.TakeOverRacesContract;
import vn.hoiluat.storage.DocumentStore;

@NullUnmarked
class TakeOverRacesOnMongoTest extends TakeOverRacesContract {

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
}
