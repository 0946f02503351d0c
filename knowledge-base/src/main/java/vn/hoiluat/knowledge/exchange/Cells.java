package vn.hoiluat.knowledge.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.PlainText;

/** A row's cells as what they are meant to be; what they are not becomes a problem. */
final class Cells {

    private static final DateTimeFormatter WRITTEN_DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final List<String> YES = List.of("true", "1", "x", "co");
    private static final List<String> NO = List.of("", "false", "0", "khong");

    private final Row row;
    private final Problems problems;
    private final Set<String> flawed = new HashSet<>();
    private boolean foundProblem;

    Cells(Row row, Problems problems) {
        this.row = row;
        this.problems = problems;
        row.flaws()
                .forEach(flaw -> problem(
                        flaw.column(), flaw.messageKey(), flaw.arguments().toArray()));
    }

    /** The text; a problem and empty if there is none. */
    String required(String column) {
        String text = optional(column);
        if (text.isEmpty() && !flawed.contains(column)) {
            problem(column, "import.missing");
        }
        return text;
    }

    /** The text in NFC, or empty. */
    String optional(String column) {
        Object cell = row.cells().get(column);
        return cell == null ? "" : PlainText.nfc(cell.toString()).strip();
    }

    /** The text, no longer than the limit. */
    String atMost(int limit, String column) {
        String text = optional(column);
        if (text.length() > limit) {
            problem(column, "import.tooLong", text.length(), limit);
            return text.substring(0, limit);
        }
        return text;
    }

    /** The items of a list, or the lines of a text. */
    List<String> lines(String column) {
        Object cell = row.cells().get(column);
        if (cell instanceof List<?> items) {
            return items.stream()
                    .filter(Objects::nonNull)
                    .map(item -> PlainText.nfc(item.toString()).strip())
                    .toList();
        }
        return Arrays.stream(optional(column).split("\\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** A day written 2026-11-22 or 22/11/2026; null if the cell is empty, or a problem. */
    @Nullable
    LocalDate day(String column) {
        String text = optional(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return text.contains("/") ? LocalDate.parse(text, WRITTEN_DAY) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            problem(column, "import.notADay", text);
            return null;
        }
    }

    /** Whether the cell says yes: true, 1, x, có; a problem if it says neither yes nor no. */
    boolean flag(String column) {
        String plain = PlainText.of(optional(column));
        if (!YES.contains(plain) && !NO.contains(plain)) {
            problem(column, "import.notYesOrNo", optional(column));
        }
        return YES.contains(plain);
    }

    /** A number from 0; 0 if the cell is empty, or a problem. */
    int number(String column) {
        String text = optional(column);
        if (!text.isEmpty() && !text.matches("\\d{1,6}")) {
            problem(column, "import.notANumber", text);
            return 0;
        }
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    /** The cell as it is. */
    @Nullable
    Object raw(String column) {
        return row.cells().get(column);
    }

    /** Whether anything was wrong with this row so far. */
    boolean foundProblem() {
        return foundProblem;
    }

    void problem(String column, String messageKey, Object... arguments) {
        foundProblem = true;
        flawed.add(column);
        problems.add(row.number(), column, messageKey, arguments);
    }
}
