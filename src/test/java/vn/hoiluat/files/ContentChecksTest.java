package vn.hoiluat.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.attachment.CheckedFile;
import vn.hoiluat.attachment.FileProblem;
import vn.hoiluat.paper.FileType;

@NullUnmarked
class ContentChecksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MZ program",
                "<svg onload=alert(1)>",
                "<html><script>",
                "GIF89a",
                "RIFF0000WEBPVP8 ",
                "Rar!",
                "",
                " %PDF-1.7",
                "#!/bin/sh"
            })
    void contentOfAnotherSort_isRefused_whateverItIsCalled(String content) {
        assertThat(check(MalwareScan.NONE, content)).isEqualTo(new CheckedFile.Refused(FileProblem.TYPE));
    }

    @Test
    void pdf_isChecked_andMalwareRefused() {
        String pdf = new String(Samples.pdf(""), StandardCharsets.ISO_8859_1);

        assertThat(check(MalwareScan.NONE, pdf)).isInstanceOf(CheckedFile.Good.class);
        assertThat(check(content -> new MalwareScan.Result.Infected("Eicar"), pdf))
                .isEqualTo(new CheckedFile.Refused(FileProblem.MALWARE));
    }

    @Test
    void fileThatCannotBeScanned_waits() {
        String pdf = new String(Samples.pdf(""), StandardCharsets.ISO_8859_1);

        assertThat(check(content -> new MalwareScan.Result.Unknown("clamd: gone"), pdf))
                .isEqualTo(new CheckedFile.Unchecked("clamd: gone"));
        assertThat(check(
                        content -> {
                            throw new IllegalStateException("broken");
                        },
                        pdf))
                .isInstanceOf(CheckedFile.Unchecked.class);
    }

    @Test
    void fileThatIsTooLarge_isRefused() {
        assertThat(check(MalwareScan.NONE, "%PDF-" + "x".repeat(5000)))
                .isEqualTo(new CheckedFile.Refused(FileProblem.TOO_LARGE));
    }

    private static CheckedFile check(MalwareScan scan, String content) {
        return new ContentChecks(4000, scan, Map.of(FileType.PDF, new PdfCheck()), Schedulers.immediate())
                .check(content.getBytes(StandardCharsets.ISO_8859_1))
                .block();
    }
}
