package vn.hoiluat.knowledge.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;

/**
 * What a question wants to know of its matter: the fine, the papers, the place, how long it takes. Two questions about one
 * matter differ in this. The ways to ask stand in {@code points.tsv} and are compared without marks. Immutable.
 */
public final class Points {

    /** They are the bits of a number that keeps clear of the sign. */
    private static final int MOST = 30;

    /** The name of what says nothing. */
    private static final String NOTHING = "-";

    private final List<String> names;
    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    /** @param point its bit, or 0 */
    private record Phrase(List<String> words, int point) {}

    /** The points that ship with the program. */
    public static Points shipped() {
        return new Points(DataFile.shipped(Points.class, "points.tsv"), new Syllables());
    }

    /** Points of the shipped file's form; throws if a line is not of it. */
    public Points(DataFile file, Syllables analysis) {
        Map<String, Integer> known = new LinkedHashMap<>();
        for (Line line : file.lines()) {
            int point =
                    line.field(0).equals(NOTHING) ? 0 : 1 << known.computeIfAbsent(line.field(0), name -> known.size());
            if (known.size() > MOST) {
                throw line.wrong("at most " + MOST + " points");
            }
            for (String phrase : line.field(1).split("\\|")) {
                add(analysis.of(phrase).stream().map(Syllable::folded).toList(), point);
            }
        }
        byFirst.values().forEach(phrases -> phrases.sort(Comparator.comparing(phrase -> -phrase.words.size())));
        names = List.copyOf(known.keySet());
    }

    /**
     * What was read in a text.
     *
     * @param points the points it is about, each a bit
     * @param matter for each syllable whether it says what the text is about; the others name a point or nothing
     * @param empty for each syllable whether it says nothing
     */
    public record Read(int points, boolean[] matter, boolean[] empty) {}

    /** Reads a text. */
    public Read read(List<Syllable> text) {
        int points = 0;
        boolean[] matter = new boolean[text.size()];
        Arrays.fill(matter, true);
        boolean[] empty = new boolean[text.size()];
        for (int i = 0; i < text.size(); i++) {
            for (Phrase phrase : byFirst.getOrDefault(text.get(i).folded(), List.of())) {
                if (stands(phrase, text, i)) {
                    points |= phrase.point;
                    Arrays.fill(matter, i, i + phrase.words.size(), false);
                    Arrays.fill(empty, i, i + phrase.words.size(), phrase.point == 0);
                    i += phrase.words.size() - 1;
                    break;
                }
            }
        }
        return new Read(points, matter, empty);
    }

    /** Their names. */
    public List<String> names(int points) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if ((points & 1 << i) != 0) {
                found.add(names.get(i));
            }
        }
        return found;
    }

    private void add(List<String> words, int point) {
        if (!words.isEmpty()) {
            byFirst.computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
                    .add(new Phrase(words, point));
        }
    }

    private static boolean stands(Phrase phrase, List<Syllable> text, int from) {
        if (from + phrase.words.size() > text.size()) {
            return false;
        }
        for (int i = 1; i < phrase.words.size(); i++) {
            if (!phrase.words.get(i).equals(text.get(from + i).folded())) {
                return false;
            }
        }
        return true;
    }
}
