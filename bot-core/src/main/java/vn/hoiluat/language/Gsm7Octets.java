package vn.hoiluat.language;

import java.io.ByteArrayOutputStream;

/** Texts in the alphabet of {@link Gsm7Text} as they go over a wire that carries one septet an octet, as SMPP does. Pure. */
public final class Gsm7Octets {

    private static final int ESCAPE = 0x1B;

    /** By septet; a no-break space stands for the escape. Grave letters are written by number. */
    private static final String BASIC = "@\u00a3$\u00a5" + letters(0xe8, 0xe9, 0xf9, 0xec, 0xf2)
            + "\u00c7\n\u00d8\u00f8\r\u00c5\u00e5"
            + "\u0394_\u03a6\u0393\u039b\u03a9\u03a0\u03a8\u03a3\u0398\u039e\u00a0\u00c6\u00e6\u00df" + letters(0xc9)
            + " !\"#\u00a4%&'()*+,-./0123456789:;<=>?"
            + "\u00a1ABCDEFGHIJKLMNOPQRSTUVWXYZ\u00c4\u00d6\u00d1\u00dc\u00a7"
            + "\u00bfabcdefghijklmnopqrstuvwxyz\u00e4\u00f6\u00f1\u00fc" + letters(0xe0);

    private static final String EXTENDED = "\f^{}\\[~]|\u20ac";
    private static final int[] EXTENDED_SEPTETS = {0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65};

    private Gsm7Octets() {}

    /** True if every character is in the alphabet. */
    public static boolean holds(String text) {
        return text.chars().allMatch(letter -> septets((char) letter) > 0);
    }

    /** How many septets the character takes: 1 or 2, 0 if it is not in the alphabet. */
    public static int septets(char letter) {
        if (letter != '\u00a0' && BASIC.indexOf(letter) >= 0) {
            return 1;
        }
        return EXTENDED.indexOf(letter) >= 0 ? 2 : 0;
    }

    /** One octet for each septet; {@link IllegalArgumentException} if a character is not in the alphabet. */
    public static byte[] encode(String text) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(text.length());
        for (char letter : text.toCharArray()) {
            switch (septets(letter)) {
                case 1 -> octets.write(BASIC.indexOf(letter));
                case 2 -> {
                    octets.write(ESCAPE);
                    octets.write(EXTENDED_SEPTETS[EXTENDED.indexOf(letter)]);
                }
                default -> throw new IllegalArgumentException("U+%04X is not in GSM 03.38".formatted((int) letter));
            }
        }
        return octets.toByteArray();
    }

    /** The text of such octets. As the standard asks, an unknown extension shows as the basic character, and an escape at the end as a space. */
    public static String decode(byte[] octets) {
        StringBuilder text = new StringBuilder(octets.length);
        for (int i = 0; i < octets.length; i++) {
            int septet = octets[i] & 0x7F;
            if (septet != ESCAPE) {
                text.append(BASIC.charAt(septet));
            } else if (i + 1 < octets.length) {
                text.append(extended(octets[++i] & 0x7F));
            } else {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private static char extended(int septet) {
        for (int i = 0; i < EXTENDED_SEPTETS.length; i++) {
            if (EXTENDED_SEPTETS[i] == septet) {
                return EXTENDED.charAt(i);
            }
        }
        return septet == ESCAPE ? ' ' : BASIC.charAt(septet);
    }

    private static String letters(int... points) {
        return new String(points, 0, points.length);
    }
}
