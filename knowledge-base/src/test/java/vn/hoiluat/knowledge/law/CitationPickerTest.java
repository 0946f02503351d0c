package vn.hoiluat.knowledge.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoiluat.knowledge.wording.Messages;

@NullUnmarked
class CitationPickerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private CitationText texts;
    private CitationPicker picker;

    @BeforeEach
    void make() {
        var names = new DocumentNames();
        texts = new CitationText(names, new Messages());
        var documents = new KnownDocuments(texts);
        documents.add(document("Luật", "60/2014/QH13", "Hộ tịch", null));
        documents.add(document("Luật", "45/2013/QH13", "Đất đai", LocalDate.of(2024, 8, 1)));
        documents.add(document("Luật", "31/2024/QH15", "Đất đai", null));
        documents.add(document("Nghị định", "123/2015/NĐ-CP", "Hướng dẫn Luật Hộ tịch", null));
        picker = new CitationPicker(new CitationParser(names), new ReferenceReader(names, documents), documents);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            khoản 1 Điều 18 Luật Hộ tịch              | khoản 1 Điều 18 Luật 60/2014/QH13 (Quốc hội)
            khoan 1 dieu 18 luat ho tich              | khoản 1 Điều 18 Luật 60/2014/QH13 (Quốc hội)
            k1 đ18 luật hộ tịch                       | khoản 1 Điều 18 Luật 60/2014/QH13 (Quốc hội)
            Điều 5 Luật Đất đai                       | Điều 5 Luật 31/2024/QH15 (Quốc hội)
            Điều 5 Luật Đất đai 2013                  | Điều 5 Luật 45/2013/QH13 (Quốc hội)
            Điều 21 Nghị định 123/2015/NĐ-CP          | Điều 21 Nghị định 123/2015/NĐ-CP (Chính phủ)
            123/2015/ND-CP                            | Nghị định 123/2015/ND-CP (Chính phủ)
            điểm a khoản 2 Điều 4 Nghị định 99/2030/NĐ-CP | điểm a khoản 2 Điều 4 Nghị định 99/2030/NĐ-CP (Chính phủ)
            """)
    void line_isRead_asTheProvisionItNames(String typed, String complete) {
        assertThat(picker.read(typed, DAY))
                .singleElement()
                .satisfies(citation -> assertThat(texts.complete(citation)).isEqualTo(complete));
    }

    @Test
    void line_thatNamesNothing_isNotRead() {
        assertThat(picker.read("điều gì đó", DAY)).isEmpty();
        assertThat(picker.read("", DAY)).isEmpty();
    }

    @Test
    void wordsOfADocument_offerIt_whatIsInForceFirst() {
        assertThat(picker.offer("dat dai", DAY, 8))
                .extracting(Citation::documentNumber)
                .containsExactly("31/2024/QH15", "45/2013/QH13");
        assertThat(picker.offer("  ", DAY, 8)).isEmpty();
    }

    @Test
    void everyProvisionOffered_isReadAgainFromItsLine() {
        List<Citation> offered = picker.offer("khoản 1 Điều 18 Luật Hộ tịch", DAY, 8);

        assertThat(offered)
                .allSatisfy(citation ->
                        assertThat(picker.read(texts.complete(citation), DAY)).containsExactly(citation));
    }

    private static LegalDocument document(String type, String number, String title, LocalDate until) {
        return new LegalDocument(
                type,
                number,
                type.equals("Luật") ? "Quốc hội" : "Chính phủ",
                title,
                LocalDate.of(2014, 1, 1),
                until,
                null,
                null,
                List.of(),
                List.of(),
                LocalDate.of(2026, 11, 1),
                "test");
    }
}
