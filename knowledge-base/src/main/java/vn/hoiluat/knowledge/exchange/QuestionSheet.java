package vn.hoiluat.knowledge.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes rows of the lines and tables of a paper with questions and answers. For one thread. */
final class QuestionSheet {

    private final ColumnNames names;
    private final List<Read> rows = new ArrayList<>();
    private String field = "";
    private int lastNumber;
    private @Nullable WrittenQuestion open;
    private boolean toldStray;

    QuestionSheet(ColumnNames names) {
        this.names = names;
    }

    /** One question, or what cannot be one. */
    record Read(Row row, @Nullable Flaw flaw) {}

    /** All rows, once every line was given. */
    List<Read> rows() {
        end();
        return List.copyOf(rows);
    }

    void line(WordLine line) {
        if (line.isBlank()) {
            return;
        }
        WordStyles style = WordStyles.of(line.style()).orElse(null);
        if (style != null) {
            styled(line, style);
        } else {
            line.parts().forEach(this::typed);
        }
    }

    private void typed(WordLine line) {
        if (!line.isBlank() && !isField(line) && !isQuestion(line)) {
            body(line);
        }
    }

    /** A table whose first row names columns holds questions; any other is part of an answer. */
    void table(List<List<String>> cells) {
        SortedMap<Integer, String> header = new TreeMap<>();
        List<String> first = cells.isEmpty() ? List.of() : cells.getFirst();
        for (int i = 0; i < first.size(); i++) {
            int place = i;
            names.column(first.get(i).strip()).ifPresent(column -> header.put(place, column));
        }
        if (header.containsValue(Column.QUESTION) && header.size() > 1) {
            end();
            cells.subList(1, cells.size()).forEach(row -> tableRow(header, row));
        } else {
            cells.forEach(row -> body(WordLine.of(
                    row.stream().filter(cell -> !cell.isBlank()).collect(Collectors.joining(" | ")),
                    "",
                    false,
                    false)));
        }
    }

    private void tableRow(Map<Integer, String> header, List<String> row) {
        if (row.stream().allMatch(String::isBlank)) {
            return;
        }
        Map<String, @Nullable Object> cells = new HashMap<>();
        cells.put(Column.TOPIC, field);
        header.forEach((place, column) -> cells.put(column, place < row.size() ? row.get(place) : null));
        Object basis = cells.remove(Column.CITATIONS);
        if (basis != null) {
            cells.put(Column.BASIS, basis);
        }
        rows.add(new Read(new Row(rows.size() + 1, cells, BrokenLetters.in(cells)), null));
    }

    /** Paragraphs that export wrote say by their style what they are, whatever they begin with. */
    private void styled(WordLine line, WordStyles style) {
        switch (style) {
            case FIELD -> startField(WordLabels.FIELD.cutFrom(line).text());
            case QUESTION -> {
                Matcher label = WordLabels.NUMBERED_QUESTION.at(line);
                if (label.lookingAt() || open == null) {
                    startQuestion(WordLabels.NUMBERED_QUESTION.cutFrom(line), 0, true);
                } else {
                    open.add(line, WrittenQuestion.Part.QUESTION);
                }
            }
            case CODE -> add(line, WrittenQuestion.Part.CODE, null);
            case SHORT_ANSWER -> add(line, WrittenQuestion.Part.SHORT_ANSWER, WordLabels.SHORT_ANSWER);
            case FULL_ANSWER -> add(line, WrittenQuestion.Part.FULL_ANSWER, WordLabels.FULL_ANSWER);
            case CITATIONS -> add(line, WrittenQuestion.Part.CITATIONS, WordLabels.CITATIONS);
        }
    }

    /** A label opens its part once; the same words further on are text. */
    private void add(WordLine line, WrittenQuestion.Part part, @Nullable WordLabels label) {
        WrittenQuestion question = open;
        if (question != null) {
            question.add(label != null && !question.has(part) ? label.cutFrom(line) : line, part);
        }
    }

    private boolean isField(WordLine line) {
        boolean isTitle = line.isHeading()
                || line.isBold()
                || line.text().equals(line.text().toUpperCase(Locale.ROOT));
        if (isTitle && !line.text().contains("?") && WordLabels.FIELD.opens(line)) {
            startField(WordLabels.FIELD.cutFrom(line).text());
            return true;
        }
        boolean asksNothing = !WordLabels.NUMBERED_QUESTION.opens(line)
                && !WordLabels.QUESTION.opens(line)
                && !WordLabels.ANSWER.opens(line)
                && !line.text().contains("?");
        boolean isSection = isTitle && WordLabels.SECTION.opens(line) && (open == null || !open.isBeingAsked());
        if (asksNothing && (line.isHeading() || isSection && isCapitals(WordLabels.SECTION.cutFrom(line)))) {
            startField(WordLabels.SECTION.cutFrom(line).text());
            return true;
        }
        if (WordLabels.FIELD.opens(line)
                && line.plain().contains(":")
                && line.text().length() < 80) {
            startField(WordLabels.FIELD.cutFrom(line).text());
            return true;
        }
        return false;
    }

    private static boolean isCapitals(WordLine line) {
        return line.text().equals(line.text().toUpperCase(Locale.ROOT))
                && line.text().length() < 80;
    }

    private boolean isQuestion(WordLine line) {
        Matcher numbered = WordLabels.NUMBERED_QUESTION.at(line);
        if (numbered.lookingAt()) {
            startQuestion(line.from(numbered.end()), Integer.parseInt(numbered.group("number")), line.isBold());
            String said = numbered.group("field");
            if (said != null && open != null) {
                open.inField(line.text().substring(numbered.start("field"), numbered.end("field")));
            }
            return true;
        }
        Matcher labelled = WordLabels.QUESTION.at(line);
        if (labelled.lookingAt() && (open == null || !open.isBeingAsked())) {
            String number = labelled.group("number");
            startQuestion(line.from(labelled.end()), number == null ? 0 : Integer.parseInt(number), line.isBold());
            return true;
        }
        Matcher number = WordLabels.NUMBER.at(line);
        boolean asks = number.lookingAt() && line.text().strip().endsWith("?");
        if (asks && (line.isBold() || Integer.parseInt(number.group("number")) == lastNumber + 1)) {
            startQuestion(line.from(number.end()), Integer.parseInt(number.group("number")), line.isBold());
            return true;
        }
        return false;
    }

    private void body(WordLine line) {
        if (WordLabels.CLOSING.opens(line)) {
            end();
        } else if (open != null) {
            open.read(line);
        } else if (WordLabels.ANSWER.opens(line) && !toldStray) {
            toldStray = true;
            rows.add(new Read(
                    new Row(rows.size() + 1, Map.of()), Flaw.of("", "import.answerWithoutQuestion", line.text())));
        }
    }

    private void startField(String name) {
        end();
        field = name.strip().replaceFirst("[.:]+$", "");
    }

    private void startQuestion(WordLine line, int number, boolean isBold) {
        end();
        lastNumber = number > 0 ? number : lastNumber + 1;
        open = new WrittenQuestion(field, isBold);
        open.add(line, WrittenQuestion.Part.QUESTION);
    }

    private void end() {
        if (open != null) {
            rows.add(new Read(open.row(rows.size() + 1), null));
            open = null;
        }
    }
}
