package vn.hoiluat.knowledge.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.language.ShortForms;

/**
 * The tables that people keep: short forms, regional words, everyday words for the law's words, loan words. Those that ship
 * with the program, and lines of the operator's. Immutable once read.
 */
public final class ReadingTables {

    private static final String SHORTHAND = "shorthand";
    private static final String ABBREVIATION = "abbreviation";
    private static final String REGIONAL = "regional";
    private static final String EVERYDAY = "everyday";
    private static final String LOANWORD = "loanword";

    private static final double EVERYDAY_WEIGHT = 0.35;

    private final Map<String, List<Form>> forms = new HashMap<>();
    private final Map<String, List<Form>> unmarked = new HashMap<>();
    private final List<Everyday> everyday = new ArrayList<>();
    private final Set<String> loanwords = new HashSet<>();

    private ReadingTables() {}

    /** The tables that ship with the program. */
    public static ReadingTables shipped() {
        var tables = new ReadingTables();
        for (String kind : List.of(SHORTHAND, ABBREVIATION, REGIONAL, EVERYDAY, LOANWORD)) {
            for (Line line :
                    DataFile.shipped(ReadingTables.class, kind + ".tsv").lines()) {
                tables.add(kind, line.fields(), line);
            }
        }
        for (Line line : ShortForms.shipped().lines()) {
            tables.addShared(line);
        }
        return tables;
    }

    /**
     * The shipped tables with more lines, which come first.
     *
     * @param more lines of a shipped table, with the table's name in front: {@code regional ⇥ …}
     */
    public static ReadingTables shippedAnd(DataFile more) {
        ReadingTables tables = shipped();
        for (Line line : more.lines()) {
            List<String> fields = line.fields();
            tables.add(line.field(0), fields.subList(1, fields.size()), line);
        }
        return tables;
    }

    /**
     * What a form may mean.
     *
     * @param meanings the likeliest first
     */
    record Form(Step step, String form, List<String> meanings) {}

    /**
     * Everyday words and what the law calls it.
     *
     * @param weight what the law's words count beside those that were typed
     */
    record Everyday(String said, List<String> law, double weight) {}

    /** What a word in small letters may stand for. */
    List<Form> of(String word) {
        return forms.getOrDefault(word, List.of());
    }

    /** Whether a word in small letters is a short form as it stands. */
    boolean hasShortForm(String word) {
        return of(word).stream().anyMatch(form -> form.step() != Step.REGIONAL);
    }

    /** What a word without marks may stand for if its marks were left out. */
    List<Form> ofUnmarked(String word) {
        return unmarked.getOrDefault(word, List.of());
    }

    List<Everyday> everyday() {
        return List.copyOf(everyday);
    }

    /** Whether the word comes from another language, so that it is no misspelt Vietnamese. */
    boolean isLoanword(String folded) {
        return loanwords.contains(folded);
    }

    private void add(String kind, List<String> fields, Line line) {
        if (fields.isEmpty() || fields.size() < 2 && !kind.equals(LOANWORD)) {
            throw line.wrong("a form and what it means");
        }
        switch (kind) {
            case SHORTHAND -> addForms(Step.SHORTHAND, fields.get(0), fields.get(1), line);
            case ABBREVIATION -> addForms(Step.ABBREVIATION, fields.get(0), fields.get(1), line);
            case REGIONAL -> addForms(Step.REGIONAL, fields.get(0), fields.get(1), line);
            case EVERYDAY -> addEveryday(fields, line);
            case LOANWORD ->
                loanwords.addAll(List.of(PlainText.of(fields.get(0)).split(" ")));
            default -> throw line.wrong("the name of a table first");
        }
    }

    /** Forms that stand in no table of this package; in the shared one each meaning is one syllable. */
    private void addShared(Line line) {
        for (String form : line.field(0).split(" ")) {
            if (!forms.containsKey(form)) {
                addForms(Step.SHORTHAND, form, line.field(1).replace(" ", " | "), line);
            }
        }
    }

    private void addForms(Step step, String written, String meanings, Line line) {
        List<String> meant = alternatives(meanings);
        if (meant.isEmpty()) {
            throw line.wrong("a form and what it means");
        }
        for (String one : written.toLowerCase(Locale.ROOT).split(" ")) {
            var form = new Form(step, one, meant);
            forms.computeIfAbsent(one, any -> new ArrayList<>()).addFirst(form);
            String plain = PlainText.of(one);
            if (!plain.equals(one)) {
                unmarked.computeIfAbsent(plain, any -> new ArrayList<>()).addFirst(form);
            }
        }
    }

    private void addEveryday(List<String> fields, Line line) {
        double weight = EVERYDAY_WEIGHT;
        if (fields.size() > 2 && !fields.get(2).isEmpty()) {
            try {
                weight = Double.parseDouble(fields.get(2));
            } catch (NumberFormatException e) {
                throw line.wrong("a weight between 0 and 1 in the third column");
            }
        }
        for (String said : alternatives(fields.get(0))) {
            everyday.addFirst(new Everyday(said, alternatives(fields.get(1)), weight));
        }
    }

    private static List<String> alternatives(String field) {
        return Arrays.stream(field.split("\\|"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
