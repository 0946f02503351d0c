package vn.hoiluat.knowledge.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;
import vn.hoiluat.flow.Route;

/**
 * A question with what must become of it, as administrators write it (docs/danh-gia.md).
 *
 * @param writings the question and the other ways to write it
 * @param entries ids of entries any of which must be sent or offered; empty if a route is expected
 * @param routes any of which the question must take; empty if entries are expected, or anything but an answer is
 * @param asOf the day that is asked about, null for the day of the run
 */
record GoldenQuestion(
        List<String> writings,
        List<String> entries,
        List<Route> routes,
        @Nullable LocalDate asOf) {

    private static final String NONE = "-";
    private static final String ROUTE = "=";
    private static final String NO_ANSWER = "=NO_ANSWER";

    GoldenQuestion {
        writings = List.copyOf(writings);
        entries = List.copyOf(entries);
        routes = List.copyOf(routes);
    }

    /** @throws IOException if there is no such file, or a line is not of its form */
    static List<GoldenQuestion> read(Path file) throws IOException {
        List<GoldenQuestion> questions = new ArrayList<>();
        for (Line line : DataFile.at(file).lines()) {
            try {
                questions.add(of(line));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new IOException(
                        line.wrong("question, other writings parted by | or -, ids or =ROUTE of "
                                        + List.of(Route.values()) + " or " + NO_ANSWER + ", and perhaps a day")
                                .getMessage(),
                        e);
            }
        }
        return questions;
    }

    /** Whether nothing but an answer is wrong. */
    boolean expectsNoAnswer() {
        return entries.isEmpty() && routes.isEmpty();
    }

    private static GoldenQuestion of(Line line) {
        List<String> expected = parted(line.field(2), ",");
        if (expected.isEmpty()) {
            throw new IllegalArgumentException("nothing is expected");
        }
        boolean noAnswer = expected.equals(List.of(NO_ANSWER));
        return new GoldenQuestion(
                Stream.concat(Stream.of(line.field(0)), parted(line.field(1), "\\|").stream())
                        .toList(),
                expected.stream().filter(one -> !one.startsWith(ROUTE)).toList(),
                noAnswer
                        ? List.of()
                        : expected.stream()
                                .filter(one -> one.startsWith(ROUTE))
                                .map(one -> Route.valueOf(one.substring(ROUTE.length())))
                                .toList(),
                line.field(3).isEmpty() ? null : LocalDate.parse(line.field(3)));
    }

    private static List<String> parted(String field, String mark) {
        return field.equals(NONE)
                ? List.of()
                : Arrays.stream(field.split(mark))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }
}
