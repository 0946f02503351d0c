package vn.hoiluat.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnNamesTest {

    /** People name columns as the editor names its fields. */
    @ParameterizedTest
    @CsvSource({
        "Câu trả lời ngắn, shortAnswer",
        "Câu trả lời đầy đủ, fullAnswer",
        "Căn cứ pháp luật, citations",
        "Từ ngày, validFrom",
        "Phải xem lại trước ngày, reviewBy",
        "Đã đối chiếu ngày, checkedOn",
        "MA MUC, externalId"
    })
    void column_isKnownByTheWordsOfTheEditor(String name, String column) {
        assertThat(new ColumnNames().column(name)).contains(column);
    }
}
