package vn.hoiluat.knowledge.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.PlainText;

/** A question of a Word file with what follows it, line by line. For one thread. */
final class WrittenQuestion {

    /** {@code [Mã: starter:02-05 · bản 3 · nháp]}, as export writes it, in lower case and without marks. */
    private static final Pattern CODE = Pattern.compile("\\[\\s*ma\\s*:\\s*(?:(?<source>[a-z0-9][a-z0-9-]{0,39}):)?"
            + "(?<id>[^\\]·]+?)\\s*(?:·\\s*ban\\s*(?<version>\\d{1,6})\\s*)?(?:·\\s*(?<status>[^\\]]+?)\\s*)?\\]");

    private static final Map<String, String> CODED = Map.of(
            "source", Column.SOURCE, "id", Column.EXTERNAL_ID, "version", Column.VERSION, "status", Column.STATUS);

    private final boolean isBold;
    private final Map<Part, List<String>> parts = new EnumMap<>(Part.class);
    private String field;
    private Part current = Part.QUESTION;
    private boolean isAnswerGuessed;

    WrittenQuestion(String field, boolean isBold) {
        this.field = field;
        this.isBold = isBold;
    }

    /** What lines belong to. */
    enum Part {
        QUESTION,
        CODE,
        ALTERNATES,
        ANSWER,
        SHORT_ANSWER,
        FULL_ANSWER,
        CITATIONS
    }

    void inField(String name) {
        field = name;
    }

    boolean has(Part part) {
        return parts.containsKey(part);
    }

    /** Whether nothing of an answer came yet. */
    boolean isBeingAsked() {
        return current == Part.QUESTION;
    }

    void add(WordLine line, Part part) {
        current = part;
        parts.computeIfAbsent(part, p -> new ArrayList<>()).add(line.text());
    }

    /** A line that may open another part by its label. */
    void read(WordLine line) {
        Part labelled = labelled(line);
        if (labelled == Part.ANSWER && isAnswerGuessed) {
            parts.computeIfAbsent(Part.QUESTION, p -> new ArrayList<>()).addAll(parts.remove(Part.ANSWER));
            isAnswerGuessed = false;
        }
        if (labelled != null) {
            WordLine rest = label(labelled).cutFrom(line);
            current = labelled;
            parts.computeIfAbsent(labelled, p -> new ArrayList<>());
            if (!rest.isBlank()) {
                add(rest, labelled);
            }
            return;
        }
        if (current == Part.QUESTION && isBold && !line.isBold() && isAsked()) {
            isAnswerGuessed = true;
            current = Part.ANSWER;
        }
        add(current == Part.QUESTION ? WordLabels.QUESTION.cutFrom(line) : line, current);
    }

    /** @param number as people count */
    Row row(int number) {
        Map<String, @Nullable Object> cells = new HashMap<>();
        String written = joined(Part.QUESTION, " ") + " " + joined(Part.CODE, " ");
        Matcher code = CODE.matcher(PlainText.of(written));
        if (code.find()) {
            for (Map.Entry<String, String> group : CODED.entrySet()) {
                put(cells, group.getValue(), group(code, group.getKey(), written));
            }
            written = written.substring(0, code.start()) + written.substring(code.end());
        }
        cells.put(Column.QUESTION, written.strip());
        if (!field.isBlank()) {
            cells.put(Column.TOPIC, field);
        }
        put(cells, Part.ALTERNATES, Column.ALTERNATES);
        put(cells, Part.SHORT_ANSWER, Column.SHORT_ANSWER);
        put(cells, Part.FULL_ANSWER, Column.FULL_ANSWER);
        put(cells, Part.CITATIONS, Column.BASIS);
        if (has(Part.ANSWER) || !has(Part.FULL_ANSWER)) {
            cells.put(has(Part.SHORT_ANSWER) ? Column.FULL_ANSWER : Column.ANSWER, joined(Part.ANSWER, "\n"));
        }
        return new Row(number, cells, BrokenLetters.in(cells));
    }

    private static @Nullable Part labelled(WordLine line) {
        for (Part part :
                new Part[] {Part.SHORT_ANSWER, Part.FULL_ANSWER, Part.ANSWER, Part.CITATIONS, Part.ALTERNATES}) {
            if (label(part).opens(line)) {
                return part;
            }
        }
        return null;
    }

    private static WordLabels label(Part part) {
        return switch (part) {
            case QUESTION, CODE -> WordLabels.QUESTION;
            case ALTERNATES -> WordLabels.ALTERNATES;
            case ANSWER -> WordLabels.ANSWER;
            case SHORT_ANSWER -> WordLabels.SHORT_ANSWER;
            case FULL_ANSWER -> WordLabels.FULL_ANSWER;
            case CITATIONS -> WordLabels.CITATIONS;
        };
    }

    private static @Nullable String group(Matcher code, String name, String written) {
        return code.start(name) < 0 ? null : written.substring(code.start(name), code.end(name));
    }

    private boolean isAsked() {
        return joined(Part.QUESTION, " ").contains("?");
    }

    private String joined(Part part, String between) {
        return String.join(between, parts.getOrDefault(part, List.of())).strip();
    }

    private void put(Map<String, @Nullable Object> cells, Part part, String column) {
        if (has(part)) {
            cells.put(column, joined(part, "\n"));
        }
    }

    private static void put(Map<String, @Nullable Object> cells, String column, @Nullable String value) {
        if (value != null) {
            cells.put(column, value);
        }
    }
}
