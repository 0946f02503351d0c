package vn.hoiluat.persistence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.hoiluat.account.Secret;

/**
 * Where documents are kept.
 *
 * @param directory the data directory, held by one process; SQLite's file and a generated key lie in it
 * @param mongodbUri the address of MongoDB with the database's name, empty for SQLite; it may hold a password
 * @param secretKey what secrets are encrypted with, 32 bytes in base64; empty for a file in the data directory
 * @param feedLength changes that SQLite's feed keeps; a consumer that was away for longer scans everything
 * @param readerThreads reads that SQLite does at a time
 */
@Validated
@ConfigurationProperties("hoiluat.storage")
public record StorageProperties(
        @DefaultValue("data") Path directory,
        @DefaultValue("") Secret mongodbUri,
        @DefaultValue("") Secret secretKey,
        @DefaultValue("200000") @Min(1_000) int feedLength,
        @DefaultValue("2") @Min(1) @Max(64) int readerThreads) {

    /** Where the key lies that was not configured. */
    public Path keyFile() {
        return directory.resolve(StoreKeyFile.NAME);
    }
}
