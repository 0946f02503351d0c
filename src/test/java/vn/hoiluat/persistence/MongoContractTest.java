package vn.hoiluat.persistence;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.storage.ChangeFeedContract;
import vn.hoiluat.storage.ClaimContract;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.DocumentsContract;
import vn.hoiluat.storage.FeedToken;
import vn.hoiluat.storage.MigrationContract;
import vn.hoiluat.storage.ModelContract;
import vn.hoiluat.storage.PagesContract;

/** The MongoDB engine against mongo-java-server, over a socket. */
class MongoContractTest {

    @TempDir
    Path directory;

    private MongoFixture mongo;

    @BeforeEach
    void open() {
        mongo = connect(directory);
    }

    /** Which server. */
    MongoFixture connect(Path keys) {
        return MongoFixture.ofDouble(keys);
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Nested
    class SingleDocuments extends DocumentsContract {

        @Override
        protected DocumentStore store() {
            return mongo.store;
        }
    }

    @Nested
    class Pages extends PagesContract {

        @Override
        protected DocumentStore store() {
            return mongo.store;
        }
    }

    @Nested
    class Claims extends ClaimContract {

        @Override
        protected DocumentStore store() {
            return mongo.store;
        }
    }

    @Nested
    class Changes extends ChangeFeedContract {

        @Override
        protected DocumentStore store() {
            return mongo.store;
        }

        /** A token of a database that was dropped and made anew. */
        @Override
        protected FeedToken forgottenPlace() {
            String token = await(store.changes().latest()).value();
            return new FeedToken("0123" + token.substring(token.indexOf('@')));
        }
    }

    @Nested
    class Migrations extends MigrationContract {

        @Override
        protected DocumentStore store() {
            return mongo.store;
        }
    }

    @Nested
    class Model extends ModelContract {

        @Override
        protected DocumentStore store() {
            return mongo.store;
        }
    }
}
