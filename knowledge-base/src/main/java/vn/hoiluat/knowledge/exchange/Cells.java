package vn.hoiluat.knowledge.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.PlainText;

/** A row's cells as what they are meant to be; what they are not becomes a problem. */
final class Cells {

    private static final DateTimeFormatter WRITTEN_DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Row row;
    private final Problems problems;
    private boolean foundProblem;

    Cells(Row row, Problems problems) {
        this.row = row;
        this.problems = problems;
    }

    /** The text; a problem and empty if there is none. */
    String required(String column) {
        String text = optional(column);
        if (text.isEmpty()) {
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

    /** Whether the cell says yes: true, 1, x, có. */
    boolean flag(String column) {
        return List.of("true", "1", "x", "co").contains(PlainText.of(optional(column)));
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
        problems.add(row.number(), column, messageKey, arguments);
    }
}
