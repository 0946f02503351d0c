package vn.hoiluat.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text files as spreadsheets and people make them. */
@NullUnmarked
class CsvTest {

    private static final char MARK = '\uFEFF';

    @TempDir
    Path folder;

    private final ExchangeFixture base = new ExchangeFixture();

    @AfterEach
    void dispose() {
        base.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void anySeparator_withAndWithoutMark_isRead(String separator) {
        String file = """
                Mã|Câu hỏi|Trả lời|Cơ sở pháp lý\r
                1|"Khai sinh ở đâu, khi nào; và ""ai"" làm?"|"Tại xã.\r
                Trong 60 ngày."|Điều 13 Luật 60/2014/QH13\r
                """.replace("|", separator);

        for (String written : List.of(file, MARK + file)) {
            Preview preview = base.read(folder, "a.csv", written);

            assertThat(base.rows(preview, PreviewPart.NEW)).singleElement().satisfies(row -> {
                assertThat(row.question()).isEqualTo("Khai sinh ở đâu, khi nào; và \"ai\" làm?");
                assertThat(row.content().shortAnswer()).isEqualTo("Tại xã.\nTrong 60 ngày.");
                assertThat(row.content().citations()).hasSize(1);
                assertThat(row.key()).isEqualTo("local:1");
            });
        }
    }

    @Test
    void linesThatExcelPutsAbove_andBlankOnes_doNotShiftTheCount() {
        Preview preview = base.read(folder, "a.csv", MARK + "sep=;\r\nMã;Câu hỏi;Trả lời\r\n;;\r\n1;Hỏi?;\r\n");

        assertThat(base.rows(preview, PreviewPart.WRONG))
                .singleElement()
                .satisfies(row -> assertThat(row.row()).isEqualTo(3));
    }

    @Test
    void unicodeTextOfExcel_isRead() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.write(file, (MARK + "Câu hỏi\tTrả lời\nỞ đâu?\tTại xã.\n").getBytes(StandardCharsets.UTF_16LE));

        assertThat(base.read(file).fresh()).isEqualTo(1);
    }

    @Test
    void otherEncoding_isOneMessage() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.write(file, "Câu hỏi,Trả lời\nà,b\n".getBytes(Charset.forName("windows-1252")));

        assertThat(base.rows(base.read(file), PreviewPart.WRONG))
                .singleElement()
                .satisfies(row -> assertThat(row.problems())
                        .extracting(RowProblem::message)
                        .allMatch(message -> message.contains("CSV UTF-8")));
    }

    @Test
    void textLikeAFormula_isKeptFromBeingOne_andComesBackAsItWas() {
        for (String text : List.of("=1+1", "'=1", "-5 độ", "@a", "'thường", "+84 207")) {
            assertThat(FormulaGuard.removed(FormulaGuard.put(text))).isEqualTo(text);
        }
        assertThat(FormulaGuard.put("=1+1")).isEqualTo("'=1+1");
    }
}
