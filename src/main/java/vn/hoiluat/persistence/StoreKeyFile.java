package vn.hoiluat.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.account.Secret;
import vn.hoiluat.persistence.StoreRefusedException.Refusal;

/** Finds the store's key: in the configuration, else in {@code secret.key} of the data directory, else makes that file. */
final class StoreKeyFile {

    static final String NAME = "secret.key";

    private static final String CONFIGURED = "HOILUAT_SECRET_KEY";

    private final Path file;
    private final Secret configured;

    StoreKeyFile(Path directory, Secret configured) {
        this.file = directory.resolve(NAME);
        this.configured = configured;
    }

    /** The key, or null if none was configured and no file is there. */
    @Nullable
    StoreKey find() {
        if (!configured.isEmpty()) {
            return StoreKey.decode(configured.value(), CONFIGURED);
        }
        try {
            return Files.exists(file) ? StoreKey.decode(Files.readString(file), file.toString()) : null;
        } catch (IOException e) {
            throw new StoreRefusedException(Refusal.BAD_KEY, e, file);
        }
    }

    /**
     * The key of a store that was written with the key of this id, or a new key for a new store, null. A store with another
     * key is refused, and no new key is made beside a store that has lost its own.
     */
    StoreKey keyFor(@Nullable String storeKeyId) {
        StoreKey key = find();
        if (key == null && storeKeyId != null) {
            throw new StoreRefusedException(Refusal.KEY_MISSING, file, storeKeyId);
        }
        if (key != null && storeKeyId != null && !key.id().equals(storeKeyId)) {
            throw new StoreRefusedException(Refusal.WRONG_KEY, storeKeyId, key.id());
        }
        return key == null ? create() : key;
    }

    private StoreKey create() {
        StoreKey key = StoreKey.random();
        Path made = file.resolveSibling(NAME + ".new");
        try {
            Files.deleteIfExists(made);
            try (FileChannel channel = FileChannel.open(
                    made, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
                channel.write(ByteBuffer.wrap((key.encoded() + "\n").getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StoreRefusedException(Refusal.NOT_WRITABLE, e, file);
        }
        return key;
    }

    /** Rights 600 where the file system knows them; on Windows the file has the rights of its directory. */
    static FileAttribute<?>[] ownerOnly() {
        return ownerOnly("rw-------");
    }

    static FileAttribute<?>[] ownerOnly(String rights) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
