package vn.hoiluat.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoiluat.knowledge.exchange.FileFormat;

class BroughtFilesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[{}] | JSON", "\uFEFF {\"a\":1} | JSON_LINES", "Câu hỏi,Trả lời | CSV", "Mã;Câu hỏi | CSV"})
    void text_isKnownByItsOpening(String content, FileFormat format) throws IOException {
        assertThat(BroughtFiles.format(file(content.getBytes(StandardCharsets.UTF_8)), "kho.txt"))
                .isEqualTo(format);
    }

    @Test
    void archives_areKnownByTheirParts() throws IOException {
        assertThat(BroughtFiles.format(archive("word/document.xml", 10), "kho.xlsx"))
                .isEqualTo(FileFormat.WORD);
        assertThat(BroughtFiles.format(archive("xl/workbook.xml", 10), "kho.csv"))
                .isEqualTo(FileFormat.SPREADSHEET);
        assertRefused(archive("ppt/presentation.xml", 10), "type");
    }

    @Test
    void archiveThatUnpacksToTooMuch_isRefused() throws IOException {
        assertRefused(archive("word/document.xml", 41 << 20), "unpacks-too-large");
    }

    @Test
    void otherFiles_areRefusedByTheirReason() throws IOException {
        assertRefused(file(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}), "old-or-locked");
        assertRefused(file(new byte[] {'P', 'K', 3, 4, 0, 0}), "damaged");
        assertRefused(file(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1}), "type");
        assertRefused(file(new byte[0]), "empty");
    }

    @ParameterizedTest
    @CsvSource({"kho.docx", "KHO.DOCX", "kho.xlsx", "kho.doc", "kho.xls", "kho.xlsm", "kho.ods"})
    void textUnderTheNameOfAnOfficeFile_isNoTable(String name) throws IOException {
        assertRefused(file("Câu hỏi,Trả lời".getBytes(StandardCharsets.UTF_8)), name, "not-office");
        assertRefused(file(new byte[] {(byte) 0xDB, (byte) 0xA5, '-', 'x', 'y'}), name, "not-office");
    }

    @ParameterizedTest
    @CsvSource({"{\\rtf1 Cau hoi}, old-or-locked", "<html><table>, type", "%PDF-1.7, type", "Câu\u0001\u0002 hỏi, type"
    })
    void otherTexts_areNoTable(String content, String problem) throws IOException {
        assertRefused(file(content.getBytes(StandardCharsets.UTF_8)), problem);
    }

    private static void assertRefused(Path file, String problem) {
        assertRefused(file, "tep", problem);
    }

    private static void assertRefused(Path file, String name, String problem) {
        assertThatThrownBy(() -> BroughtFiles.format(file, name))
                .isInstanceOfSatisfying(
                        RefusedFileException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("tep"), content);
    }

    private Path archive(String part, int bytes) throws IOException {
        Path file = folder.resolve("tep");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(part));
            out.write(new byte[bytes]);
        }
        return file;
    }
}
