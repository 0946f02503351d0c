package vn.hoiluat.channels.sms.smpp;

import java.nio.charset.StandardCharsets;
import vn.hoiluat.language.Gsm7Octets;

/** Reads letters by their data_coding. Pure. */
final class SmppLetters {

    private SmppLetters() {}

    /** @param latin1 whether the carrier's default alphabet is Latin-1 and not GSM-7 */
    static String decode(int dataCoding, byte[] octets, boolean latin1) {
        return switch (alphabet(dataCoding)) {
            case DEFAULT -> latin1 ? new String(octets, StandardCharsets.ISO_8859_1) : Gsm7Octets.decode(octets);
            case LATIN1 -> new String(octets, StandardCharsets.ISO_8859_1);
            case UCS2 -> new String(octets, StandardCharsets.UTF_16BE);
        };
    }

    private enum Alphabet {
        DEFAULT,
        LATIN1,
        UCS2
    }

    /** SMPP 3.4 section 5.2.19; from 0x10 on the groups of GSM 03.38, whose bits 2 and 3 name the alphabet. */
    private static Alphabet alphabet(int dataCoding) {
        return switch (dataCoding) {
            case 0, 1 -> Alphabet.DEFAULT;
            case 2, 3, 4 -> Alphabet.LATIN1;
            case 8 -> Alphabet.UCS2;
            default -> dataCoding >= 0xF0 || dataCoding < 0x40 ? byBits(dataCoding) : Alphabet.DEFAULT;
        };
    }

    private static Alphabet byBits(int dataCoding) {
        return switch (dataCoding >> 2 & 0x03) {
            case 1 -> Alphabet.LATIN1;
            case 2 -> dataCoding < 0x10 || dataCoding >= 0xF0 ? Alphabet.DEFAULT : Alphabet.UCS2;
            default -> Alphabet.DEFAULT;
        };
    }
}
