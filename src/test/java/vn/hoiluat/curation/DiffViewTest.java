package vn.hoiluat.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hoiluat.curation.DiffView.Row;
import vn.hoiluat.difference.WordDiff.Mark;
import vn.hoiluat.difference.WordDiff.Piece;

class DiffViewTest {

    @Test
    void changedWords_areMarked_onBothSides() {
        DiffView diff = DiffView.of(
                form("Phạt từ 2 triệu đến 3 triệu đồng."), form("Phạt từ 2 triệu đến 5 triệu đồng, tịch thu xe."));

        Row row = diff.changed().getFirst();
        assertThat(diff.changed()).hasSize(1);
        assertThat(row.field()).isEqualTo("tra-loi-ngan");
        assertThat(marked(row.words().before())).isEqualTo("3|đồng.");
        assertThat(marked(row.words().after())).isEqualTo("5|đồng, tịch thu xe.");
    }

    @Test
    void sameTexts_haveNothingChanged_andEmptyFieldsAreLeftOut() {
        DiffView diff = DiffView.of(form("Như cũ."), form("Như cũ."));

        assertThat(diff.changed()).isEmpty();
        assertThat(diff.rows()).extracting(Row::field).containsExactly("cau-hoi", "tra-loi-ngan");
    }

    private static String marked(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.mark() != Mark.SAME)
                .map(Piece::text)
                .map(String::strip)
                .collect(Collectors.joining("|"));
    }

    private static EntryForm form(String shortAnswer) {
        return new EntryForm("Câu hỏi?", List.of(), "", shortAnswer, "", "", "", "", "", "", "", List.of(), 1);
    }
}
