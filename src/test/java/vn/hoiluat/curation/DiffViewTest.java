package vn.hoiluat.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hoiluat.curation.DiffView.Piece;
import vn.hoiluat.curation.DiffView.Row;

class DiffViewTest {

    @Test
    void changedWords_areMarked_onBothSides() {
        DiffView diff = DiffView.of(
                form("Phạt từ 2 triệu đến 3 triệu đồng."), form("Phạt từ 2 triệu đến 5 triệu đồng, tịch thu xe."));

        Row row = diff.changed().getFirst();
        assertThat(diff.changed()).hasSize(1);
        assertThat(row.field()).isEqualTo("tra-loi-ngan");
        assertThat(marked(row.before())).isEqualTo("3|đồng.");
        assertThat(marked(row.after())).isEqualTo("5|đồng, tịch thu xe.");
    }

    @Test
    void pieces_putTogether_areTheTexts() {
        String before = "Dòng một\nDòng  hai\n";
        String after = "Dòng một\n\nDòng ba";

        Row row = DiffView.of(form(before), form(after)).changed().getFirst();

        assertThat(whole(row.before())).isEqualTo(before);
        assertThat(whole(row.after())).isEqualTo(after);
    }

    @Test
    void sameTexts_haveNothingChanged_andEmptyFieldsAreLeftOut() {
        DiffView diff = DiffView.of(form("Như cũ."), form("Như cũ."));

        assertThat(diff.changed()).isEmpty();
        assertThat(diff.rows()).extracting(Row::field).containsExactly("cau-hoi", "tra-loi-ngan");
    }

    @Test
    void longTexts_withNothingInCommon_areCompared() {
        String before = IntStream.range(0, 3_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        String after = IntStream.range(0, 3_000).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));

        Row row = DiffView.of(form(before), form(after)).changed().getFirst();

        assertThat(row.before())
                .singleElement()
                .satisfies(piece -> assertThat(piece.changed()).isTrue());
        assertThat(whole(row.after())).isEqualTo(after);
    }

    private static String marked(List<Piece> pieces) {
        return pieces.stream()
                .filter(Piece::changed)
                .map(Piece::text)
                .map(String::strip)
                .collect(Collectors.joining("|"));
    }

    private static String whole(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    private static EntryForm form(String shortAnswer) {
        return new EntryForm("Câu hỏi?", List.of(), "", shortAnswer, "", "", "", "", "", "", "", List.of(), 1);
    }
}
