package vn.hoiluat.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoiluat.persistence.Waiting.await;

import com.mongodb.MongoCommandException;
import com.mongodb.ServerAddress;
import java.nio.file.Path;
import java.time.Clock;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoiluat.account.Secret;
import vn.hoiluat.storage.Change;
import vn.hoiluat.storage.FeedLostException;
import vn.hoiluat.storage.FeedToken;
import vn.hoiluat.storage.Note;
import vn.hoiluat.storage.StorageException;

class MongoDocumentStoreTest {

    @TempDir
    Path directory;

    @Test
    void secondNode_sharesDocumentsAndFeed() {
        try (MongoFixture first = MongoFixture.ofDouble(directory);
                MongoDocumentStore second = MongoDocumentStore.open(directory, first.properties, Clock.systemUTC())) {
            FeedToken start = await(first.store.changes().latest());
            await(first.store.documents(Note.KIND).insert("n1", Note.of("text")));

            assertThat(await(second.documents(Note.KIND).insert("n1", Note.of("other"))))
                    .isFalse();
            assertThat(await(second.documents(Note.KIND).replace("n1", 1, Note.of("changed"))))
                    .isTrue();
            assertThat(await(second.changes().after(start).take(2)))
                    .extracting(Change::version)
                    .containsExactly(1L, 2L);
        }
    }

    @Test
    void secondNode_otherKey_isRefused() {
        try (MongoFixture first = MongoFixture.ofDouble(directory)) {
            StorageProperties other = new StorageProperties(
                    directory,
                    first.properties.mongodbUri(),
                    new Secret(StoreKey.random().encoded()),
                    1_000,
                    1);

            assertThatThrownBy(() -> MongoDocumentStore.open(directory, other, Clock.systemUTC()))
                    .isInstanceOfSatisfying(
                            StoreRefusedException.class,
                            refused -> assertThat(refused.key()).isEqualTo("storage.wrong-key"));
        }
    }

    @Test
    void open_noServer_isRefusedWithoutThePassword() {
        StorageProperties nowhere = new StorageProperties(
                directory, new Secret("mongodb://user:matkhau@127.0.0.1:1/hoiluat"), SqliteFixture.KEY, 1_000, 1);

        assertThatThrownBy(() -> MongoDocumentStore.open(directory, nowhere, Clock.systemUTC()))
                .isInstanceOfSatisfying(
                        StoreRefusedException.class,
                        refused -> assertThat(refused.text())
                                .contains("127.0.0.1:1", "MONGODB_URI")
                                .doesNotContain("matkhau"));
    }

    @Test
    void call_serverGone_failsAsStorage() {
        try (MongoFixture mongo = MongoFixture.ofDouble(directory)) {
            mongo.stopServer();

            assertThatThrownBy(() -> await(mongo.store.documents(Note.KIND).insert("n1", Note.of("text"))))
                    .isInstanceOf(StorageException.class);
            assertThatThrownBy(() -> mongo.store.check().block()).isInstanceOf(StorageException.class);
        }
    }

    @Test
    void description_holdsNoPassword() {
        try (MongoFixture mongo = MongoFixture.ofDouble(directory)) {
            assertThat(mongo.store.description())
                    .startsWith("MongoDB 127.0.0.1:")
                    .contains("/hoiluat_");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {136, 260, 280, 286})
    void feedError_thatLosesThePlace_isFeedLost(int code) {
        assertThat(MongoErrors.ofFeed(failure(code))).isInstanceOf(FeedLostException.class);
    }

    @Test
    void feedError_ofAnotherSort_isNotFeedLost() {
        assertThat(MongoErrors.ofFeed(failure(11600)))
                .isInstanceOf(StorageException.class)
                .isNotInstanceOf(FeedLostException.class);
    }

    private static MongoCommandException failure(int code) {
        return new MongoCommandException(BsonDocument.parse("{ok: 0, code: " + code + "}"), new ServerAddress());
    }
}
