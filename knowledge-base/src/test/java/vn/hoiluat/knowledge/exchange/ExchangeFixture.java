package vn.hoiluat.knowledge.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.starter.StarterBase;
import vn.hoiluat.knowledge.usage.Usage;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.InMemoryDocumentStore;

/** A base in memory with what imports and exports files, for one test; its register is the one that ships. */
final class ExchangeFixture implements AutoCloseable {

    static final String EDITOR = "chi-bien";

    final InMemoryDocumentStore store = new InMemoryDocumentStore();
    final MovableClock clock = new MovableClock("2026-11-23T02:00:00Z");
    final DocumentNames names = new DocumentNames();
    final Messages messages = new Messages();
    final CitationText texts = new CitationText(names, messages);
    final Scheduler scheduler = Schedulers.newBoundedElastic(2, 100, "exchange-test");
    final Entries entries = new Entries(store, clock);
    final DocumentRegister register = new DocumentRegister(store, texts);
    /** How every entry served. */
    final Usage usage =
            new Usage(List.of(new Usage.VersionUsage(1, 12, Instant.parse("2026-11-20T18:00:00Z"), 3, 1)), List.of());

    final Exporter exporter = new Exporter(entries, texts, messages, entry -> Mono.just(usage), scheduler);
    final Previews previews = new Previews(
            new PreviewReading(entries, register.known(), names, texts, messages, clock, scheduler),
            entries,
            store,
            clock);

    ExchangeFixture() {
        StarterBase.documents().forEach(register.known()::add);
    }

    /** With the starter base, complete entries published. */
    ExchangeFixture withStarter() {
        new StarterBase(entries, register, names, messages, scheduler)
                .loadAsSample()
                .block();
        return this;
    }

    Path exported(Path folder, String name, ExportChoice choice) {
        Path file = folder.resolve(name);
        exporter.run(file, choice).block();
        return file;
    }

    Preview read(Path file) {
        FileFormat format = FileFormat.of(file.getFileName().toString()).orElseThrow();
        return previews.read(file, format, file.getFileName().toString(), "local", EDITOR)
                .blockOptional()
                .orElseThrow();
    }

    Preview read(Path folder, String name, String content) {
        try {
            return read(Files.writeString(folder.resolve(name), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<PreviewRow> rows(Preview preview, PreviewPart part) {
        return previews.page(preview, part, 0).blockOptional().orElseThrow();
    }

    Previews.Outcome write(Preview preview, boolean forReview) {
        return previews.write(preview, forReview).blockOptional().orElseThrow();
    }

    Optional<Entry> entry(String key) {
        return entries.find(key).blockOptional();
    }

    @Override
    public void close() {
        scheduler.dispose();
    }
}
