package vn.hoiluat.persistence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import vn.hoiluat.persistence.StoreRefusedException.Refusal;

/**
 * Reads a {@link Backup} into the configured store, which must be empty: SQLite or MongoDB, whatever it was written from.
 * Needs the key that the backup's secrets are encrypted with. Blocks; for the command line.
 */
public final class Restore {

    private final StorageProperties properties;

    /** What was read. */
    public record Restored(String store, long documents) {}

    public Restore(StorageProperties properties) {
        this.properties = properties;
    }

    /**
     * Restores everything or, if it is interrupted or refused, nothing that a service would open.
     *
     * @param progress told now and then how many documents have been read
     * @throws StoreRefusedException if a service is running here, there are documents already, the key is another, or the
     *     file is damaged
     */
    public Restored from(Path path, LongConsumer progress) {
        BackupFile file = new BackupFile(path);
        BackupHeader header = file.header();
        try (DataDirectory directory = DataDirectory.hold(properties.directory())) {
            new StoreKeyFile(directory.path(), properties.secretKey()).keyFor(header.keyId());
            try (StoreTarget target = target(directory)) {
                long documents = fill(target, file, progress);
                target.finish(header);
                return new Restored(where(), documents);
            }
        } catch (IOException e) {
            throw new StoreRefusedException(Refusal.NOT_WRITABLE, e, properties.directory());
        }
    }

    private static long fill(StoreTarget target, BackupFile file, LongConsumer progress) {
        List<StoredRow> batch = new ArrayList<>();
        Counting counting = new Counting(progress);
        long documents = file.read(counting.before(row -> {
            batch.add(row);
            if (batch.size() == StoreTarget.BATCH) {
                target.put(batch);
                batch.clear();
            }
        }));
        if (!batch.isEmpty()) {
            target.put(batch);
        }
        return documents;
    }

    private StoreTarget target(DataDirectory directory) {
        return properties.mongodbUri().isEmpty()
                ? SqliteTarget.in(directory)
                : new MongoTarget(new MongoConnection(properties.mongodbUri()));
    }

    private String where() {
        return properties.mongodbUri().isEmpty()
                ? properties.directory().resolve(SqliteDocumentStore.FILE).toString()
                : "MongoDB";
    }
}
