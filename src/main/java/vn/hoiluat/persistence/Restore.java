package vn.hoiluat.persistence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.persistence.StoreRefusedException.Refusal;

/**
 * Reads a {@link Backup} into the configured store: SQLite or MongoDB, whatever it was written from. Needs the key that the
 * backup's secrets are encrypted with. Blocks; for the command line.
 */
public final class Restore {

    private final StorageProperties properties;
    private final Clock clock;

    /**
     * What was read.
     *
     * @param takenAt when the backup was written
     * @param documents how many of each kind, by its name
     * @param kept where that is which the store held before
     */
    public record Restored(String store, Instant takenAt, SortedMap<String, Long> documents, Optional<Path> kept) {}

    public Restore(StorageProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Reads the file into a store that is empty. Restores everything or, if it is interrupted or refused, nothing that a
     * service would open; the file is read to its end before anything is written.
     *
     * @param progress told now and then how many documents have been read
     * @throws StoreRefusedException if a service is running here, there are documents already, the key is another, or the
     *     file is damaged
     */
    public Restored from(Path path, LongConsumer progress) {
        return from(path, progress, false);
    }

    /**
     * The same, but what is in the store goes: a SQLite file is kept under another name, of a MongoDB database a backup is
     * written, both in the data directory.
     */
    public Restored replacing(Path path, LongConsumer progress) {
        return from(path, progress, true);
    }

    private Restored from(Path path, LongConsumer progress, boolean replacing) {
        BackupFile file = new BackupFile(path);
        BackupHeader header = file.header();
        file.read(row -> {});
        try (DataDirectory directory = DataDirectory.hold(properties.directory())) {
            new StoreKeyFile(directory.path(), properties.secretKey()).keyFor(header.keyId());
            try (StoreTarget target = target(directory, replacing ? Backup.stamp(clock.instant()) : null)) {
                SortedMap<String, Long> documents = fill(target, file, progress);
                Optional<Path> kept = target.finish(header);
                return new Restored(where(), header.createdAt(), documents, kept);
            }
        } catch (IOException e) {
            throw new StoreRefusedException(Refusal.NOT_WRITABLE, e, properties.directory());
        }
    }

    private static SortedMap<String, Long> fill(StoreTarget target, BackupFile file, LongConsumer progress) {
        List<StoredRow> batch = new ArrayList<>();
        Counting counting = new Counting(progress);
        file.read(counting.before(row -> {
            batch.add(row);
            if (batch.size() == StoreTarget.BATCH) {
                target.put(batch);
                batch.clear();
            }
        }));
        if (!batch.isEmpty()) {
            target.put(batch);
        }
        return counting.kinds();
    }

    private StoreTarget target(DataDirectory directory, @Nullable String keptAs) {
        return properties.mongodbUri().isEmpty()
                ? SqliteTarget.in(directory, keptAs)
                : MongoTarget.in(new MongoConnection(properties.mongodbUri()), directory.path(), keptAs, clock);
    }

    private String where() {
        return properties.mongodbUri().isEmpty()
                ? properties.directory().resolve(SqliteDocumentStore.FILE).toString()
                : "MongoDB";
    }
}
