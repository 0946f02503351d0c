package vn.hoiluat.persistence;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import vn.hoiluat.storage.ChangeFeedContract;
import vn.hoiluat.storage.ClaimContract;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.DocumentsContract;
import vn.hoiluat.storage.FeedToken;
import vn.hoiluat.storage.Identified;
import vn.hoiluat.storage.MigrationContract;
import vn.hoiluat.storage.ModelContract;
import vn.hoiluat.storage.Note;
import vn.hoiluat.storage.PagesContract;

class SqliteContractTest {

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

    @Nested
    class SingleDocuments extends DocumentsContract {

        @Override
        protected DocumentStore store() {
            return sqlite.store;
        }
    }

    @Nested
    class Pages extends PagesContract {

        @Override
        protected DocumentStore store() {
            return sqlite.store;
        }
    }

    @Nested
    class Claims extends ClaimContract {

        @Override
        protected DocumentStore store() {
            return sqlite.store;
        }
    }

    @Nested
    class Changes extends ChangeFeedContract {

        @Override
        protected DocumentStore store() {
            return sqlite.store;
        }

        @Override
        protected FeedToken forgottenPlace() {
            FeedToken start = await(store.changes().latest());
            int writes = SqliteFixture.FEED_LENGTH + SqliteFixture.FEED_LENGTH / 10 + 200;
            notes.insertAll(Flux.range(0, writes).map(i -> new Identified<>("n" + i, Note.of("text"))))
                    .block(PATIENCE);
            return start;
        }
    }

    @Nested
    class Migrations extends MigrationContract {

        @Override
        protected DocumentStore store() {
            return sqlite.store;
        }
    }

    @Nested
    class Model extends ModelContract {

        @Override
        protected DocumentStore store() {
            return sqlite.store;
        }
    }
}
