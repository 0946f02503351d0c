package vn.hoiluat.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options of a command: {@code --name value}, {@code --name=value}, or {@code --name} alone for yes. */
final class Arguments {

    private final Map<String, String> values = new HashMap<>();

    /** Reads options of which only these names are known. */
    Arguments(List<String> words, Set<String> known) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            String name = word.replaceFirst("^--", "");
            String value = "true";
            if (equals > 0) {
                name = word.substring(0, equals).replaceFirst("^--", "");
                value = word.substring(equals + 1);
            } else if (i + 1 < words.size() && !words.get(i + 1).startsWith("--")) {
                value = words.get(++i);
            }
            if (!word.startsWith("--") || !known.contains(name)) {
                throw new BadOptionException(
                        "option.unknown",
                        word,
                        String.join(", --", known.stream().sorted().toList()));
            }
            values.put(name, value);
        }
    }

    /** A yes or no. */
    boolean flag(String name, boolean otherwise) {
        return Boolean.parseBoolean(values.getOrDefault(name, Boolean.toString(otherwise)));
    }

    /** A whole number within bounds. */
    int number(String name, int otherwise, int least, int most) {
        return (int) between(name, values.getOrDefault(name, Integer.toString(otherwise)), least, most);
    }

    /** A share, 0 to 1. */
    double share(String name, double otherwise) {
        return between(name, values.getOrDefault(name, Double.toString(otherwise)), 0, 1);
    }

    /** Whole numbers, separated by commas. */
    List<Integer> numbers(String name, String otherwise, int least, int most) {
        return List.of(values.getOrDefault(name, otherwise).split(",")).stream()
                .map(value -> (int) between(name, value.strip(), least, most))
                .toList();
    }

    /** Some of the words of a list, separated by commas; all of them if nothing is said. */
    Set<String> someOf(String name, List<String> all) {
        Set<String> chosen = new LinkedHashSet<>(
                List.of(values.getOrDefault(name, String.join(",", all)).split(",")));
        if (!all.containsAll(chosen)) {
            throw new BadOptionException("option.one-of", name, String.join(",", chosen), String.join(", ", all));
        }
        return chosen;
    }

    /** A file, or null. */
    @Nullable
    Path path(String name) {
        String value = values.get(name);
        return value == null ? null : Path.of(value);
    }

    /** Files of a folder, each of which can be read. */
    static List<Path> files(Path folder, List<String> names) {
        List<Path> files =
                names.stream().map(String::strip).map(folder::resolve).toList();
        files.stream().filter(file -> !Files.isReadable(file)).findFirst().ifPresent(missing -> {
            throw new BadOptionException("option.file", missing);
        });
        return files;
    }

    /** A word, or null. */
    @Nullable
    String word(String name) {
        return values.get(name);
    }

    private static double between(String name, String value, double least, double most) {
        boolean isNumber = value.matches("\\d{1,10}(\\.\\d{1,9})?");
        double number = isNumber ? Double.parseDouble(value) : Double.NaN;
        if (number >= least && number <= most) {
            return number;
        }
        throw new BadOptionException("option.number", name, value, least, most);
    }
}
