package vn.hoiluat.persistence;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Secret;
import vn.hoiluat.persistence.StoreRefusedException.Refusal;

/** A client of one database. A write is acknowledged once a majority of the replica set has it in its journal. */
final class MongoConnection implements AutoCloseable {

    private static final String DATABASE = "hoiluat";

    /** Without a server in this time a call fails: shorter than the platforms' patience with a webhook. */
    private static final int SELECTION_MILLIS = 1_500;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final MongoClient client;
    private final MongoDatabase database;
    private final MongoSettings settings;
    private final String description;

    /**
     * Connects when it is first used.
     *
     * @param uri an address with or without a database
     */
    MongoConnection(Secret uri) {
        ConnectionString address = new ConnectionString(uri.value());
        String named = address.getDatabase();
        client = MongoClients.create(settings(address));
        database = client.getDatabase(named == null ? DATABASE : named);
        settings = new MongoSettings(database);
        description = "MongoDB " + String.join(",", address.getHosts()) + "/" + database.getName();
    }

    MongoDatabase database() {
        return database;
    }

    MongoSettings settings() {
        return settings;
    }

    /** Hosts and database, without name and password. */
    String description() {
        return description;
    }

    /** The kinds that have a collection. */
    List<String> kinds() {
        List<String> names = await(Flux.from(database.listCollectionNames())
                .filter(name -> !name.contains("."))
                .sort()
                .collectList());
        return Objects.requireNonNull(names);
    }

    /** Waits for an answer; only when a store is opened, backed up or restored. */
    <R> @Nullable R await(Mono<R> call) {
        try {
            return call.block(PATIENCE);
        } catch (MongoException e) {
            throw new StoreRefusedException(Refusal.UNREACHABLE, e, description);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static MongoClientSettings settings(ConnectionString address) {
        return MongoClientSettings.builder()
                .applyConnectionString(address)
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SELECTION_MILLIS, TimeUnit.MILLISECONDS))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .build();
    }
}
