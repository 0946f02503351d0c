package vn.hoiluat.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The arguments of a command, read.
 *
 * @param options by name the values given, in order; of those without a value an empty one
 * @param rest what is no option, in order
 */
record Arguments(Map<String, List<String>> options, List<String> rest) {

    Arguments {
        options = options.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, option -> List.copyOf(option.getValue())));
        rest = List.copyOf(rest);
    }

    /**
     * Reads options of the form {@code --name}, {@code --name value} and {@code --name=value}.
     *
     * @param switches names of options without a value
     * @param valued names of options with one
     * @throws MisusedException on any other option, or if a value is missing
     */
    static Arguments read(List<String> arguments, List<String> switches, List<String> valued) {
        Map<String, List<String>> options = new HashMap<>();
        List<String> rest = new ArrayList<>();
        for (Iterator<String> words = arguments.iterator(); words.hasNext(); ) {
            String word = words.next();
            String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            if (!word.startsWith("--")) {
                rest.add(word);
            } else if (switches.contains(word)) {
                add(options, word, "");
            } else if (!valued.contains(name)) {
                throw new MisusedException("arguments.unknown", word);
            } else if (!word.equals(name)) {
                add(options, name, word.substring(name.length() + 1));
            } else if (words.hasNext()) {
                add(options, name, words.next());
            } else {
                throw new MisusedException("arguments.no-value", name);
            }
        }
        return new Arguments(options, rest);
    }

    boolean has(String name) {
        return options.containsKey(name);
    }

    /** The value; the last one if the option was given several times. */
    Optional<String> value(String name) {
        return Optional.ofNullable(options.get(name)).map(List::getLast);
    }

    /** The values of an option that may be given several times, in order. */
    List<String> values(String name) {
        return options.getOrDefault(name, List.of());
    }

    private static void add(Map<String, List<String>> options, String name, String value) {
        options.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }
}
