package vn.hoiluat.persistence;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.hoiluat.persistence.StoreRefusedException.Refusal;

/** A MongoDB database that a backup is read into; no service opens it until that is finished. */
final class MongoTarget implements StoreTarget {

    private final MongoConnection connection;
    private final @Nullable Path kept;

    private MongoTarget(MongoConnection connection, @Nullable Path kept) {
        this.connection = connection;
        this.kept = kept;
    }

    /**
     * Empties the database after a backup of it was written, or refuses one that is not empty; what an earlier, interrupted
     * restore left is thrown away.
     *
     * @param directory where that backup goes
     * @param keptAs what is in its name; null if the database must be empty
     */
    static MongoTarget in(MongoConnection connection, Path directory, @Nullable String keptAs, Clock clock) {
        try {
            Path kept = keep(connection, directory, keptAs, clock);
            connection.await(connection
                    .settings()
                    .set(MongoSettings.RESTORING, clock.instant().toString()));
            for (String kind : connection.kinds()) {
                connection.await(Mono.from(collection(connection, kind).drop()));
            }
            connection.await(connection.settings().removeAllBut(MongoSettings.RESTORING));
            return new MongoTarget(connection, kept);
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void put(List<StoredRow> rows) {
        Map<String, List<BsonDocument>> byKind = rows.stream()
                .collect(Collectors.groupingBy(
                        StoredRow::kind, Collectors.mapping(MongoForm::stored, Collectors.toList())));
        byKind.forEach((kind, documents) ->
                connection.await(Mono.from(collection(connection, kind).insertMany(documents))));
    }

    @Override
    public Optional<Path> finish(BackupHeader header) {
        MongoSettings settings = connection.settings();
        header.forms().forEach((kind, form) -> connection.await(settings.set(MongoSettings.form(kind), form)));
        connection.await(settings.set(MongoSettings.KEY, header.keyId()));
        connection.await(settings.set(MongoSettings.STORE, UUID.randomUUID().toString()));
        connection.await(settings.remove(MongoSettings.RESTORING));
        return Optional.ofNullable(kept);
    }

    @Override
    public void close() {
        connection.close();
    }

    private static @Nullable Path keep(
            MongoConnection connection, Path directory, @Nullable String keptAs, Clock clock) {
        boolean unfinished = connection.await(connection.settings().get(MongoSettings.RESTORING)) != null;
        if (unfinished || isEmpty(connection)) {
            return null;
        }
        if (keptAs == null) {
            throw new StoreRefusedException(Refusal.NOT_EMPTY, connection.description());
        }
        Path kept = directory.resolve("hoiluat-replaced-" + keptAs + ".jsonl.gz");
        Backup.write(new MongoContents(connection), kept, clock.instant(), documents -> {});
        return kept;
    }

    private static boolean isEmpty(MongoConnection connection) {
        boolean store = connection.await(connection.settings().get(MongoSettings.STORE)) != null;
        return !store && connection.kinds().isEmpty();
    }

    private static MongoCollection<BsonDocument> collection(MongoConnection connection, String kind) {
        return connection.database().getCollection(kind, BsonDocument.class);
    }
}
