package vn.hoiluat.persistence;

import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The same against the real server of {@code MONGODB_TEST_URI}, a replica set; skipped where there is none. */
@EnabledIfEnvironmentVariable(
        named = "MONGODB_TEST_URI",
        matches = ".+",
        disabledReason = "needs a MongoDB replica set in MONGODB_TEST_URI")
class MongoServerContractTest extends MongoContractTest {

    @Override
    MongoFixture connect(Path keys) {
        return MongoFixture.ofServer(keys, System.getenv("MONGODB_TEST_URI"));
    }
}
