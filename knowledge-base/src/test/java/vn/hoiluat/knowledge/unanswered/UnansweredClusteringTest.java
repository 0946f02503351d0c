package vn.hoiluat.knowledge.unanswered;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.knowledge.SharedData;

/** How well real questions that ask the same come together; questions of the same topic that ask something else are there, too. */
@NullUnmarked
class UnansweredClusteringTest {

    private static final Logger log = LoggerFactory.getLogger(UnansweredClusteringTest.class);

    private final QuestionTerms.Reader reader = new QuestionTerms.Reader();

    private record Pair(String first, String second, boolean same) {}

    @Test
    void realQuestions_ofTheSamePoint_comeTogether() throws IOException {
        List<Pair> pairs = pairs(SharedData.file("eval/paraphrases.tsv"));
        Map<String, String> clusters = new Gatherer()
                .of(pairs.stream()
                        .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                        .distinct()
                        .toList());

        long same = pairs.stream().filter(Pair::same).count();
        long rightly = together(pairs, clusters, true);
        long wrongly = together(pairs, clusters, false);
        double precision = rightly / (double) (rightly + wrongly);
        double recall = rightly / (double) same;
        log.info(
                "{} questions in {} clusters; of {} pairs precision {}, recall {}",
                clusters.size(),
                clusters.values().stream().distinct().count(),
                pairs.size(),
                String.format(Locale.ROOT, "%.2f", precision),
                String.format(Locale.ROOT, "%.2f", recall));
        assertThat(precision).isGreaterThan(0.62);
        assertThat(recall).isGreaterThan(0.72);
    }

    @Test
    void amongAHundredThousandClusters_theLikestIsFound() {
        Random random = new Random(20261123);
        NearClusters near = new NearClusters();
        for (int i = 0; i < 100_000; i++) {
            near.put("c" + i, List.of(new QuestionTerms(terms(random), 0)));
        }
        QuestionTerms wanted = reader.of("xin giấy phép bay flycam ở đâu");
        near.put("wanted", List.of(wanted));

        assertThat(near.nearest(reader.of("flycam thì xin giấy phép bay chỗ nào")))
                .hasValueSatisfying(found -> assertThat(found.cluster()).isEqualTo("wanted"));
        assertThat(near.nearest(reader.of("đổi tên đệm cho con"))).isEmpty();
    }

    private static Set<String> terms(Random random) {
        return IntStream.range(0, 10)
                .mapToObj(word -> "tu" + (int) (random.nextDouble() * random.nextDouble() * 3_000))
                .collect(Collectors.toSet());
    }

    private static long together(List<Pair> pairs, Map<String, String> clusters, boolean same) {
        return pairs.stream()
                .filter(pair -> pair.same() == same)
                .filter(pair -> clusters.get(pair.first()).equals(clusters.get(pair.second())))
                .count();
    }

    private static List<Pair> pairs(Path file) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (DataFile.Line line : DataFile.at(file).lines()) {
            if (!line.field(0).equals("question1")) {
                pairs.add(new Pair(line.field(0), line.field(1), line.field(2).equals("1")));
            }
        }
        return pairs;
    }

    /** Takes questions one after the other, as the recording does. */
    private final class Gatherer {

        private final NearClusters near = new NearClusters();
        private final Map<String, List<QuestionTerms>> samples = new HashMap<>();

        Map<String, String> of(List<String> questions) {
            Map<String, String> clusters = new HashMap<>();
            for (String question : questions) {
                QuestionTerms terms = reader.of(question);
                String cluster =
                        near.nearest(terms).map(NearClusters.Near::cluster).orElse("c" + clusters.size());
                List<QuestionTerms> known = samples.computeIfAbsent(cluster, c -> new ArrayList<>());
                if (known.size() < QuestionCluster.MOST_SAMPLES) {
                    known.add(terms);
                    near.put(cluster, known);
                }
                clusters.put(question, cluster);
            }
            return clusters;
        }
    }
}
