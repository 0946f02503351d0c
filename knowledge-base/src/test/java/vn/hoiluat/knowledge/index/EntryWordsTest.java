package vn.hoiluat.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.junit.jupiter.api.Test;
import vn.hoiluat.knowledge.Given;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.entry.Validity;

class EntryWordsTest {

    private final Syllables analysis = new Syllables();

    @Test
    void words_standInTheirOrder_partByPart() {
        try (var index = KnowledgeIndex.inMemory()) {
            index.put(IndexedEntry.of(
                    "t:1",
                    1,
                    Given.content("Ly hôn", List.of("Bỏ chồng"), "Nộp đơn.", Validity.ALWAYS),
                    List.of("Luật Hôn nhân")));
            index.refresh();

            List<Integer> read = index.search(searcher -> {
                LeafReader leaf = searcher.getIndexReader().leaves().getFirst().reader();
                var words = new EntryWords(leaf);
                words.moveTo(0);
                List<Integer> all = new ArrayList<>();
                for (int i = 0; i < words.size(); i++) {
                    all.add(words.at(i));
                }
                return all;
            });

            assertThat(read).startsWith(EntryWords.PHRASING, 0);
            assertThat(read.subList(2, 4)).allMatch(EntryWords::isMatter);
            assertThat(read.stream().map(EntryWords::word))
                    .startsWith(EntryWords.PHRASING, 0, code("ly"), code("hôn"), EntryWords.PHRASING, 0);
            assertThat(read).containsSubsequence(EntryWords.NAME, code("luật"), code("hôn"), code("nhân"));
            assertThat(read).containsSubsequence(EntryWords.LINE, code("nộp"), code("đơn"), EntryWords.LINE);
        }
    }

    @Test
    void codes_differByMarksOnly() {
        assertThat(WordCode.folded(code("hôn"))).isEqualTo(code("hon"));
        assertThat(code("hôn")).isNotEqualTo(code("hon")).isNotEqualTo(code("hỗn"));
        assertThat(WordCode.ofTerm("li hon")).isEqualTo(WordCode.pair(code("ly"), code("hôn")));
        assertThat(WordCode.ofTerm("li")).isEqualTo(WordCode.folded(code("lý")));
        assertThat(EntryWords.beginsPart(code("a"))).isFalse();
    }

    private int code(String word) {
        return WordCode.of(analysis.of(word).getFirst());
    }
}
