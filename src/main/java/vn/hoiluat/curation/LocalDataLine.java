package vn.hoiluat.curation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.localdata.LocalDatum;

/**
 * A value as a line of the list; public for the template.
 *
 * @param place by name, empty for everywhere
 * @param from first day, empty if it always was
 * @param last last day, empty if none is known
 * @param state one word: {@code now}, {@code later}, {@code over}, or {@code other} where another value counts today
 */
public record LocalDataLine(
        String id, String name, String place, String text, String from, String last, String source, String state) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy", Locale.ROOT);

    /** @param used the value that this installation fills in today */
    static LocalDataLine of(LocalDatum datum, String place, Optional<LocalDatum> used, LocalDate today) {
        Validity days = datum.validity();
        return new LocalDataLine(
                datum.id(),
                datum.name(),
                place,
                datum.text(),
                days.from() == null ? "" : DAY.format(days.from()),
                days.until() == null ? "" : DAY.format(days.until().minusDays(1)),
                datum.source(),
                state(datum, used, today));
    }

    private static String state(LocalDatum datum, Optional<LocalDatum> used, LocalDate today) {
        if (used.filter(datum::equals).isPresent()) {
            return "now";
        }
        LocalDate from = datum.validity().from();
        if (from != null && from.isAfter(today)) {
            return "later";
        }
        return datum.validity().covers(today) ? "other" : "over";
    }
}
