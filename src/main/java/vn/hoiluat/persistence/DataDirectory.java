package vn.hoiluat.persistence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.persistence.StoreRefusedException.Refusal;

/**
 * The directory with everything a service keeps, held by one process at a time. The system drops the lock when the process
 * dies, so none is ever left behind.
 */
public final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "hoiluat.lock";

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the directory, for its owner alone, if it is not there, and holds it.
     *
     * @throws StoreRefusedException if another process holds it or it cannot be written
     */
    public static DataDirectory hold(Path path) {
        try {
            Files.createDirectories(path, StoreKeyFile.ownerOnly("rwx------"));
            FileChannel channel =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StoreRefusedException(Refusal.IN_USE, path.toAbsolutePath());
            }
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw new StoreRefusedException(Refusal.NOT_WRITABLE, e, path.toAbsolutePath());
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Lets another process have it. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }
}
