package vn.hoiluat.knowledge.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void of_takesEveryMarkOff() {
        assertThat(PlainText.of("ĐƯỜNG Phố, thuở Ấy: ỹ")).isEqualTo("duong pho, thuo ay: y");
    }

    @Test
    void of_isAsLongAsTheComposedText() {
        String text = Normalizer.normalize("Khoản 1 Điều 8 Nghị định số 115/2015/NĐ-CP", Normalizer.Form.NFD);

        assertThat(PlainText.of(text)).hasSameSizeAs(PlainText.nfc(text));
    }
}
