package vn.hoiluat.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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
     * @param keyId the id of the key that whoever restores the file must have
     */
    public record Written(Path file, long documents, long bytes, String keyId) {}

    public Backup(StorageProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Writes {@code hoiluat-<date>-<time>.jsonl.gz} into the directory.
     *
     * @param progress told now and then how many documents have been written
     * @throws StoreRefusedException if there is no store or it is damaged
     */
    public Written into(Path directory, LongConsumer progress) {
        Instant now = clock.instant();
        Path path = directory.resolve("hoiluat-" + STAMP.format(now) + ".jsonl.gz");
        BackupFile file = new BackupFile(path);
        try (StoreContents contents = contents()) {
            Files.createDirectories(directory);
            BackupHeader header = contents.header(now);
            Counting counting = new Counting(progress);
            long written = file.write(header, row -> contents.forEach(counting.before(row)));
            if (file.read(row -> {}) != written) {
                throw new StoreRefusedException(Refusal.BACKUP_DAMAGED, path);
            }
            return new Written(path, written, Files.size(path), header.keyId());
        } catch (IOException e) {
            throw new StoreRefusedException(Refusal.NOT_WRITABLE, e, path);
        }
    }

    private StoreContents contents() {
        return properties.mongodbUri().isEmpty()
                ? SqliteContents.open(properties.directory().resolve(SqliteDocumentStore.FILE))
                : new MongoContents(new MongoConnection(properties.mongodbUri()));
    }
}
