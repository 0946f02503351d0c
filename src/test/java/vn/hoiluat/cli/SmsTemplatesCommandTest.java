package vn.hoiluat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.language.Gsm7Text;

class SmsTemplatesCommandTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(said), new PrintStream(said));

    @Test
    void templates_areAllExplained_andOfTheCarriersForm() {
        List<SmsTemplate> templates = SmsTemplates.shipped().all();

        assertThat(templates).hasSizeGreaterThan(40).allSatisfy(template -> {
            assertThat(template.example()).as(template.key()).doesNotContain("{", "#", "&");
            assertThat(Gsm7Text.fits(template.example(), Gsm7Text.MOST_SEGMENTS))
                    .as(template.key())
                    .isTrue();
            assertThat(template.blanks())
                    .allSatisfy(blank ->
                            assertThat(blank.example()).as(template.key()).hasSizeLessThanOrEqualTo(blank.longest()));
        });
        assertThat(templates)
                .extracting(SmsTemplate::key)
                .contains("answer.form")
                .doesNotContain("button.yes");
    }

    @Test
    void sheet_hasARowForEachTemplate(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("list.xlsx");

        assertThat(new SmsTemplatesCommand().run(List.of(file.toString()), console))
                .isEqualTo(Command.DONE);

        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(SmsTemplates.shipped().all().size() + 1);
            assertThat(rows)
                    .filteredOn(row -> row.getCellText(1).equals("answer.form"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.getCellText(2)).startsWith("{9}: {1}"))
                    .satisfies(row ->
                            assertThat(row.getCellText(3)).contains("{1}").contains("230"));
        }
    }

    @Test
    void lines_areQuoted(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("list.csv");

        assertThat(new SmsTemplatesCommand().run(List.of(file.toString()), console))
                .isEqualTo(Command.DONE);

        assertThat(Files.readString(file)).startsWith("\ufeff\"STT\",").contains("\"answer.form\"");
    }

    @Test
    void otherEndings_andMoreFiles_areNotUnderstood() {
        CommandLine commands = CommandLine.ofProgram();
        PrintStream out = new PrintStream(said);

        assertThat(commands.run(out, out, "sms-templates", "list.pdf")).isEqualTo(Command.MISUSED);
        assertThat(commands.run(out, out, "sms-templates", "a.csv", "b.csv")).isEqualTo(Command.MISUSED);
    }

    @Test
    void folderThatIsNotThere_isSaid(@TempDir Path folder) {
        String file = folder.resolve("nowhere").resolve("list.csv").toString();

        assertThat(new SmsTemplatesCommand().run(List.of(file), console)).isEqualTo(Command.FAILED);
    }
}
