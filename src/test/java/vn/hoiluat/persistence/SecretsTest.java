package vn.hoiluat.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoiluat.persistence.Waiting.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.account.PlatformApp;
import vn.hoiluat.account.Secret;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.StorageException;

class SecretsTest {

    private static final String PLAIN = "mật khẩu của OA";

    @TempDir
    Path directory;

    @Test
    void seal_sameSecretTwice_looksDifferentAndOpensAlike() {
        SecretCipher cipher = new SecretCipher(StoreKey.random());

        String first = cipher.seal(new Secret(PLAIN));
        String second = cipher.seal(new Secret(PLAIN));

        assertThat(first).startsWith("enc1:").isNotEqualTo(second).doesNotContain(PLAIN);
        assertThat(cipher.open(first)).isEqualTo(cipher.open(second)).isEqualTo(new Secret(PLAIN));
        assertThat(cipher.open(cipher.seal(new Secret("")))).isEqualTo(new Secret(""));
    }

    @Test
    void open_whatWasTamperedWithOrIsOfAnotherKey_fails() {
        SecretCipher cipher = new SecretCipher(StoreKey.random());
        String sealed = cipher.seal(new Secret(PLAIN));
        char other = sealed.charAt(40) == 'A' ? 'B' : 'A';

        assertThatThrownBy(() -> cipher.open(sealed.substring(0, 40) + other + sealed.substring(41)))
                .isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> cipher.open(sealed.substring(0, 24))).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> cipher.open(PLAIN))
                .isInstanceOf(StorageException.class)
                .hasMessageNotContaining(PLAIN);
        assertThatThrownBy(() -> new SecretCipher(StoreKey.random()).open(sealed))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("key");
    }

    @Test
    void store_keepsNoSecretInTheClear() throws Exception {
        PlatformApp app = new PlatformApp(
                "zalo", Channel.ZALO, "1", Map.of("appSecret", new Secret(PLAIN)), Map.of("setting", "seen"));

        try (SqliteFixture sqlite = SqliteFixture.open(directory)) {
            sqlite.store.documents(PlatformApp.KIND).insert("zalo", app).block();
            assertThat(await(sqlite.store.documents(PlatformApp.KIND).find("zalo"))
                            .value())
                    .isEqualTo(app);
            for (String file : new String[] {"hoiluat.db", "hoiluat.db-wal"}) {
                assertThat(Files.readString(directory.resolve(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain(new String(PLAIN.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                        .doesNotContain(SqliteFixture.KEY.value());
            }
        }
    }

    @Test
    void dataDirectory_thatIsMade_isForItsOwnerOnly() throws Exception {
        Path made = directory.resolve("made");

        DataDirectory.hold(made).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
    }

    @Test
    void keyFor_newStore_makesAFileForItsOwnerOnly() throws Exception {
        StoreKey key = new StoreKeyFile(directory, new Secret("")).keyFor(null);

        Path file = directory.resolve("secret.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new StoreKeyFile(directory, new Secret("")).keyFor(key.id()).id())
                .isEqualTo(key.id());
        assertThat(key.toString()).doesNotContain(key.encoded());
    }

    @Test
    void keyFor_configuredKey_makesNoFile() {
        new StoreKeyFile(directory, SqliteFixture.KEY).keyFor(null);

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void keyFor_otherKey_isRefusedWithBothIds() {
        StoreKey other = StoreKey.random();

        assertThatThrownBy(() -> new StoreKeyFile(directory, SqliteFixture.KEY).keyFor(other.id()))
                .isInstanceOfSatisfying(
                        StoreRefusedException.class,
                        refused -> assertThat(refused.text()).contains("Khóa bí mật không đúng", other.id()));
    }

    @Test
    void keyFor_lostKey_isRefusedAndNoNewOneMade() {
        assertThatThrownBy(() -> new StoreKeyFile(directory, new Secret("")).keyFor("0123"))
                .isInstanceOfSatisfying(
                        StoreRefusedException.class,
                        refused -> assertThat(refused.text())
                                .contains("Không tìm thấy khóa bí mật", "0123", "secret.key"));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void keyFor_badKey_isRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> new StoreKeyFile(directory, new Secret("không phải base64")).keyFor(null))
                .isInstanceOfSatisfying(
                        StoreRefusedException.class,
                        refused -> assertThat(refused.text())
                                .contains("HOILUAT_SECRET_KEY", "32 byte")
                                .doesNotContain("không phải base64"));
    }
}
