package vn.hoiluat.benchmark;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.knowledge.curation.Gate;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.exchange.ImportOptions;
import vn.hoiluat.knowledge.exchange.ImportReport;
import vn.hoiluat.knowledge.exchange.Importer;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.DocumentStore;

/** Takes files of a base into a store and publishes what is complete. Blocks. */
final class BaseImport implements AutoCloseable {

    private final Scheduler scheduler = Schedulers.newBoundedElastic(1, 10, "bench-import");
    private final Importer importer;

    BaseImport(DocumentStore store, Clock clock) {
        var names = new DocumentNames();
        var messages = new Messages();
        var register = new DocumentRegister(store, new CitationText(names, messages));
        importer = new Importer(new Entries(store, clock), register, Gate.OPEN, names, messages, clock, scheduler);
    }

    ImportReport take(Path file) {
        var how = new ImportOptions("local", String.valueOf(file.getFileName()), true, false);
        return Objects.requireNonNull(
                importer.run(file, how, (step, rows) -> {}).block());
    }

    @Override
    public void close() {
        scheduler.dispose();
    }
}
