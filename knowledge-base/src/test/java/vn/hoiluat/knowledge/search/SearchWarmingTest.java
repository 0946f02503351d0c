package vn.hoiluat.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.index.KnowledgeIndex;
import vn.hoiluat.knowledge.learning.CurrentLearning;
import vn.hoiluat.knowledge.ranking.Ranking;
import vn.hoiluat.knowledge.reading.ReadingTables;

class SearchWarmingTest {

    private final KnowledgeIndex index = KnowledgeIndex.inMemory();
    private final List<String> log = new ArrayList<>();
    private final Sinks.Empty<Void> ready = Sinks.empty();

    @Test
    void start_searchesOnceTheIndexIsReady() {
        var warming = warming(List.of("ly hôn", "khai sinh"));

        warming.start();
        assertThat(searches()).isZero();
        ready.tryEmitEmpty();

        assertThat(searches()).isEqualTo(40);
    }

    @Test
    void closedIndex_failsWithoutHarm() {
        var warming = warming(List.of("ly hôn"));
        warming.start();
        index.close();

        ready.tryEmitEmpty();

        assertThat(searches()).isEqualTo(1);
    }

    private long searches() {
        return log.size();
    }

    private SearchWarming warming(List<String> questions) {
        var searcher = new EntrySearcher(
                index,
                new Syllables(),
                RankingWeights.DEFAULT,
                Ranking.shipped(),
                new CurrentLearning(ReadingTables.shipped()));
        return new SearchWarming(searcher, questions, ready.asMono(), Schedulers.fromExecutor(task -> {
            log.add("search");
            task.run();
        }));
    }
}
