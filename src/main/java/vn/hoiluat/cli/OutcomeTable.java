package vn.hoiluat.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.flow.Route;

/** Outcomes for people to read: a line for each message, and below it one for each question if it has several. */
final class OutcomeTable {

    private static final String ROW = "%-16s  %-22s  %-7s  %-24s  %s";
    private static final String INDENT = "  - ";

    private final Console console;

    OutcomeTable(Console console) {
        this.console = console;
        console.print(line(
                Console.text("outcomes.column.id"),
                Console.text("outcomes.column.outcome"),
                Console.text("outcomes.column.confidence"),
                Console.text("outcomes.column.entries"),
                Console.text("outcomes.column.reason")));
    }

    void add(OutcomeLine outcome) {
        String reason = outcome.safetyLine() ? Console.text("outcomes.safety-line") : reason(outcome.reason());
        console.print(line(
                outcome.id(), name(outcome.outcome()), number(outcome.confidence()), ids(outcome.entries()), reason));
        for (OutcomeLine.Part part : outcome.parts()) {
            console.print(line(
                    INDENT,
                    name(part.outcome()),
                    number(part.confidence()),
                    ids(part.entries()),
                    part.question() + " " + reason(part.reason())));
        }
    }

    private static String line(String id, String outcome, String confidence, String entries, String reason) {
        return String.format(Locale.ROOT, ROW, id, outcome, confidence, entries, reason)
                .stripTrailing();
    }

    private static String name(Route route) {
        return Console.text("outcomes.route." + route);
    }

    private static String reason(String reason) {
        return Console.has("ask.reason." + reason) ? Console.text("ask.reason." + reason) : reason;
    }

    private static String ids(List<String> entries) {
        return String.join(", ", entries);
    }

    private static String number(@Nullable Double confidence) {
        return confidence == null ? "" : Console.text("outcomes.confidence", confidence);
    }
}
