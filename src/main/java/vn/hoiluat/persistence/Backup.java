package vn.hoiluat.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import vn.hoiluat.persistence.StoreRefusedException.Refusal;

/**
 * Writes all documents of the configured store into one file, while a service may be at work in this or another process, and
 * reads the file back to see that it is whole. Blocks; for the command line.
 */
public final class Backup {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final StorageProperties properties;
    private final Clock clock;

    /**
     * What was written.
     *
     * @param documents how many of each kind, by its name
     * @param keyId the id of the key that whoever restores the file must have
     */
    public record Written(Path file, SortedMap<String, Long> documents, long bytes, String keyId) {}

    public Backup(StorageProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Writes {@code hoiluat-<date>-<time>.jsonl.gz} into the directory, which is made if it is not there.
     *
     * @param progress told now and then how many documents have been written
     * @throws StoreRefusedException if there is no store or it is damaged
     */
    public Written into(Path directory, LongConsumer progress) {
        return as(directory.resolve("hoiluat-" + stamp(clock.instant()) + ".jsonl.gz"), progress);
    }

    /**
     * Writes this file, which must not be there yet.
     *
     * @param progress told now and then how many documents have been written
     * @throws StoreRefusedException if the file is there, or if there is no store or it is damaged
     */
    public Written as(Path file, LongConsumer progress) {
        if (Files.exists(file)) {
            throw new StoreRefusedException(Refusal.FILE_EXISTS, file);
        }
        try (StoreContents contents = contents()) {
            return write(contents, file, clock.instant(), progress);
        }
    }

    /** Writes what a store holds and reads it back. */
    static Written write(StoreContents contents, Path path, Instant now, LongConsumer progress) {
        BackupFile file = new BackupFile(path);
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            BackupHeader header = contents.header(now);
            Counting counting = new Counting(progress);
            long written = file.write(header, row -> contents.forEach(counting.before(row)));
            if (file.read(row -> {}) != written) {
                throw new StoreRefusedException(Refusal.BACKUP_DAMAGED, path);
            }
            return new Written(path, counting.kinds(), Files.size(path), header.keyId());
        } catch (IOException e) {
            throw new StoreRefusedException(Refusal.NOT_WRITABLE, e, path);
        }
    }

    /** A moment in the name of a file. */
    static String stamp(Instant moment) {
        return STAMP.format(moment);
    }

    private StoreContents contents() {
        return properties.mongodbUri().isEmpty()
                ? SqliteContents.open(properties.directory().resolve(SqliteDocumentStore.FILE))
                : MongoContents.open(properties.mongodbUri());
    }
}
