package vn.hoiluat.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import reactor.core.Exceptions;
import vn.hoiluat.knowledge.KnowledgeBase;
import vn.hoiluat.knowledge.curation.GateReport;
import vn.hoiluat.knowledge.curation.GateReport.Fall;
import vn.hoiluat.knowledge.exchange.ImportOptions;
import vn.hoiluat.knowledge.exchange.ImportProgress;
import vn.hoiluat.knowledge.exchange.ImportReport;
import vn.hoiluat.knowledge.exchange.RowProblem;
import vn.hoiluat.knowledge.exchange.UnknownFormatException;

/** {@code import [--publish] [--source NAME] FILE…}: brings files of entries into the base, each whole or not at all. */
final class ImportCommand implements Command {

    private static final String PUBLISH = "--publish";
    private static final String SOURCE = "--source";
    private static final String OWN_SOURCE = "local";
    private static final int SHOWN_EVERY = 2_500;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> arguments, Console console) {
        Arguments read = Arguments.read(arguments, List.of(PUBLISH), List.of(SOURCE));
        if (read.rest().isEmpty()) {
            throw new MisusedException("import.no-file");
        }
        try (Workplace workplace = Workplace.open()) {
            if (read.has(PUBLISH) && !workplace.isSandbox()) {
                throw new MisusedException("import.no-publishing");
            }
            if (read.has(PUBLISH)) {
                // The golden questions are asked of the index.
                workplace.awaitIndex();
            }
            boolean allWritten = true;
            for (String file : read.rest()) {
                ImportOptions options = new ImportOptions(
                        read.value(SOURCE).orElse(OWN_SOURCE),
                        String.valueOf(Path.of(file).getFileName()),
                        read.has(PUBLISH),
                        workplace.isSandbox());
                allWritten &= isWritten(workplace.base(), Path.of(file), options, console);
            }
            console.remark("import.indexing");
            workplace.awaitIndex();
            return allWritten ? DONE : FAILED;
        }
    }

    private static boolean isWritten(KnowledgeBase base, Path file, ImportOptions options, Console console) {
        console.remark("import.begin", file);
        try {
            Optional<ImportReport> report = base.importFile(file, options, (step, rows) -> show(step, rows, console))
                    .blockOptional();
            report.ifPresent(r -> print(r, console));
            return report.map(ImportReport::isWritten).orElse(false);
        } catch (RuntimeException e) {
            switch (Exceptions.unwrap(e)) {
                case UnknownFormatException unknown -> console.remark("import.unknown-format", file);
                case NoSuchFileException missing -> console.remark("import.missing", file);
                case IOException unreadable ->
                    console.remark("import.unreadable", file, String.valueOf(unreadable.getMessage()));
                case UncheckedIOException unreadable ->
                    console.remark("import.unreadable", file, String.valueOf(unreadable.getMessage()));
                default -> throw e;
            }
        }
        return false;
    }

    private static void show(ImportProgress.Step step, int rows, Console console) {
        if (rows % SHOWN_EVERY == 0) {
            String key = switch (step) {
                case CHECKING -> "import.checking";
                case WRITING -> "import.writing";
            };
            console.remark(key, rows);
        }
    }

    private static void print(ImportReport report, Console console) {
        report.problems().forEach(p -> console.say(key(p), p.row(), p.column(), p.message()));
        if (report.isWritten()) {
            console.say(
                    "import.done",
                    report.rows(),
                    report.created(),
                    report.changed(),
                    report.unchanged(),
                    report.keptBack());
        } else if (report.gate().blocks()) {
            print(report.gate(), console);
        } else {
            console.say(
                    "import.refused", report.problemCount(), report.problems().size());
        }
    }

    private static void print(GateReport gate, Console console) {
        gate.falls().stream()
                .filter(Fall::isProtected)
                .forEach(fall -> console.say(
                        "import.falls",
                        fall.question(),
                        String.join(", ", fall.expected()),
                        fall.entries().isEmpty() ? fall.route() : String.join(", ", fall.entries())));
        console.say(
                "import.gate", gate.falls().stream().filter(Fall::isProtected).count(), gate.unasked());
    }

    private static String key(RowProblem problem) {
        if (problem.row() == 0) {
            return "import.problem-file";
        }
        return problem.column().isEmpty() ? "import.problem-row" : "import.problem";
    }
}
