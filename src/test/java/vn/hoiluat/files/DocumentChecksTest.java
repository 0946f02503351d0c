package vn.hoiluat.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;
import vn.hoiluat.attachment.FileProblem;

@NullUnmarked
class DocumentChecksTest {

    private final PdfCheck pdf = new PdfCheck();
    private final WordCheck word = new WordCheck();

    @Test
    void plainPdf_isKeptAsItIs() {
        byte[] sent = openPdf(false, false);

        assertThat(pdf.check(sent).content()).isEqualTo(sent);
        assertThat(pdf.check(Samples.pdfWithStream("<< /Type /Page >>".getBytes(StandardCharsets.US_ASCII)))
                        .content())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
                "/OpenAction << /S /J#61va#53cript /JS (app.alert(1)) >>",
                "/OpenAction << /S/Launch /F (cmd.exe) >>",
                "/Names << /EmbeddedFiles 9 0 R >>",
                "/AcroForm << /XFA 9 0 R >>",
                "/OpenAction << /S /GoToE /T << >> >>"
            })
    void activePdf_isRefused(String catalogue) {
        assertRefused(pdf, Samples.pdf(catalogue), FileProblem.ACTIVE);
        assertRefused(pdf, Samples.pdfWithStream(catalogue.getBytes(StandardCharsets.US_ASCII)), FileProblem.ACTIVE);
    }

    @Test
    void pdfOfALibraryThatActs_isRefused_alsoWithCompressedObjects() {
        assertRefused(pdf, openPdf(true, false), FileProblem.ACTIVE);
        assertRefused(pdf, openPdf(true, true), FileProblem.ACTIVE);
    }

    @Test
    void lockedPdf_isRefused() {
        assertRefused(pdf, Samples.pdf("/Encrypt 9 0 R"), FileProblem.LOCKED);
    }

    @Test
    void pdfThatIsAnArchiveBesides_orIsCutOff_isRefused() {
        byte[] plain = Samples.pdf("");
        byte[] archive = Samples.word();
        byte[] both = Arrays.copyOf(plain, plain.length + archive.length);
        System.arraycopy(archive, 0, both, plain.length, archive.length);
        byte[] hidden = Samples.pdf(new String(archive, StandardCharsets.ISO_8859_1));

        assertRefused(pdf, both, FileProblem.DAMAGED);
        assertRefused(pdf, hidden, FileProblem.ACTIVE);
        assertRefused(pdf, Arrays.copyOf(plain, plain.length - 10), FileProblem.DAMAGED);
    }

    @Test
    void pdfThatUnpacksWithoutEnd_isRefused() {
        assertRefused(pdf, Samples.pdfWithStream(new byte[201 << 20]), FileProblem.ACTIVE);
    }

    @Test
    void plainWordFile_isPackedAnew_andReadsTheSame() throws IOException {
        byte[] kept = word.check(Samples.word()).content();

        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(kept))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("[Content_Types].xml");
        }
    }

    @Test
    void wordFileOfALibrary_isKept() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Đơn xin trích lục");
            document.write(bytes);
        }

        byte[] kept = word.check(bytes.toByteArray()).content();

        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(kept)))) {
            assertThat(words.getText()).contains("Đơn xin trích lục");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "word/vbaProject.bin, ACTIVE",
        "word/activeX/activeX1.xml, ACTIVE",
        "word/embeddings/oleObject1.bin, ACTIVE",
        "../../evil.txt, DAMAGED",
    })
    void wordFileWithAPartThatActs_isRefused(String name, FileProblem problem) {
        Map<String, String> parts = Samples.wordParts();
        parts.put(name, "x");

        assertRefused(word, Samples.zip(parts), problem);
    }

    @ParameterizedTest
    @CsvSource({"attachedTemplate, ACTIVE", "oleObject, ACTIVE", "image, ACTIVE", "hyperlink, "})
    void wordFile_mayPointOutside_onlyByLinksThatPeopleFollow(String type, FileProblem problem) {
        Map<String, String> parts = Samples.wordParts();
        parts.put("word/_rels/document.xml.rels", Samples.relationship(type, "https://x.example/t", "External"));

        if (problem == null) {
            assertThat(word.check(Samples.zip(parts)).content()).isNotEmpty();
        } else {
            assertRefused(word, Samples.zip(parts), problem);
        }
    }

    @Test
    void wordFileOfTheKindWithMacros_orOfAnotherProgram_isRefused() {
        Map<String, String> macros = Samples.wordParts();
        macros.compute(
                "[Content_Types].xml",
                (name, xml) -> xml.replace(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                        "application/vnd.ms-word.document.macroEnabled.main+xml"));
        Map<String, String> another = Samples.wordParts();
        another.compute("[Content_Types].xml", (name, xml) -> xml.replace("wordprocessingml", "spreadsheetml"));

        assertRefused(word, Samples.zip(macros), FileProblem.ACTIVE);
        assertRefused(word, Samples.zip(another), FileProblem.TYPE);
        assertRefused(word, Samples.zip(Map.of("a.txt", "x")), FileProblem.TYPE);
    }

    @Test
    void wordFileThatUnpacksWithoutEnd_orHoldsEntities_isRefused() {
        Map<String, String> large = Samples.wordParts();
        large.put("word/a.xml", " ".repeat(101 << 20));
        Map<String, String> entities = Samples.wordParts();
        entities.put(
                "word/_rels/document.xml.rels", "<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><r>&b;</r>");

        assertRefused(word, Samples.zip(large), FileProblem.TOO_LARGE);
        assertRefused(word, Samples.zip(entities), FileProblem.DAMAGED);
    }

    private static byte[] openPdf(boolean acts, boolean compressed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        if (compressed) {
            writer.setFullCompression();
        }
        document.open();
        document.add(new Paragraph("Hop dong"));
        if (acts) {
            writer.addJavaScript("app.alert('x');");
        }
        document.close();
        return bytes.toByteArray();
    }

    private static void assertRefused(ContentCheck check, byte[] content, FileProblem problem) {
        assertThatThrownBy(() -> check.check(content))
                .isInstanceOfSatisfying(
                        RefusedContentException.class,
                        e -> assertThat(e.problem()).isEqualTo(problem));
    }
}
