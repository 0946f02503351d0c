package vn.hoiluat.channels.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cloudhopper.commons.charset.CharsetUtil;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hoiluat.language.Gsm7Octets;
import vn.hoiluat.language.Gsm7Text;

/** Checked against the tables of ch-commons-charset, which others wrote. */
class Gsm7OctetsTest {

    @Test
    void everySeptet_isReadAsOthersReadIt() {
        for (int septet = 0; septet < 128; septet++) {
            if (septet != 0x1B) {
                byte[] octet = {(byte) septet};
                assertThat(Gsm7Octets.decode(octet))
                        .as("septet %02x", septet)
                        .isEqualTo(CharsetUtil.decode(octet, CharsetUtil.CHARSET_GSM));
            }
        }
    }

    @Test
    void everyExtension_isReadAsOthersReadIt() {
        for (int septet : new int[] {0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65}) {
            byte[] octets = {0x1B, (byte) septet};
            assertThat(Gsm7Octets.decode(octets)).isEqualTo(CharsetUtil.decode(octets, CharsetUtil.CHARSET_GSM));
        }
    }

    @Test
    void everyLetter_comesBack() {
        String all = IntStream.range(1, 0x2100)
                .filter(point -> Gsm7Octets.septets((char) point) > 0)
                .mapToObj(Character::toString)
                .reduce("", String::concat);

        assertThat(all.length()).isEqualTo(127 + 10);
        assertThat(Gsm7Octets.decode(Gsm7Octets.encode(all))).isEqualTo(all);
        assertThat(Gsm7Octets.encode(all)).hasSize(127 + 20);
    }

    @Test
    void alphabet_isThatOfTexts() {
        assertThat(IntStream.rangeClosed(1, 0xFFFF)
                        .filter(point -> !Character.isSurrogate((char) point))
                        .filter(point -> Gsm7Octets.holds(Character.toString(point))
                                != Gsm7Text.isGsm7(Character.toString(point))))
                .isEmpty();
    }

    @Test
    void extension_isTwoOctets() {
        assertThat(HexFormat.of().formatHex(Gsm7Octets.encode("[\u20ac]"))).isEqualTo("1b3c1b651b3e");
    }

    @Test
    void vietnamese_isNotHeld() {
        assertThat(Gsm7Octets.holds("Thu tuc ket hon")).isTrue();
        assertThat(Gsm7Octets.holds("Thủ tục")).isFalse();
        assertThatThrownBy(() -> Gsm7Octets.encode("đ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void decode_danglingEscape_isASpace() {
        assertThat(Gsm7Octets.decode(new byte[] {0x41, 0x1B})).isEqualTo("A ");
        assertThat(Gsm7Octets.decode(new byte[] {0x1B, 0x41})).isEqualTo("A");
    }
}
