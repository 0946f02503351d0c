package vn.hoiluat.knowledge.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;
import vn.hoiluat.knowledge.exchange.UnknownFormatException;
import vn.hoiluat.knowledge.ranking.Calibration;
import vn.hoiluat.knowledge.ranking.Features;
import vn.hoiluat.knowledge.search.EntrySearcher;
import vn.hoiluat.knowledge.search.Hit;
import vn.hoiluat.knowledge.wording.Messages;

/**
 * How well the search tells questions about the same point from questions about the same topic. The first question of a pair is an
 * entry of a base, the second is searched for.
 */
public final class Likeness {

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

    /**
     * A pair as it was looked at.
     *
     * @param first the first question
     */
    public record Looked(String first, Features features, boolean same) {}

    /** Looks at the pairs of a file, over a base that has nothing but their first questions. */
    public static List<Looked> look(Path file) throws IOException, UnknownFormatException {
        List<Pair> pairs = read(file);
        List<Looked> looked = new ArrayList<>();
        try (FileBase base = FileBase.withQuestions(List.of(), firstQuestions(pairs), new Messages())) {
            EntrySearcher searcher = base.searcher();
            for (Pair pair : pairs) {
                features(pair.first(), pair.second(), searcher)
                        .ifPresent(found -> looked.add(new Looked(pair.first(), found, pair.same())));
            }
        }
        return looked;
    }

    /** The first questions by the id they have in the base. */
    static Map<String, String> firstQuestions(List<Pair> pairs) {
        Map<String, String> byId = new LinkedHashMap<>();
        pairs.stream().map(Pair::first).distinct().forEach(first -> byId.put(id(first), first));
        return byId;
    }

    /** @param base that has the first questions */
    static Measured measure(List<Pair> pairs, EntrySearcher base) {
        Calibration calibration = Calibration.shipped();
        List<Double> same = new ArrayList<>();
        List<Double> other = new ArrayList<>();
        for (Pair pair : pairs) {
            double alike = features(pair.first(), pair.second(), base)
                    .map(calibration::alike)
                    .orElse(0.0);
            (pair.same() ? same : other).add(alike);
        }
        return new Measured(pairs.size(), Separation.auroc(same, other));
    }

    /** What is seen in the first question when the second is asked; nothing if they have no word in common. */
    private static Optional<Features> features(String first, String second, EntrySearcher base) {
        return base.search(second, null, LOOKED_AT).stream()
                .filter(hit -> hit.key().equals(id(first)))
                .map(Hit::features)
                .findFirst();
    }

    private static String id(String question) {
        return "pair:" + question;
    }
}
