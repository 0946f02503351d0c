package vn.hoiluat.knowledge.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.answering.CitedProvision;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.wording.Messages;

/** Reads a file row by row and says what would become of each. Files are read on the scheduler given, in bounded memory. */
public final class PreviewReading {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int FETCHED_AT_A_TIME = 64;

    private final Entries entries;
    private final KnownDocuments documents;
    private final ColumnNames names = new ColumnNames();
    private final RowMappings mappings;
    private final EntryCells cells;
    private final StatusWords statuses;
    private final Messages messages;
    private final Clock clock;
    private final Scheduler scheduler;

    public PreviewReading(
            Entries entries,
            KnownDocuments documents,
            DocumentNames documentNames,
            CitationText texts,
            Messages messages,
            Clock clock,
            Scheduler scheduler) {
        this.entries = entries;
        this.documents = documents;
        this.mappings = new RowMappings(documentNames, documents, this::today, messages);
        this.cells = new EntryCells(texts, messages);
        this.statuses = new StatusWords(messages);
        this.messages = messages;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /** A row, and what would become of it. */
    record Judged(PreviewPart part, PreviewRow row) {}

    /** Every row of the file, in order; a file that cannot be read is one wrong row. */
    Flux<Judged> rows(Path file, FileFormat format, ImportOptions options) {
        return Flux.using(
                        () -> new CheckedRows(
                                RowReader.open(new BufferedInputStream(Files.newInputStream(file)), format, names),
                                mappings,
                                names,
                                messages,
                                options),
                        rows -> Flux.<CheckedRows.Read>generate(sink -> next(rows, sink)))
                .subscribeOn(scheduler)
                // Asked for in groups: each time that more is asked for waits in the scheduler's short queue.
                .buffer(FETCHED_AT_A_TIME)
                .concatMap(group -> Flux.fromIterable(group).flatMapSequential(this::judged), 1)
                .onErrorResume(e -> isUnreadable(e) ? Mono.just(unreadable()) : Mono.error(e));
    }

    private static void next(CheckedRows rows, SynchronousSink<CheckedRows.Read> sink) {
        try {
            CheckedRows.Read read = rows.next();
            if (read == null) {
                sink.complete();
            } else {
                sink.next(read);
            }
        } catch (IOException e) {
            sink.error(e);
        }
    }

    private static boolean isUnreadable(Throwable e) {
        return e instanceof IOException || e instanceof UncheckedIOException;
    }

    private Judged unreadable() {
        Problems problems = new Problems(names, messages);
        problems.add(0, "", "import.unreadableFile");
        return wrong(0, "", problems.kept());
    }

    private static Judged wrong(int row, String title, List<RowProblem> problems) {
        return new Judged(
                PreviewPart.WRONG, new PreviewRow(row, "", "", title, null, null, 0, List.of(), List.of(), problems));
    }

    private Mono<Judged> judged(CheckedRows.Read read) {
        Optional<MappedRow> mapped = read.mapped();
        if (mapped.isEmpty()) {
            return Mono.just(wrong(read.row(), read.title(), read.problems()));
        }
        MappedRow row = mapped.get();
        return entries.find(row.proposal().key())
                .map(entry -> known(read.row(), new Standing(entry, row)))
                .switchIfEmpty(Mono.fromCallable(() -> fresh(read.row(), row)));
    }

    private Judged fresh(int number, MappedRow row) {
        List<String> remarks = remarks(row, row.proposal().content());
        if (row.version() > 0) {
            remarks.add(messages.text("import.isGone"));
        }
        return new Judged(
                PreviewPart.NEW, row(number, row.proposal(), row.proposal().content(), 0, List.of(), remarks));
    }

    private Judged known(int number, Standing standing) {
        Entry entry = standing.entry();
        MappedRow row = standing.row();
        if (standing.isSame()) {
            return new Judged(
                    PreviewPart.SAME,
                    row(number, row.proposal(), null, entry.newest().number(), List.of(), List.of()));
        }
        if (standing.isOvertaken()) {
            Problems problems = new Problems(names, messages);
            problems.add(
                    number,
                    Column.VERSION,
                    "import.changedMeanwhile",
                    standing.base().number(),
                    entry.newest().number());
            return wrong(number, row.proposal().content().question(), problems.kept());
        }
        EntryContent content = standing.content();
        List<String> remarks = remarks(row, content);
        if (entry.newest().status() == EntryStatus.RETIRED) {
            remarks.add(messages.text("import.isRetired"));
        }
        return new Judged(
                PreviewPart.CHANGED,
                row(
                        number,
                        row.proposal(),
                        content,
                        entry.newest().number(),
                        changes(standing.base().content(), content),
                        remarks));
    }

    private static PreviewRow row(
            int number,
            Proposal proposal,
            @Nullable EntryContent content,
            int newest,
            List<CellChange> changes,
            List<String> remarks) {
        return new PreviewRow(
                number,
                proposal.source(),
                proposal.externalId(),
                proposal.content().question(),
                content,
                content == null ? null : proposal.draftReason(),
                newest,
                changes,
                remarks,
                List.of());
    }

    private List<CellChange> changes(EntryContent before, EntryContent after) {
        Map<String, String> old = cells.of(before);
        List<CellChange> changes = new ArrayList<>();
        cells.of(after).forEach((column, text) -> {
            String said = Objects.requireNonNullElse(old.get(column), "");
            if (!said.equals(text)) {
                changes.add(new CellChange(names.shown(column), said, text));
            }
        });
        return changes;
    }

    private List<String> remarks(MappedRow row, EntryContent content) {
        List<String> remarks = new ArrayList<>(row.remarks());
        for (var citation : content.citations()) {
            CitedProvision provision = documents.resolve(citation, today());
            if (provision.status() != CitationStatus.IN_FORCE) {
                remarks.add(messages.text("import.citation." + provision.status(), provision.text()));
            }
        }
        return remarks;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }
}
