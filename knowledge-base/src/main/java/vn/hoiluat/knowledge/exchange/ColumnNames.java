package vn.hoiluat.knowledge.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.hoiluat.knowledge.analysis.PlainText;

/** The names of columns, from {@code columns.tsv}. Immutable. */
final class ColumnNames {

    private final Map<String, String> byPlainName = new HashMap<>();
    private final Map<String, String> shown = new HashMap<>();

    ColumnNames() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ColumnNames.class.getResourceAsStream("columns.tsv")),
                StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.startsWith("#")).forEach(this::learn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The column that people call so; empty if there is none. */
    Optional<String> column(String name) {
        return Optional.ofNullable(byPlainName.get(plain(name)));
    }

    /** The column's name for people. */
    String shown(String column) {
        return shown.getOrDefault(column, column);
    }

    private void learn(String row) {
        String[] names = row.split("\t");
        shown.put(names[0], names[1]);
        for (String name : names) {
            byPlainName.put(plain(name), names[0]);
        }
    }

    private static String plain(String name) {
        return PlainText.of(name).replaceAll("[\\s_*]+", "");
    }
}
