package vn.hoiluat.knowledge.golden;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;
import vn.hoiluat.flow.Route;

/**
 * A question with what must become of it, as administrators write it (docs/danh-gia.md).
 *
 * @param writings the question and the other ways to write it
 * @param entries ids or keys of entries any of which must be sent or offered; empty if a route is expected
 * @param routes any of which the question must take; empty if entries are expected, or anything but an answer is
 * @param asOf the day that is asked about, null for the day of the run
 */
public record GoldenQuestion(
        List<String> writings,
        List<String> entries,
        List<Route> routes,
        @Nullable LocalDate asOf) {

    /** In the place of a route: any will do that is no answer. */
    public static final String NO_ANSWER = "NO_ANSWER";

    private static final String NONE = "-";
    private static final String ROUTE = "=";

    public GoldenQuestion {
        writings = List.copyOf(writings);
        entries = List.copyOf(entries);
        routes = List.copyOf(routes);
    }

    /**
     * The questions of a file.
     *
     * @throws IOException if there is no such file, or a line is not of its form
     */
    public static List<GoldenQuestion> read(Path file) throws IOException {
        return read(DataFile.at(file));
    }

    /**
     * The questions of a file.
     *
     * @throws IOException if a line is not of its form
     */
    public static List<GoldenQuestion> read(DataFile file) throws IOException {
        List<GoldenQuestion> questions = new ArrayList<>();
        for (Line line : file.lines()) {
            try {
                questions.add(of(line));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new IOException(
                        line.wrong("question, other writings parted by | or -, ids or =ROUTE of "
                                        + List.of(Route.values()) + " or =" + NO_ANSWER + ", and perhaps a day")
                                .getMessage(),
                        e);
            }
        }
        return questions;
    }

    /**
     * A question as it stands in the columns of a file.
     *
     * @param expected ids parted by commas, or routes behind =
     * @throws IllegalArgumentException if nothing is asked or expected, or there is no such route
     */
    public static GoldenQuestion of(String question, List<String> others, String expected, @Nullable LocalDate asOf) {
        List<String> all = parted(expected, ",");
        if (all.isEmpty() || question.isBlank()) {
            throw new IllegalArgumentException("nothing is asked or expected");
        }
        List<String> routes = all.stream()
                .filter(one -> one.startsWith(ROUTE))
                .map(one -> one.substring(ROUTE.length()))
                .toList();
        return new GoldenQuestion(
                Stream.concat(Stream.of(question.strip()), others.stream()).toList(),
                all.stream().filter(one -> !one.startsWith(ROUTE)).toList(),
                routes.equals(List.of(NO_ANSWER))
                        ? List.of()
                        : routes.stream().map(Route::valueOf).toList(),
                asOf);
    }

    /** That a route is expected, as it stands in the column of a file. */
    public static String expecting(String route) {
        return ROUTE + route;
    }

    /** Whether nothing but an answer is wrong. */
    public boolean expectsNoAnswer() {
        return entries.isEmpty() && routes.isEmpty();
    }

    /** Whether the entry is one of those expected, by its id or its key. */
    public boolean expects(EntryRef entry) {
        return entries.contains(entry.externalId()) || entries.contains(entry.key());
    }

    /** What is expected, as people read it: ids, keys and routes. */
    public List<String> expected() {
        return expectsNoAnswer()
                ? List.of(NO_ANSWER)
                : Stream.concat(entries.stream(), routes.stream().map(Route::name))
                        .toList();
    }

    /** What is expected, as it stands in a file. */
    public String written() {
        return expectsNoAnswer()
                ? ROUTE + NO_ANSWER
                : String.join(
                        ",",
                        Stream.concat(entries.stream(), routes.stream().map(route -> ROUTE + route))
                                .toList());
    }

    /** The question as a line of a file. */
    public String line() {
        String others = writings.size() == 1 ? NONE : String.join("|", writings.subList(1, writings.size()));
        return String.join("\t", writings.getFirst(), others, written()) + (asOf == null ? "" : "\t" + asOf);
    }

    private static GoldenQuestion of(Line line) {
        return of(
                line.field(0),
                parted(line.field(1), "\\|"),
                line.field(2),
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
