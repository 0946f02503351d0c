package vn.hoiluat.knowledge.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.knowledge.curation.Gate;
import vn.hoiluat.knowledge.curation.GateReport;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.WriteResult;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.wording.Messages;

/**
 * Brings a file of entries into the base. The file is read twice: first every row is checked, then, if all are well, they are
 * written in groups. Files are read on the scheduler given, in bounded memory but for the ids and the documents cited.
 */
public final class Importer {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int WRITTEN_AT_A_TIME = 500;
    private static final int READ_AT_A_TIME = 64;

    private final Entries entries;
    private final DocumentRegister register;
    private final Gate gate;
    private final Scheduler scheduler;
    private final ColumnNames names = new ColumnNames();
    private final RowMappings mappings;
    private final Messages messages;
    private final AtomicBoolean isRunning = new AtomicBoolean();

    /** @param gate is asked once for a whole file that is to be published */
    public Importer(
            Entries entries,
            DocumentRegister register,
            Gate gate,
            DocumentNames documentNames,
            Messages messages,
            Clock clock,
            Scheduler scheduler) {
        this.entries = entries;
        this.register = register;
        this.gate = gate;
        this.messages = messages;
        this.mappings = new RowMappings(
                documentNames, register.known(), () -> LocalDate.ofInstant(clock.instant(), VIETNAM), messages);
        this.scheduler = scheduler;
    }

    /**
     * Imports a file, one at a time. Fails with {@link IOException} if it cannot be read at all, with {@link
     * UnknownFormatException} if its name says nothing, and with {@link IllegalStateException} while another import runs.
     */
    public Mono<ImportReport> run(Path file, ImportOptions options, ImportProgress progress) {
        return Mono.defer(() -> isRunning.compareAndSet(false, true)
                ? checkAndWrite(file, options, progress)
                        .doOnTerminate(() -> isRunning.set(false))
                        .doOnCancel(() -> isRunning.set(false))
                : Mono.error(new IllegalStateException("another import is running")));
    }

    private Mono<ImportReport> checkAndWrite(Path file, ImportOptions options, ImportProgress progress) {
        return Mono.fromCallable(() -> check(file, options, progress))
                .subscribeOn(scheduler)
                .flatMap(checked -> checked.problems().count() > 0
                        ? Mono.just(checked.refused(GateReport.NOTHING_ASKED))
                        : register.addMissing(checked.documents().values())
                                .then(tried(file, options))
                                .flatMap(report -> report.blocks()
                                        ? Mono.just(checked.refused(report))
                                        : write(file, options, progress)
                                                .map(written -> written.report(checked, report))));
    }

    /** Citizens get all of it or nothing: the golden questions are asked once, of the base with the whole file. */
    private Mono<GateReport> tried(Path file, ImportOptions options) {
        return Mono.just(options.publish())
                .filter(publish -> publish)
                .filterWhen(publish -> gate.isAsking())
                .flatMapMany(publish -> proposals(file, options))
                .concatMap(entries::ifPublished)
                .collectList()
                .flatMap(wouldBe -> wouldBe.isEmpty() ? Mono.just(GateReport.NOTHING_ASKED) : gate.of(wouldBe));
    }

    private record Checked(int rows, int keptBack, Problems problems, Map<String, LegalDocument> documents) {

        ImportReport refused(GateReport gate) {
            return new ImportReport(rows, 0, 0, 0, 0, problems.kept(), problems.count(), gate);
        }
    }

    private record Written(Map<WriteResult, Integer> counts) {

        Written plus(Map<WriteResult, Integer> more) {
            Map<WriteResult, Integer> sum = new HashMap<>(counts);
            more.forEach((result, count) -> sum.merge(result, count, Integer::sum));
            return new Written(sum);
        }

        ImportReport report(Checked checked, GateReport gate) {
            return new ImportReport(
                    checked.rows(),
                    counts.getOrDefault(WriteResult.CREATED, 0),
                    counts.getOrDefault(WriteResult.CHANGED, 0),
                    counts.getOrDefault(WriteResult.UNCHANGED, 0),
                    checked.keptBack(),
                    List.of(),
                    0,
                    gate);
        }
    }

    private Checked check(Path file, ImportOptions options, ImportProgress progress)
            throws IOException, UnknownFormatException {
        var problems = new Problems(names, messages);
        Map<String, LegalDocument> documents = new HashMap<>();
        int rows = 0;
        int keptBack = 0;
        try (var reader = rows(file, options)) {
            for (CheckedRows.Read read = reader.next(); read != null; read = reader.next()) {
                rows += read.row() > 0 ? 1 : 0;
                problems.addAll(read.problems());
                Optional<MappedRow> mapped = read.mapped();
                if (mapped.isPresent()) {
                    keptBack += options.publish() && !mapped.get().proposal().isPublishable() ? 1 : 0;
                    mapped.get().documents().forEach(d -> documents.merge(d.id(), d, Importer::earlier));
                }
                if (rows % WRITTEN_AT_A_TIME == 0) {
                    progress.reached(ImportProgress.Step.CHECKING, rows);
                }
            }
        }
        progress.reached(ImportProgress.Step.CHECKING, rows);
        return new Checked(rows, keptBack, problems, documents);
    }

    private Mono<Written> write(Path file, ImportOptions options, ImportProgress progress) {
        int[] rows = new int[1];
        return proposals(file, options)
                .buffer(WRITTEN_AT_A_TIME)
                .concatMap(group -> entries.writeAll(group, options.publish()).doOnNext(counts -> {
                    rows[0] += group.size();
                    progress.reached(ImportProgress.Step.WRITING, rows[0]);
                }))
                .reduce(new Written(Map.of()), Written::plus);
    }

    private Flux<Proposal> proposals(Path file, ImportOptions options) {
        return Flux.using(() -> rows(file, options), rows -> Flux.<MappedRow>generate(sink -> nextRow(rows, sink)))
                .subscribeOn(scheduler)
                .buffer(READ_AT_A_TIME)
                .concatMap(group -> Flux.fromIterable(group).flatMapSequential(this::proposal), 1);
    }

    private Mono<Proposal> proposal(MappedRow row) {
        return entries.find(row.proposal().key())
                .map(entry -> new Standing(entry, row))
                .map(standing -> row.proposing(standing.isSame() ? standing.newest() : standing.content()))
                .defaultIfEmpty(row.proposal());
    }

    private CheckedRows rows(Path file, ImportOptions options) throws IOException, UnknownFormatException {
        return new CheckedRows(RowReader.open(file, names), mappings, names, messages, options);
    }

    private static void nextRow(CheckedRows rows, SynchronousSink<MappedRow> sink) {
        try {
            CheckedRows.Read read = rows.next();
            if (read == null) {
                sink.complete();
            } else {
                sink.next(read.mapped()
                        .orElseThrow(() -> new IllegalStateException("the file changed while it was imported")));
            }
        } catch (IOException e) {
            sink.error(new UncheckedIOException(e));
        }
    }

    /** Articles of one document may name different days; the document itself began with the first. */
    private static LegalDocument earlier(LegalDocument one, LegalDocument other) {
        return other.inForceFrom() != null
                        && (one.inForceFrom() == null || other.inForceFrom().isBefore(one.inForceFrom()))
                ? other
                : one;
    }
}
