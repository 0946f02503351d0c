package vn.hoiluat.knowledge.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.law.CitationText;

/**
 * Writes entries into a file that import reads again: of each entry the published version, or the newest if none is. Files
 * are written on the scheduler given, one entry after the other.
 */
public final class Exporter {

    private static final int FETCHED_AT_A_TIME = 100;

    private final Entries entries;
    private final CitationText texts;
    private final Scheduler scheduler;
    private final ColumnNames names = new ColumnNames();

    public Exporter(Entries entries, CitationText texts, Scheduler scheduler) {
        this.entries = entries;
        this.texts = texts;
        this.scheduler = scheduler;
    }

    /**
     * Writes every entry, in order of key, and gives their number. The form follows the file's name, as in import. Fails with
     * {@link CellTooLongException} if a text does not fit into a spreadsheet; what was written until then is of no use.
     */
    public Mono<Long> run(Path file) {
        return Flux.usingWhen(
                        Mono.fromCallable(() -> open(file)).subscribeOn(scheduler),
                        writer -> entries.all()
                                .publishOn(scheduler, FETCHED_AT_A_TIME)
                                .doOnNext(entry -> write(writer, entry)),
                        writer -> Mono.fromRunnable(() -> close(writer)).subscribeOn(scheduler))
                .count();
    }

    private EntryWriter open(Path file) throws IOException, UnknownFormatException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean packed = name.endsWith(".gz");
        FileFormat format = FileFormat.of(packed ? name.substring(0, name.length() - 3) : name)
                .orElseThrow(() -> new UnknownFormatException(name));
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        OutputStream plain = packed ? new GZIPOutputStream(out) : out;
        return switch (format) {
            case JSON_LINES -> new JsonWriter(plain, JsonWriter.Form.LINES);
            case JSON -> new JsonWriter(plain, JsonWriter.Form.LIST);
            case SPREADSHEET -> new SheetWriter(plain, names, texts);
        };
    }

    private static void write(EntryWriter writer, Entry entry) {
        EntryVersion version = entry.published().orElseGet(entry::newest);
        try {
            writer.write(entry, version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(EntryWriter writer) {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
