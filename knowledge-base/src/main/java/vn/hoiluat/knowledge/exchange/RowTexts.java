package vn.hoiluat.knowledge.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryLink;
import vn.hoiluat.knowledge.wording.Messages;

/** Cells that rows of several shapes have. */
final class RowTexts {

    /** Longer ones are a whole case with its story, which nobody finds by asking. */
    private static final int LONGEST_QUESTION = 2_000;

    private static final int LONGEST_WORDS_OF_ID = 60;
    private static final String PLACE = "\\d{2}([.-]?\\d{1,5})*";

    private final FieldWords fields = new FieldWords();
    private final Messages messages;

    RowTexts(Messages messages) {
        this.messages = messages;
    }

    /** The two parts of an entry's key. */
    record Name(String source, String externalId) {}

    /** The key of a row that may say its source. */
    Name name(Row row, Cells cells, ImportOptions options) {
        return name(row.has(Column.SOURCE) ? cells.optional(Column.SOURCE) : options.source(), row, cells);
    }

    /** The key as the row gives it; where the file has no codes at all, one that the question gives again the next time. */
    Name name(String source, Row row, Cells cells) {
        boolean hasCodes = row.cells().containsKey(Column.EXTERNAL_ID);
        String externalId =
                hasCodes ? cells.required(Column.EXTERNAL_ID) : fromQuestion(cells.optional(Column.QUESTION));
        if (!externalId.isEmpty() && !Entry.isKey(source, externalId)) {
            cells.problem(Column.EXTERNAL_ID, "import.badKey", source, externalId);
        }
        return new Name(source, externalId);
    }

    String question(Cells cells) {
        String question = cells.required(Column.QUESTION);
        if (question.length() > LONGEST_QUESTION) {
            cells.problem(Column.QUESTION, "import.tooLong", question.length(), LONGEST_QUESTION);
        }
        return question;
    }

    /** The field's id; one that citizens do not know is worth a look, and no mistake. */
    String field(Row row, Cells cells, List<String> remarks) {
        String written = cells.optional(Column.FIELD);
        if (written.isEmpty()) {
            return fields.fromTopic(cells.optional(Column.TOPIC));
        }
        String id = fields.read(written).orElse("");
        if (id.isEmpty()) {
            cells.problem(Column.FIELD, "import.unknownField", written);
        } else if (!fields.isKnown(id)) {
            remarks.add(messages.text("import.strangeField", id));
        }
        return id;
    }

    List<String> places(Cells cells) {
        List<String> places = cells.lines(Column.PLACES);
        places.stream()
                .filter(place -> !place.matches(PLACE))
                .forEach(place -> cells.problem(Column.PLACES, "import.noPlaceCode", place));
        return places;
    }

    /** Lines of a name and an address, parted by a stroke; in JSON also objects of both. */
    List<EntryLink> attachments(Cells cells) {
        List<EntryLink> links = new ArrayList<>();
        for (String line : cells.lines(Column.ATTACHMENTS)) {
            int stroke = line.lastIndexOf('|');
            try {
                links.add(new EntryLink(
                        line.substring(0, Math.max(0, stroke)).strip(),
                        line.substring(stroke + 1).strip()));
            } catch (IllegalArgumentException e) {
                cells.problem(Column.ATTACHMENTS, "import.noAttachment", line);
            }
        }
        return links;
    }

    /** Its opening words, for people, and a check sum of all of them, so that two questions that begin alike stay apart. */
    private static String fromQuestion(String question) {
        String plain = PlainText.of(question).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        CRC32 sum = new CRC32();
        sum.update(plain.getBytes(StandardCharsets.UTF_8));
        String words = plain.length() > LONGEST_WORDS_OF_ID
                ? plain.substring(0, LONGEST_WORDS_OF_ID).replaceAll("-[^-]*$", "")
                : plain;
        return plain.isEmpty() ? "" : words + "-" + String.format("%08x", sum.getValue());
    }
}
