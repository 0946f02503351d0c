package vn.hoiluat.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoiluat.knowledge.Given;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.index.IndexedEntry;
import vn.hoiluat.knowledge.index.KnowledgeIndex;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.learning.CurrentLearning;
import vn.hoiluat.knowledge.ranking.Ranking;
import vn.hoiluat.knowledge.reading.ReadingTables;

class EntrySearcherTest {

    private final KnowledgeIndex index = KnowledgeIndex.inMemory();
    private final EntrySearcher searcher = new EntrySearcher(
            index,
            new Syllables(),
            RankingWeights.DEFAULT,
            Ranking.shipped(),
            new CurrentLearning(ReadingTables.shipped()));

    @BeforeEach
    void fill() {
        add(
                "t:marry",
                Given.content(
                        "Đăng ký kết hôn cần giấy tờ gì?",
                        List.of("Làm giấy kết hôn ở xã cần mang gì?"),
                        "Mang căn cước.",
                        Validity.ALWAYS));
        add("t:divorce", Given.content("Ly hôn thuận tình nộp đơn ở đâu?", "Nộp tại Tòa án nhân dân khu vực."));
        add("t:birth", Given.content("Khai sinh cho con cần giấy tờ gì?", "Mang giấy chứng sinh."));
        add("t:land", Given.content("Làm sổ đỏ lần đầu cho đất ông bà để lại thế nào?", "Nộp hồ sơ tại xã."));
        index.refresh();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đăng ký kết hôn cần giấy tờ gì",
                "dang ky ket hon can giay to gi",
                "đăng kí kết hôn",
                "thu tuc dang ký kết hon",
                "làm giấy kết hôn ở xã",
                "ĐĂNG KÝ KẾT HÔN!!!",
                "Đăng ký kết hôn",
            })
    void search_findsTheEntry_howeverItIsTyped(String question) {
        assertThat(searcher.search(question, null, 3))
                .first()
                .extracting(Hit::key)
                .isEqualTo("t:marry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "😀", "xyzzy qwerty", "?"})
    void search_nothingKnown_findsNothing(String question) {
        assertThat(searcher.search(question, null, 3)).isEmpty();
    }

    @Test
    void search_equalScores_fallByKey() {
        for (String key : List.of("t:z", "t:b", "t:m", "t:a")) {
            add(key, Given.content("Nuôi con nuôi làm thế nào?", "Làm tại xã."));
            index.refresh();
        }

        assertThat(searcher.search("nuôi con nuôi", null, 4))
                .extracting(Hit::key)
                .containsExactly("t:a", "t:b", "t:m", "t:z");
    }

    @Test
    void search_moreEqualScoresThanAreWeighed_fallByKey() {
        for (int i = 3 * RankingWeights.DEFAULT.looked(); i >= 0; i--) {
            add(String.format("t:%04d", i), Given.content("Nuôi con nuôi làm thế nào?", "Làm tại xã."));
        }
        index.refresh();

        assertThat(searcher.search("nuôi con nuôi", null, 3))
                .extracting(Hit::key)
                .containsExactly("t:0000", "t:0001", "t:0002");
    }

    @Test
    void search_citedNumber_goesFirst() {
        add(
                "t:fine",
                new EntryContent(
                        "giao-thong",
                        "Vượt đèn đỏ phạt bao nhiêu?",
                        List.of(),
                        "Xem quy định.",
                        "Xem quy định.",
                        List.of(new Citation("Nghị định", "168/2024/NĐ-CP", "Chính phủ", "6", null, null)),
                        List.of(),
                        Validity.ALWAYS,
                        null,
                        null,
                        List.of(),
                        false));
        index.refresh();

        assertThat(searcher.search("theo nd 168/2024/nd-cp", null, 1))
                .extracting(Hit::key)
                .containsExactly("t:fine");
    }

    @Test
    void search_confidence_isHighForTheQuestionItselfAndLowForAWordInCommon() {
        List<Hit> same = searcher.search("Đăng ký kết hôn cần giấy tờ gì?", null, 1);
        List<Hit> far = searcher.search("xin giấy phép kinh doanh quán ăn nhỏ", null, 1);

        assertThat(same.getFirst().confidence()).isBetween(0.6, 1.0);
        assertThat(far.getFirst().confidence()).isBetween(0.0, 0.3);
    }

    @Test
    void search_outOfForce_isKeptOnlyIfNothingInForceFitsAsWell() {
        LocalDate change = LocalDate.of(2027, 3, 1);
        add(
                "t:new",
                Given.content("Đăng ký kết hôn cần giấy tờ gì?", List.of(), "Bản mới.", new Validity(change, null)));
        add(
                "t:only",
                Given.content(
                        "Giảm phí hộ chiếu thế nào?", List.of(), "Đến hết năm.", new Validity(null, Given.TODAY)));
        index.refresh();

        assertThat(searcher.search("đăng ký kết hôn cần giấy tờ gì", Given.TODAY, 5))
                .extracting(Hit::key)
                .doesNotContain("t:new");
        assertThat(searcher.search("giảm phí hộ chiếu", Given.TODAY, 5))
                .first()
                .satisfies(hit -> assertThat(hit.inForce()).isFalse());
    }

    @Test
    void search_longStory_isSearchedToo() {
        var story = new StringBuilder("em chào anh chị em muốn hỏi đăng ký kết hôn ");
        var random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            story.append("chuyện ")
                    .append(Integer.toString(random.nextInt(100_000), 36))
                    .append(' ');
        }

        assertThat(searcher.search(story.toString(), null, 3))
                .extracting(Hit::key)
                .contains("t:marry");
    }

    private void add(String key, EntryContent content) {
        index.put(IndexedEntry.of(key, 1, content, List.of("Luật 60/2014/QH13 Hộ tịch")));
    }
}
