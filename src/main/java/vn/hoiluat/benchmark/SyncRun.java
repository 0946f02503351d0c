package vn.hoiluat.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import vn.hoiluat.knowledge.central.CentralContent;
import vn.hoiluat.knowledge.central.CentralRecord;
import vn.hoiluat.knowledge.central.CentralRule;
import vn.hoiluat.knowledge.central.CentralSync;
import vn.hoiluat.knowledge.central.RunResult;
import vn.hoiluat.knowledge.central.SyncProgress;
import vn.hoiluat.knowledge.central.SyncSettings;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.exchange.ImportReport;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.DocumentStore;

/**
 * One department imports a base and gives it to a central database, another one pulls it into an empty store, both that one and the
 * central database change records, and they come together again. Blocks.
 */
final class SyncRun {

    /** Every so many of the changed records are changed on both sides. */
    private static final int BOTH = 10;

    private final SyncOptions options;
    private final Clock clock;
    private final PrintStream progress;
    private final Messages messages = new Messages();
    private final SyncReport report = new SyncReport();

    SyncRun(SyncOptions options, Clock clock, PrintStream progress) {
        this.options = options;
        this.clock = clock;
        this.progress = progress;
    }

    SyncReport on(Path folder) throws IOException {
        var central = new StandInCentral(clock);
        try (StoredData first = StoredData.open(Files.createDirectories(folder.resolve("first")))) {
            importAll(first.store());
            run("sync.given", first.store(), central, "stp-mot", CentralRule.CENTRAL_WINS);
        }
        try (StoredData second = StoredData.open(Files.createDirectories(folder.resolve("second")))) {
            run("sync.pulled", second.store(), central, "stp-hai", CentralRule.CENTRAL_WINS);
            edit(second.store(), central);
            run("sync.again", second.store(), central, "stp-hai", CentralRule.REVIEW);
            run("sync.idle", second.store(), central, "stp-hai", CentralRule.REVIEW);
        }
        return report;
    }

    private void importAll(DocumentStore store) {
        try (BaseImport base = new BaseImport(store, clock)) {
            for (Path file : options.files()) {
                timed(Texts.text("sync.imported", file.getFileName()), () -> {
                    ImportReport imported = base.take(file);
                    return new Outcome(imported.rows(), Texts.text("sync.rows", imported.created()));
                });
            }
        }
    }

    /** What one step went over, and what came of it. */
    private record Outcome(long records, String result) {}

    private void run(String key, DocumentStore store, StandInCentral central, String unit, CentralRule rule) {
        var settings = new SyncSettings(unit, rule, SyncSettings.USUAL_LEASE);
        var sync = new CentralSync(central, store, messages, settings, clock);
        timed(Texts.text(key), () -> switch (Objects.requireNonNull(
                sync.run(true, SyncProgress.NONE).block())) {
            case RunResult.Ran ran ->
                new Outcome(
                        central.records().size(), new TreeMap<>(ran.summary().counts()).toString());
            case RunResult.Busy busy -> throw new IllegalStateException("somebody else syncs a store of our own");
            case RunResult.TooEarly early -> throw new IllegalStateException("the stand-in asked nobody to wait");
        });
    }

    private void edit(DocumentStore store, StandInCentral central) {
        List<CentralRecord> records = new ArrayList<>(central.records());
        Collections.shuffle(records, new Random(options.seed()));
        var entries = new Entries(store, clock);
        timed(Texts.text("sync.edited"), () -> {
            int edits = Math.min(options.edits(), records.size() / 2);
            for (int i = 0; i < edits; i++) {
                CentralRecord ours = records.get(i);
                CentralRecord theirs = i % BOTH == 0 ? ours : records.get(edits + i);
                editHere(entries, ours.externalId());
                central.put(theirs.externalId(), changed(theirs.content(), " (2)"), false);
            }
            return new Outcome(2L * edits, Texts.text("sync.both", (edits + BOTH - 1) / BOTH));
        });
    }

    private static void editHere(Entries entries, String externalId) {
        Entry entry = entries.find(Entry.key("central", externalId)).block();
        EntryContent content = Objects.requireNonNull(entry).newest().content();
        EntryContent edited = new EntryContent(
                content.field(),
                content.question() + " (1)",
                content.alternates(),
                content.shortAnswer(),
                content.fullAnswer(),
                content.citations(),
                content.places(),
                content.validity(),
                content.reviewBy(),
                content.checkedOn(),
                content.placeholders(),
                content.sample());
        Proposal proposal = new Proposal(
                "central", externalId, edited, new Provenance("officer", null), EntryStatus.PENDING_REVIEW, null);
        entries.write(proposal)
                .then(entries.publish(entry.key(), entry.newest().number() + 1, "bench"))
                .block();
    }

    private static CentralContent changed(CentralContent content, String mark) {
        return new CentralContent(
                content.question() + mark,
                content.alternates(),
                content.shortAnswer(),
                content.fullAnswer(),
                content.citations(),
                content.fields(),
                content.places(),
                content.validity());
    }

    private void timed(String name, Supplier<Outcome> step) {
        progress.println(name);
        long begun = System.nanoTime();
        Outcome outcome = step.get();
        report.add(name, outcome.records(), Duration.ofNanos(System.nanoTime() - begun), outcome.result());
    }
}
