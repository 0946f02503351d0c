package vn.hoiluat.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;
import vn.hoiluat.language.Spelling;

/**
 * Reads numbers and money as they are spoken and texted. Numbers of documents, dates and long figures are left alone. Pure,
 * for many threads, never throws.
 */
final class SpokenNumbers {

    private static final Pattern TOKEN = Pattern.compile("\\d+(?:[.,]\\d+)*|\\p{L}[\\p{L}\\p{M}]*");

    private final Map<String, Unit> units = new HashMap<>();
    private final Set<String> things = new HashSet<>();
    private final Map<String, Integer> digits = new HashMap<>();

    /** How a unit is written, and when it is one. */
    enum Manner {
        CHUAN,
        LONG,
        DINH,
        DONG
    }

    record Unit(long value, Manner manner) {}

    /** A word or figure, and whether it is written on to the one before. */
    record Token(String text, int start, int end, boolean joined) {

        boolean isFigure() {
            return Character.isDigit(text.charAt(0));
        }
    }

    static SpokenNumbers shipped() {
        return new SpokenNumbers(
                DataFile.shipped(SpokenNumbers.class, "money-units.tsv"),
                DataFile.shipped(SpokenNumbers.class, "number-words.tsv"));
    }

    SpokenNumbers(DataFile unitFile, DataFile digitFile) {
        for (Line line : unitFile.lines()) {
            for (String written : line.field(1).split(" \\| ")) {
                if (line.field(0).equals("KHONG")) {
                    things.add(written);
                } else {
                    Unit unit = new Unit(Long.parseLong(line.field(2)), Manner.valueOf(line.field(0)));
                    units.putIfAbsent((unit.manner() == Manner.DINH ? "+" : "") + written, unit);
                }
            }
        }
        for (Line line : digitFile.lines()) {
            for (String written : line.field(0).split(" \\| ")) {
                digits.put(written, Integer.parseInt(line.field(1)));
            }
        }
    }

    /** The numbers of a text that have a unit or are put in words, in order. */
    List<Amount> in(String text) {
        return found(text).stream().map(Spoken::amount).toList();
    }

    /** The text with amounts that are slang or cut short written out: 50tr as 50 triệu. */
    String writtenOut(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Spoken spoken : found(text)) {
            if (spoken.slang()) {
                out.append(text, at, spoken.start())
                        .append(inWords(spoken.amount().figure()));
                at = spoken.end();
            }
        }
        return out.append(text.substring(at)).toString();
    }

    private List<Spoken> found(String text) {
        List<Token> tokens = tokens(text);
        List<Spoken> found = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Spoken spoken = new NumberParser(tokens, this, text).at(i);
            if (spoken == null) {
                i++;
            } else {
                found.add(spoken);
                i = Math.max(i + 1, spoken.next());
            }
        }
        return found;
    }

    /**
     * An amount and where it stands.
     *
     * @param next the token after it
     * @param slang whether the law's readers would not write it so
     */
    record Spoken(Amount amount, int start, int end, int next, boolean slang) {}

    @Nullable
    Unit unit(Token token) {
        String word = token.text().toLowerCase(Locale.ROOT);
        Unit joined = token.joined() ? units.get("+" + word) : null;
        return joined != null ? joined : units.get(word);
    }

    @Nullable
    Integer digit(Token token) {
        return digits.get(token.text().toLowerCase(Locale.ROOT));
    }

    boolean isThing(Token token) {
        return things.contains(token.text().toLowerCase(Locale.ROOT));
    }

    /** The words of a round figure, as they stand in law and answers; the digits where it is not round. */
    private String inWords(long figure) {
        StringBuilder words = new StringBuilder();
        long left = figure;
        for (long scale : NumberParser.SCALES) {
            long count = left / scale;
            left %= scale;
            if (count > 0) {
                words.append(words.isEmpty() ? "" : " ")
                        .append(count)
                        .append(' ')
                        .append(name(scale));
            }
        }
        return left == 0 ? words.toString() : String.valueOf(figure);
    }

    private String name(long value) {
        return units.entrySet().stream()
                .filter(unit ->
                        unit.getValue().value() == value && unit.getValue().manner() == Manner.CHUAN)
                .map(Map.Entry::getKey)
                .max((a, b) -> Boolean.compare(
                        Spelling.of(a).isMarked(), Spelling.of(b).isMarked()))
                .orElse("");
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int end = -1;
        while (matcher.find()) {
            tokens.add(new Token(matcher.group(), matcher.start(), matcher.end(), matcher.start() == end));
            end = matcher.end();
        }
        return tokens;
    }
}
