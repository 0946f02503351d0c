package vn.hoiluat.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An answer as it is taken to a counter: what to bring one by one, to be ticked off, and the rest as it is. Read out of the
 * lines that entries are written in; an answer without them stays whole.
 *
 * @param bring what to bring, empty if the answer does not list it
 * @param lines everything else, in order
 */
record CounterSheet(List<String> bring, List<String> lines) {

    private static final Pattern BETWEEN = Pattern.compile(";\\s+|\\.\\s+(?=\\p{Lu})");
    private static final Pattern END = Pattern.compile("[.;\\s]+$");

    CounterSheet {
        bring = List.copyOf(bring);
        lines = List.copyOf(lines);
    }

    /**
     * The sheet of an answer.
     *
     * @param bringLabel what the line begins with that lists what to bring
     * @param basisLabel what the line begins with that is printed apart
     */
    static CounterSheet of(String answer, String bringLabel, String basisLabel) {
        List<String> bring = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : answer.split("\n", -1)) {
            if (line.startsWith(bringLabel + ":")) {
                bring.addAll(items(line.substring(bringLabel.length() + 1)));
            } else if (!line.isBlank() && !line.startsWith(basisLabel + ":")) {
                lines.add(line.strip());
            }
        }
        return new CounterSheet(bring, lines);
    }

    private static List<String> items(String list) {
        return Arrays.stream(BETWEEN.split(list))
                .map(item -> END.matcher(item.strip()).replaceAll(""))
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
