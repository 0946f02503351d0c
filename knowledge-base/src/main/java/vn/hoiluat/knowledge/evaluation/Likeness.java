package vn.hoiluat.knowledge.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;
import vn.hoiluat.knowledge.search.EntrySearcher;
import vn.hoiluat.knowledge.search.Hit;

/**
 * How well the search tells questions about the same point from questions about the same topic. The first question of a pair is an
 * entry of a base, the second is searched for.
 */
final class Likeness {

    private static final String FIRST = "question1";
    private static final String SAME = "1";
    private static final String OTHER = "0";
    private static final int LOOKED_AT = 1000;

    private Likeness() {}

    /** @param same whether both ask for the same point */
    record Pair(String first, String second, boolean same) {}

    /**
     * What was measured.
     *
     * @param auroc how well likeness tells pairs of the same point from others
     */
    record Measured(int pairs, double auroc) {}

    /** Lines of question, question, and 1 for the same point or 0; a heading is left out. */
    static List<Pair> read(Path file) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (Line line : DataFile.at(file).lines()) {
            String same = line.field(2);
            if (line.field(0).equals(FIRST)) {
                continue;
            }
            if (!same.equals(SAME) && !same.equals(OTHER)) {
                throw new IOException(line.wrong("question, question, 1 or 0").getMessage());
            }
            pairs.add(new Pair(line.field(0), line.field(1), same.equals(SAME)));
        }
        return pairs;
    }

    /** The first questions by the id they have in the base. */
    static Map<String, String> firstQuestions(List<Pair> pairs) {
        Map<String, String> byId = new LinkedHashMap<>();
        pairs.stream().map(Pair::first).distinct().forEach(first -> byId.put(id(first), first));
        return byId;
    }

    /** @param base that has the first questions */
    static Measured measure(List<Pair> pairs, EntrySearcher base) {
        List<Double> same = new ArrayList<>();
        List<Double> other = new ArrayList<>();
        for (Pair pair : pairs) {
            (pair.same() ? same : other).add(likeness(pair, base));
        }
        return new Measured(pairs.size(), Separation.auroc(same, other));
    }

    private static double likeness(Pair pair, EntrySearcher base) {
        return base.search(pair.second(), null, LOOKED_AT).stream()
                .filter(hit -> hit.key().equals(id(pair.first())))
                .mapToDouble(Hit::score)
                .findFirst()
                .orElse(0);
    }

    private static String id(String question) {
        return "pair:" + question;
    }
}
