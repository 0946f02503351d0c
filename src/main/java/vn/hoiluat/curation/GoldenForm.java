package vn.hoiluat.curation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import vn.hoiluat.knowledge.golden.GoldenQuestion;

/**
 * A golden question as somebody types it; public for the template.
 *
 * @param others other ways to write it, one a line
 * @param expected ids of entries, parted by commas, or as a file has it
 * @param way the route that is expected, by name, or that there is no answer; empty if entries are
 * @param day as browsers write days, empty for the day of the run
 */
public record GoldenForm(String question, String others, String way, String expected, String day, boolean isProtected) {

    static final GoldenForm EMPTY = new GoldenForm("", "", "", "", "", true);

    private static final int LONGEST = 2_000;

    static GoldenForm of(MultiValueMap<String, String> form) {
        return new GoldenForm(
                typed(form, "cau-hoi"),
                typed(form, "cach-go"),
                typed(form, "cach"),
                typed(form, "ket-qua"),
                typed(form, "ngay"),
                form.containsKey("bao-ve"));
    }

    /** Empty if it is none: nothing is asked or expected, both an entry and a route are, or a route or day is none. */
    Optional<GoldenQuestion> read() {
        List<String> written = others.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (!way.isEmpty() && !expected.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(GoldenQuestion.of(
                    question.replace('\t', ' '),
                    written,
                    way.isEmpty() ? expected : GoldenQuestion.expecting(way),
                    day.isEmpty() ? null : LocalDate.parse(day)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String typed(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        String stripped = value == null ? "" : value.replace("\r\n", "\n").strip();
        return stripped.substring(0, Math.min(stripped.length(), LONGEST));
    }
}
