package vn.hoiluat.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypeTest {

    @ParameterizedTest
    @CsvSource({"255044462d312e370a, PDF", "ffd8ffe000104a464946, JPEG", "89504e470d0a1a0a0000, PNG", "504b030414, DOCX"
    })
    void content_isKnownByItsBeginning(String hex, FileType type) {
        assertThat(FileType.of(HexFormat.of().parseHex(hex))).contains(type);
    }

    @ParameterizedTest
    @CsvSource({"''", "2550", "4d5a90000300", "504b0506", "3c68746d6c3e", "0a255044462d312e37"})
    void content_ofAnythingElse_isNone(String hex) {
        assertThat(FileType.of(HexFormat.of().parseHex(hex))).isEmpty();
    }

    @Test
    void script_behindAPicturesName_isNone() {
        byte[] script = "<svg onload=alert(1)>anh.png".getBytes(StandardCharsets.UTF_8);

        assertThat(FileType.of(script)).isEmpty();
    }
}
