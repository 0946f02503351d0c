package vn.hoiluat.knowledge.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.usage.Usage;
import vn.hoiluat.knowledge.wording.Messages;

/** Writes entries into a file that import reads again. Files are written on the scheduler given, one entry after the other. */
public final class Exporter {

    private static final int FETCHED_AT_A_TIME = 100;
    private static final int COUNTED_AT_A_TIME = 8;

    private final Entries entries;
    private final EntryCells cells;
    private final Messages messages;
    private final Function<Entry, Mono<Usage>> usage;
    private final Scheduler scheduler;
    private final ColumnNames names = new ColumnNames();

    /** @param usage how an entry served so far */
    public Exporter(
            Entries entries,
            CitationText texts,
            Messages messages,
            Function<Entry, Mono<Usage>> usage,
            Scheduler scheduler) {
        this.entries = entries;
        this.cells = new EntryCells(texts, messages);
        this.messages = messages;
        this.usage = usage;
        this.scheduler = scheduler;
    }

    /** A version, the entry it is of, and how that served. */
    private record Chosen(Entry entry, EntryVersion version, Usage usage) {}

    /**
     * Writes the entries chosen, in order of key, and gives their number. The form follows the file's name, as in import. Fails
     * with {@link CellTooLongException} if a text does not fit into a spreadsheet, and with {@link TooManyEntriesException} if a
     * Word file cannot take so many; what was written until then is of no use.
     */
    public Mono<Long> run(Path file, ExportChoice choice) {
        return Flux.usingWhen(
                        Mono.fromCallable(() -> open(file)).subscribeOn(scheduler),
                        writer -> entries.all()
                                .flatMapSequential(
                                        entry -> Mono.justOrEmpty(choice.of(entry))
                                                .flatMap(version -> usage.apply(entry)
                                                        .map(used -> new Chosen(entry, version, used))),
                                        COUNTED_AT_A_TIME)
                                .publishOn(scheduler, FETCHED_AT_A_TIME)
                                .doOnNext(chosen -> write(writer, chosen)),
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
            case SPREADSHEET -> new SheetWriter(plain, names, cells);
            case CSV -> new CsvWriter(plain, names, cells);
            case WORD -> new WordWriter(plain, cells, messages);
        };
    }

    private static void write(EntryWriter writer, Chosen chosen) {
        try {
            writer.write(chosen.entry(), chosen.version(), chosen.usage());
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
