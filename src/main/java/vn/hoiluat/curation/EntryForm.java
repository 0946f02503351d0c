package vn.hoiluat.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.util.MultiValueMap;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.language.VietnameseText;

/**
 * An entry as the editor shows and sends it: everything as typed. Public for the templates.
 *
 * @param alternates other ways to ask it
 * @param citations a line each
 * @param places a line each: name or code
 * @param from the first day, as browsers send it; empty for none
 * @param lastDay the last day
 * @param newest number of the newest version when the form was opened; 0 for a new entry
 */
public record EntryForm(
        String question,
        List<String> alternates,
        String field,
        String shortAnswer,
        String fullAnswer,
        String citations,
        String places,
        String from,
        String lastDay,
        String reviewBy,
        String checkedOn,
        List<Link> attachments,
        int newest) {

    static final EntryForm EMPTY = new EntryForm("", List.of(), "", "", "", "", "", "", "", "", "", List.of(), 0);

    /** Rows left open for whoever has no script that adds some. */
    private static final int BLANK_ROWS = 2;

    /** A name and an address as typed. */
    public record Link(String name, String address) {

        boolean isEmpty() {
            return name.isEmpty() && address.isEmpty();
        }
    }

    static EntryForm read(MultiValueMap<String, String> form) {
        return new EntryForm(
                text(form, "cau-hoi").replaceAll("\\s+", " "),
                texts(form, "cach-hoi").stream()
                        .filter(Predicate.not(String::isEmpty))
                        .toList(),
                text(form, "linh-vuc"),
                text(form, "tra-loi-ngan"),
                text(form, "tra-loi-day-du"),
                text(form, "can-cu"),
                text(form, "dia-ban"),
                text(form, "tu-ngay"),
                text(form, "den-het-ngay"),
                text(form, "xem-lai"),
                text(form, "kiem-tra"),
                links(texts(form, "tep-ten"), texts(form, "tep-dia-chi")),
                number(text(form, "phien-ban")));
    }

    /** The alternates with rows left open, each with its form without marks. */
    public List<Alternate> alternateRows() {
        List<Alternate> rows =
                new ArrayList<>(alternates.stream().map(Alternate::of).toList());
        for (int i = 0; i < BLANK_ROWS; i++) {
            rows.add(Alternate.of(""));
        }
        return rows;
    }

    /** The attachments with a row left open. */
    public List<Link> attachmentRows() {
        List<Link> rows = new ArrayList<>(attachments);
        rows.add(new Link("", ""));
        return rows;
    }

    /** The same, typed over another version. */
    EntryForm over(int version) {
        return new EntryForm(
                question,
                alternates,
                field,
                shortAnswer,
                fullAnswer,
                citations,
                places,
                from,
                lastDay,
                reviewBy,
                checkedOn,
                attachments,
                version);
    }

    /** The lines of the citations. */
    List<String> citationLines() {
        return lines(citations);
    }

    /** The lines of the places. */
    List<String> placeLines() {
        return lines(places);
    }

    /**
     * A way to ask.
     *
     * @param plain in small letters without marks, as many type it
     */
    public record Alternate(String text, String plain) {

        static Alternate of(String text) {
            return new Alternate(text, VietnameseText.plain(text));
        }
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private static List<Link> links(List<String> names, List<String> addresses) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < Math.min(names.size(), addresses.size()); i++) {
            links.add(new Link(names.get(i), addresses.get(i)));
        }
        return links.stream().filter(Predicate.not(Link::isEmpty)).toList();
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : clean(value);
    }

    private static List<String> texts(MultiValueMap<String, String> form, String name) {
        return form.getOrDefault(name, List.of()).stream().map(EntryForm::clean).toList();
    }

    /** Composed, with line feeds only, without signs that nobody sees. */
    private static String clean(String value) {
        return PlainText.nfc(value.replace("\r\n", "\n"))
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .strip();
    }
}
