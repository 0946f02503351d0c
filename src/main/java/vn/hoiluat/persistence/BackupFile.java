package vn.hoiluat.persistence;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.persistence.StoreRefusedException.Refusal;

/**
 * A backup: gzip with one JSON object a line, first a {@link BackupHeader}, then a {@link StoredRow} for each document, last
 * their number, without which the file counts as cut off. It holds citizens' data: rights 600.
 */
final class BackupFile {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String END = "{\"documents\":";
    private static final int BUFFER = 1 << 16;

    private final Path path;

    /** Gives the rows of a store, one after another. */
    interface Rows {
        void forEach(Consumer<StoredRow> row);
    }

    private interface Reading<R> {
        R from(BufferedReader lines) throws IOException;
    }

    BackupFile(Path path) {
        this.path = path;
    }

    /** Writes the file under another name and renames it when it is on disk; returns how many documents it has. */
    long write(BackupHeader header, Rows rows) throws IOException {
        Path part = path.resolveSibling(path.getFileName() + ".part");
        Files.deleteIfExists(part);
        long documents;
        try (FileChannel channel = FileChannel.open(
                part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), StoreKeyFile.ownerOnly())) {
            documents = write(header, rows, channel);
            channel.force(true);
        }
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
        return documents;
    }

    /** Reads the first line. */
    BackupHeader header() {
        return reading(this::header);
    }

    /**
     * Reads all documents.
     *
     * @return how many there were
     * @throws StoreRefusedException if the file is damaged, cut off or of a newer format
     */
    long read(Consumer<StoredRow> row) {
        return reading(lines -> {
            header(lines);
            return rows(lines, row);
        });
    }

    private static long write(BackupHeader header, Rows rows, FileChannel channel) throws IOException {
        GZIPOutputStream zipped = new GZIPOutputStream(Channels.newOutputStream(channel), BUFFER);
        BufferedWriter lines = new BufferedWriter(new OutputStreamWriter(zipped, StandardCharsets.UTF_8), BUFFER);
        long[] documents = {0};
        lines.write(MAPPER.writeValueAsString(header) + "\n");
        try {
            rows.forEach(row -> {
                write(lines, row);
                documents[0]++;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        lines.write(END + documents[0] + "}\n");
        lines.flush();
        zipped.finish();
        return documents[0];
    }

    private static void write(BufferedWriter lines, StoredRow row) {
        try {
            lines.write(MAPPER.writeValueAsString(row) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BackupHeader header(BufferedReader lines) throws IOException {
        BackupHeader header = MAPPER.readValue(line(lines), BackupHeader.class);
        if (header.format() > BackupHeader.FORMAT) {
            throw new StoreRefusedException(Refusal.NEWER_FORMAT, path, header.format(), BackupHeader.FORMAT);
        }
        return header;
    }

    private long rows(BufferedReader lines, Consumer<StoredRow> row) throws IOException {
        long documents = 0;
        String line = line(lines);
        while (!line.startsWith(END)) {
            row.accept(MAPPER.readValue(line, StoredRow.class));
            documents++;
            line = line(lines);
        }
        if (!line.equals(END + documents + "}") || lines.readLine() != null) {
            throw new StoreRefusedException(Refusal.BACKUP_DAMAGED, path);
        }
        return documents;
    }

    private String line(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new StoreRefusedException(Refusal.BACKUP_DAMAGED, path);
        }
        return line;
    }

    private <R> R reading(Reading<R> work) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(path), BUFFER), StandardCharsets.UTF_8.newDecoder()),
                BUFFER)) {
            return work.from(lines);
        } catch (FileSystemException e) {
            throw new StoreRefusedException(Refusal.BACKUP_UNREADABLE, e, path);
        } catch (IOException e) {
            throw new StoreRefusedException(Refusal.BACKUP_DAMAGED, e, path);
        } catch (JacksonException e) {
            // Without the cause: its message quotes the document.
            throw new StoreRefusedException(Refusal.BACKUP_DAMAGED, path);
        }
    }
}
