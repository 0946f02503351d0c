package vn.hoiluat.knowledge.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.knowledge.Given;
import vn.hoiluat.knowledge.SharedData;
import vn.hoiluat.knowledge.law.intake.RelationTable;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.InMemoryDocumentStore;

/**
 * What became of the citations of Nghị định 100/2019/NĐ-CP in real question-answer pairs. The figures are those of wording.md
 * part A; each is counted a second time here, by nothing but the numbers of the articles.
 */
class WorkedExampleTest {

    private static final String DECREE = "100/2019/NĐ-CP";
    private static final LocalDate LAST_YEAR = LocalDate.of(2024, 12, 31);
    private static final LocalDate FIRST_CUT = LocalDate.of(2025, 1, 1);
    private static final LocalDate SECOND_CUT = LocalDate.of(2026, 3, 1);

    private static final Set<Integer> ENDED = articles("5-11 16-22 25-27 29 30 32-38");
    private static final Set<Integer> CUT = articles("3 4 12 23 24 28 74 80 81 82");
    private static final Set<Integer> RAILWAY = articles("39-73");

    private final DocumentNames names = new DocumentNames();
    private final DocumentRegister register =
            new DocumentRegister(new InMemoryDocumentStore(), new CitationText(names, new Messages()));

    @BeforeEach
    void enterTheLaw() throws Exception {
        Path table = Path.of(Objects.requireNonNull(getClass().getResource("road-traffic-relations.tsv"))
                .toURI());
        RelationTable.Read read = new RelationTable(names).read(table, Given.TODAY);
        assertThat(read.unreadable()).isEmpty();
        register.put(Given.document("Nghị định", DECREE, "Chính phủ", "", "2020-01-01", null))
                .block();
        read.relations().forEach(relation -> register.put(relation).block());
    }

    @Test
    void citations_beforeTheFirstCut_allStand() throws IOException {
        assertThat(counted(LAST_YEAR)).isEqualTo(Map.of(CitationStatus.IN_FORCE, 412));
    }

    @Test
    void citations_onTheDayOfTheFirstCut() throws IOException {
        List<Integer> cited = cited();

        assertThat(counted(FIRST_CUT))
                .isEqualTo(Map.of(
                        CitationStatus.EXPIRED, 291, CitationStatus.NEEDS_REVIEW, 53, CitationStatus.IN_FORCE, 68));
        assertThat(cited.stream().filter(ENDED::contains)).hasSize(291);
        assertThat(cited.stream().filter(CUT::contains)).hasSize(53);
        assertThat(cited.stream().filter(a -> !ENDED.contains(a) && !CUT.contains(a)))
                .hasSize(57 + 9 + 2);
    }

    @Test
    void citations_whenTheRestOfTheRoadPartEnds_railwayGoesOn() throws IOException {
        Set<Integer> stillRoad = articles("12-15 23 24 28 31");
        List<Integer> cited = cited();

        Map<CitationStatus, Integer> counted = counted(SECOND_CUT);

        assertThat(counted.get(CitationStatus.IN_FORCE)).isEqualTo(9);
        assertThat(counted.get(CitationStatus.EXPIRED)).isEqualTo((int) cited.stream()
                .filter(a -> ENDED.contains(a) || stillRoad.contains(a))
                .count());
        assertThat(counted.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(412);
        assertThat(cited.stream().filter(RAILWAY::contains))
                .hasSize(9)
                .allSatisfy(article -> assertThat(status(article, SECOND_CUT)).isEqualTo(CitationStatus.IN_FORCE));
    }

    private Map<CitationStatus, Integer> counted(LocalDate day) throws IOException {
        Map<CitationStatus, Integer> counted = new EnumMap<>(CitationStatus.class);
        cited().forEach(article -> counted.merge(status(article, day), 1, Integer::sum));
        return counted;
    }

    private CitationStatus status(int article, LocalDate day) {
        return register.known()
                .resolve(new Citation("Nghị định", DECREE, "Chính phủ", String.valueOf(article), null, null), day)
                .status();
    }

    /** The articles of the decree that the pairs cite, each as often as it is cited. */
    private static List<Integer> cited() throws IOException {
        Path file = SharedData.file("base/question-pairs.jsonl.gz");
        JsonMapper json = new JsonMapper();
        List<Integer> cited = new ArrayList<>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line : (Iterable<String>) lines.lines()::iterator) {
                for (JsonNode citation : json.readTree(line).path("citations")) {
                    if (citation.path("documentNumber").asString().equals(DECREE)) {
                        cited.add(Integer.valueOf(citation.path("article").asString()));
                    }
                }
            }
        }
        return cited;
    }

    private static Set<Integer> articles(String stretches) {
        return Stream.of(stretches.split(" "))
                .map(stretch -> stretch.split("-"))
                .flatMap(ends -> IntStream.rangeClosed(
                                Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                        .boxed())
                .collect(Collectors.toSet());
    }
}
