package vn.hoiluat.knowledge.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VietnameseAnalyzerTest {

    @Test
    void syllables_setTheToneApart() {
        assertThat(terms(TermForm.SYLLABLES, "Đăng ký kết hôn ở đâu?"))
                .containsExactly("đăng", "ki~1", "kêt~1", "hôn", "ơ~3", "đâu");
    }

    @ParameterizedTest
    @CsvSource({
        "hòa, hoà",
        "thúy, thuý",
        "ủy, uỷ",
        "ký, kí",
        "quý, quí",
        "tỷ lệ, tỉ lệ",
        "công ty, công ti",
        "HỘ TỊCH, hộ tịch",
    })
    void syllables_ofTwoSpellings_areTheSame(String one, String other) {
        assertThat(terms(TermForm.SYLLABLES, one)).isEqualTo(terms(TermForm.SYLLABLES, other));
    }

    @ParameterizedTest
    @CsvSource({"thúy, thúi", "y, i", "tay, tai", "ly, lý", "ma, má"})
    void syllables_ofTwoWords_differ(String one, String other) {
        assertThat(terms(TermForm.SYLLABLES, one)).isNotEqualTo(terms(TermForm.SYLLABLES, other));
    }

    @ParameterizedTest
    @EnumSource(TermForm.class)
    void decomposedText_givesTheTermsOfComposedText(TermForm form) {
        String text = "Điều kiện được hưởng trợ cấp thất nghiệp";

        assertThat(terms(form, Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(terms(form, text));
    }

    @Test
    void folded_isWhatPeopleTypeWithoutMarks() {
        assertThat(terms(TermForm.FOLDED, "Thừa kế đất đai của ông bà"))
                .isEqualTo(terms(TermForm.FOLDED, "thua ke dat dai cua ong ba"))
                .containsExactly("thua", "ke", "dat", "dai", "cua", "ong", "ba");
    }

    @Test
    void pairs_joinNeighbours() {
        assertThat(terms(TermForm.PAIRS, "hộ tịch xã")).containsExactly("ho tich", "tich xa");
        assertThat(terms(TermForm.PAIRS, "xã")).isEmpty();
    }

    @Test
    void analyzer_isReusable() {
        var analyzer = new VietnameseAnalyzer(TermForm.PAIRS);

        assertThat(terms(analyzer, "hộ tịch")).containsExactly("ho tich");
        assertThat(terms(analyzer, "đất đai")).containsExactly("dat dai");
    }

    @ParameterizedTest
    @EnumSource(TermForm.class)
    void anyText_isReadToItsEnd(TermForm form) {
        var random = new Random(20261122);
        for (int i = 0; i < 500; i++) {
            String text = randomText(random);

            assertThat(terms(form, text)).as(text).noneMatch(String::isEmpty);
        }
    }

    @Test
    void anyText_hasAFoldedTermForEverySyllable() {
        var random = new Random(42);
        var syllables = new Syllables();
        for (int i = 0; i < 500; i++) {
            String text = randomText(random);

            assertThat(syllables.of(text))
                    .as(text)
                    .extracting(Syllable::folded)
                    .isEqualTo(terms(TermForm.FOLDED, text));
        }
    }

    private static String randomText(Random random) {
        String[] parts = {
            "Đ", "ế", "nghị", "ở", "y", "qu", " ", "\n", "~", "1", "12/2024", "😀", "\u0301", "ß", "中", "-", "e\u0302"
        };
        var text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(random.nextInt(8) == 0 ? (char) random.nextInt(0xD800) : parts[random.nextInt(parts.length)]);
        }
        return text.toString();
    }

    private static List<String> terms(TermForm form, String text) {
        return terms(new VietnameseAnalyzer(form), text);
    }

    private static List<String> terms(VietnameseAnalyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("f", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return terms;
    }
}
