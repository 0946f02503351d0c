package vn.hoiluat.language;

import java.text.Normalizer;

/** Vietnamese letters. Pure; never throws. */
public final class VietnameseText {

    /** One past the last precomposed letter of Vietnamese. */
    private static final int LETTERS_END = 0x1EFA;

    private static final char[] PLAIN = plainLetters();

    private VietnameseText() {}

    /**
     * The text in small letters without marks, and đ as d; digits of any script as ASCII digits, every kind of blank as a
     * blank and every dash as a hyphen. Each character of an NFC text becomes exactly one, so positions stay.
     */
    public static String plain(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = plain(chars[i]);
        }
        return new String(chars);
    }

    /** The same for one character. */
    public static char plain(char c) {
        if (c < LETTERS_END) {
            return PLAIN[c];
        }
        if (c >= '\u2010' && c <= '\u2015' || c == '\u2212') {
            return '-';
        }
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        return Character.isSpaceChar(c) ? ' ' : c;
    }

    private static char[] plainLetters() {
        char[] plain = new char[LETTERS_END];
        for (char c = 0; c < LETTERS_END; c++) {
            plain[c] = plainLetter(c);
        }
        return plain;
    }

    private static char plainLetter(char c) {
        if (c == 'đ' || c == 'Đ') {
            return 'd';
        }
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        if (Character.isSpaceChar(c)) {
            return ' ';
        }
        char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        return Character.toLowerCase(base);
    }
}
