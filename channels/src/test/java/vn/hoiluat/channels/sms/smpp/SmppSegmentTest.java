package vn.hoiluat.channels.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoiluat.language.Gsm7Octets;

class SmppSegmentTest {

    @ParameterizedTest
    @CsvSource({"a,1,1", "a,160,1", "a,161,2", "a,306,2", "a,307,3", "a,459,3", "[,80,1", "[,81,2", "[,152,2", "[,153,3"
    })
    void gsm7_takesSegments(String letter, int times, int expected) {
        assertThat(SmppSegment.of(letter.repeat(times), false, 7)).hasSize(expected);
    }

    @ParameterizedTest
    @CsvSource({"ộ,70,1", "ộ,71,2", "ộ,134,2", "ộ,135,3"})
    void ucs2_takesSegments(String letter, int times, int expected) {
        assertThat(SmppSegment.of(letter.repeat(times), true, 7)).hasSize(expected);
    }

    @Test
    void alone_hasNoHeader() {
        SmppSegment only = SmppSegment.of("Chao", false, 7).getFirst();

        assertThat(only.hasHeader()).isFalse();
        assertThat(only.dataCoding()).isZero();
        assertThat(only.octets()).containsExactly('C', 'h', 'a', 'o');
    }

    @Test
    void joined_areNumberedUnderOneReference() {
        List<SmppSegment> segments = SmppSegment.of("x".repeat(400), false, 0xC8);

        assertThat(segments).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(Arrays.copyOf(segments.get(i).octets(), 6)).containsExactly(5, 0, 3, 0xC8, 3, i + 1);
            assertThat(segments.get(i).hasHeader()).isTrue();
        }
    }

    @Test
    void extension_isNeverCut() {
        String text = "a".repeat(152) + "[" + "b".repeat(20);

        List<SmppSegment> segments = SmppSegment.of(text, false, 1);

        assertThat(segments.getFirst().octets()).hasSize(6 + 152);
        assertThat(Arrays.copyOfRange(segments.get(1).octets(), 6, 8)).containsExactly(0x1B, 0x3C);
    }

    @Test
    void surrogatesAndMarks_areNeverCut() {
        String pictured = "ộ".repeat(66) + "😀" + "ộ".repeat(10);
        // No composed letter exists for this one, so its mark stays apart.
        String marked = "ộ".repeat(66) + "q\u0301" + "ộ".repeat(10);

        assertThat(SmppSegment.of(pictured, true, 1).getFirst().octets()).hasSize(6 + 132);
        assertThat(SmppSegment.of(marked, true, 1).getFirst().octets()).hasSize(6 + 132);
    }

    @Test
    void decomposedLetters_areComposed() {
        assertThat(SmppSegment.of("o\u0323\u0302", true, 1).getFirst().octets()).hasSize(2);
    }

    @Test
    void whatIsNotGsm7_needsLeave() {
        assertThatThrownBy(() -> SmppSegment.of("Chộ", false, 1)).hasMessageContaining("GSM-7");
        assertThatThrownBy(() -> SmppSegment.of("Thủ tục", false, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SmppSegment.of("", true, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anyText_comesBackWhole_inSegmentsThatFit() {
        Random random = new Random(20261123);
        String gsm7 = "abc xyz 0123[]{}~^|\\\u20ac\u00e9\n";
        String ucs2 = gsm7 + "ộđẤ😀";
        for (int i = 0; i < 500; i++) {
            boolean wide = random.nextBoolean();
            int[] points = (wide ? ucs2 : gsm7).codePoints().toArray();
            StringBuilder text = new StringBuilder(wide ? "ộ" : "a");
            random.ints(random.nextInt(600), 0, points.length).forEach(n -> text.appendCodePoint(points[n]));

            List<SmppSegment> segments = SmppSegment.of(text.toString(), true, 9);

            assertThat(segments)
                    .allSatisfy(segment -> assertThat(octetsOnAir(segment)).isLessThanOrEqualTo(140));
            assertThat(joined(segments)).isEqualTo(text.toString());
        }
    }

    /** On air septets are packed, and the header counts 7 septets. */
    private static int octetsOnAir(SmppSegment segment) {
        int octets = segment.octets().length;
        if (segment.dataCoding() == SmppSegment.UCS2) {
            return octets;
        }
        int septets = segment.hasHeader() ? octets - 6 + 7 : octets;
        return (septets * 7 + 7) / 8;
    }

    private static String joined(List<SmppSegment> segments) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        segments.forEach(segment -> all.writeBytes(
                segment.hasHeader()
                        ? Arrays.copyOfRange(segment.octets(), 6, segment.octets().length)
                        : segment.octets()));
        return segments.getFirst().dataCoding() == SmppSegment.UCS2
                ? all.toString(StandardCharsets.UTF_16BE)
                : Gsm7Octets.decode(all.toByteArray());
    }
}
