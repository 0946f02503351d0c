package vn.hoiluat.knowledge.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoiluat.knowledge.entry.Validity;

class MergeTest {

    private static final CentralContent BASE = content("Hỏi?", List.of("một", "hai"), "Ngắn.", "01");

    @Test
    void changesOfDifferentFields_comeTogether() {
        Merge merge = Merge.of(
                BASE,
                content("Hỏi gì?", List.of("một", "hai"), "Ngắn.", "01"),
                content("Hỏi?", List.of("một", "hai"), "Ngắn hơn.", "01"));

        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.content()).isEqualTo(content("Hỏi gì?", List.of("một", "hai"), "Ngắn hơn.", "01"));
    }

    @Test
    void changesOfTheSameField_clash_andOursStands() {
        Merge merge = Merge.of(
                BASE,
                content("Của ta?", List.of("một", "hai"), "Ngắn.", "01"),
                content("Của họ?", List.of("một", "hai"), "Ngắn.", "02"));

        assertThat(merge.clashes()).containsExactly(Field.QUESTION);
        assertThat(merge.content()).isEqualTo(content("Của ta?", List.of("một", "hai"), "Ngắn.", "02"));
    }

    @Test
    void alternates_areASet_thatBothSidesAddToAndTakeFrom() {
        Merge merge = Merge.of(
                BASE,
                content("Hỏi?", List.of("một", "hai", "ba"), "Ngắn.", "01"),
                content("Hỏi?", List.of("bốn", "một"), "Ngắn.", "01"));

        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.content().alternates()).containsExactlyInAnyOrder("một", "ba", "bốn");
    }

    @Test
    void withoutABase_everyDifferenceClashes() {
        Merge merge = Merge.of(null, BASE, content("Khác?", List.of(), "Ngắn.", "02"));

        assertThat(merge.clashes()).containsExactly(Field.QUESTION, Field.FIELDS);
    }

    private static CentralContent content(String question, List<String> alternates, String answer, String field) {
        return new CentralContent(
                question, alternates, answer, "Đầy đủ.", List.of(), List.of(field), List.of(), Validity.ALWAYS);
    }
}
