package vn.hoiluat.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Note;

class StorageConfigurationTest {

    @TempDir
    Path directory;

    private ApplicationContextRunner context() {
        return new ApplicationContextRunner()
                .withUserConfiguration(StorageConfiguration.class)
                .withBean(Clock.class, Clock::systemUTC)
                .withPropertyValues("hoiluat.storage.directory=" + directory);
    }

    @Test
    void withoutMongoDb_opensSqliteAndClosesIt() {
        context().run(started -> {
            DocumentStore store = started.getBean(DocumentStore.class);
            assertThat(store.description()).contains("SQLite", directory.toString());
            assertThat(store.documents(Note.KIND).insert("n1", Note.of("text")).block())
                    .isTrue();
        });

        context()
                .run(again -> assertThat(again.getBean(DocumentStore.class)
                                .documents(Note.KIND)
                                .find("n1")
                                .block())
                        .isNotNull());
    }

    @Test
    void withMongoDb_opensIt() {
        try (MongoFixture mongo = MongoFixture.ofDouble(directory.resolve("other"))) {
            context()
                    .withPropertyValues(
                            "hoiluat.storage.mongodb-uri="
                                    + mongo.properties.mongodbUri().value(),
                            "hoiluat.storage.secret-key=" + SqliteFixture.KEY.value())
                    .run(started -> {
                        assertThat(started.getBean(DocumentStore.class).description())
                                .startsWith("MongoDB");
                        assertThat(directory.resolve("hoiluat.db")).doesNotExist();
                    });
        }
    }

    @Test
    void properties_bindTheKeyWithoutShowingIt() {
        context()
                .withPropertyValues("hoiluat.storage.secret-key=" + SqliteFixture.KEY.value())
                .run(started -> {
                    StorageProperties properties = started.getBean(StorageProperties.class);
                    assertThat(properties.secretKey()).isEqualTo(SqliteFixture.KEY);
                    assertThat(properties.toString()).doesNotContain(SqliteFixture.KEY.value());
                    assertThat(properties.feedLength()).isEqualTo(200_000);
                    assertThat(directory.resolve("secret.key")).doesNotExist();
                });
    }

    @Test
    void heldDirectory_stopsTheStartWithAVietnameseReason() throws Exception {
        try (DataDirectory held = DataDirectory.hold(directory)) {
            context().run(failed -> {
                assertThat(failed).hasFailed();
                assertThat(failed.getStartupFailure())
                        .rootCause()
                        .isInstanceOfSatisfying(
                                StoreRefusedException.class,
                                refused -> assertThat(new StoreRefusedAnalyzer()
                                                .analyze(refused, refused)
                                                .getDescription())
                                        .contains(
                                                "đang được một tiến trình",
                                                held.path().toString()));
            });
        }
    }
}
