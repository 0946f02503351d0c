package vn.hoiluat.curation;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.springframework.util.MultiValueMap;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.localdata.LocalDatum;

/**
 * A value of local data as somebody types it; public for the template.
 *
 * @param place code or name of the place, empty for everywhere
 * @param from first day, as browsers write days; empty if it always was
 * @param last last day; empty if none is known
 */
public record LocalDataForm(String name, String place, String text, String from, String last, String source) {

    static final LocalDataForm EMPTY = new LocalDataForm("", "", "", "", "", "");

    private static final int LONGEST = 300;

    static LocalDataForm of(MultiValueMap<String, String> form) {
        return new LocalDataForm(
                typed(form, "ten").replaceAll("[{}]", "").strip(),
                typed(form, "noi"),
                typed(form, "gia-tri"),
                typed(form, "tu"),
                typed(form, "den"),
                typed(form, "nguon"));
    }

    /** What is wrong with it: the word of a sentence, or empty; the place is looked up by whoever asks. */
    String problem() {
        if (name.isEmpty() || name.length() > LocalDatum.LONGEST_NAME) {
            return "name";
        }
        if (text.isEmpty() || text.length() > LocalDatum.LONGEST_TEXT) {
            return "text";
        }
        if (source.isEmpty()) {
            return "source";
        }
        try {
            validity();
            return "";
        } catch (IllegalArgumentException | DateTimeException e) {
            return "days";
        }
    }

    /** Throws if the days are none, or the wrong way round. */
    Validity validity() {
        return new Validity(
                from.isEmpty() ? null : LocalDate.parse(from),
                last.isEmpty() ? null : LocalDate.parse(last).plusDays(1));
    }

    private static String typed(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        String stripped = value == null ? "" : value.replaceAll("\\s+", " ").strip();
        return stripped.substring(0, Math.min(stripped.length(), LONGEST));
    }
}
