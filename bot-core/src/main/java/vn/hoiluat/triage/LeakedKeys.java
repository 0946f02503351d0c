package vn.hoiluat.triage;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hoiluat.language.Spelling;
import vn.hoiluat.language.SyllableShape;
import vn.hoiluat.language.VietnameseText;

/**
 * Words typed by Telex or VNI while the program that makes letters of the keys was off: {@code ddanhs}, {@code d9anh1}. One
 * word is read at a time; only what comes out as a syllable of Vietnamese is taken for one.
 */
final class LeakedKeys {

    /** Letters and digits as VNI mixes them: one digit behind them may be a number as well (k2, quan1). */
    private static final Pattern VNI =
            Pattern.compile("[a-z]+(?:[6-9][1-9]|[1-9][6-9]|[1-9][a-z]+[1-9]{0,2})[a-z]*[1-5]?");

    private static final int SHORTEST = 3;
    private static final int LONGEST = 11;
    private static final String VOWELS = "aeiouy";
    private static final String TELEX_TONES = "sfrxj";
    private static final String VNI_TONES = "12345";
    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";
    private static final char ROOF = '\u0302';

    private final StringBuilder letters = new StringBuilder();
    private char tone;
    private boolean leaked;

    private LeakedKeys() {}

    /** The syllable that was meant; nothing for a word that is not written with such keys. */
    static Optional<Spelling> meant(String typed) {
        boolean length = typed.length() >= SHORTEST && typed.length() <= LONGEST;
        if (!length || SyllableShape.isSyllable(VietnameseText.plain(typed))) {
            return Optional.empty();
        }
        boolean vni = VNI.matcher(typed).matches();
        LeakedKeys keys = new LeakedKeys();
        typed.chars().forEach(key -> keys.press((char) key, vni));
        return keys.leaked && SyllableShape.isSyllable(VietnameseText.plain(keys.letters.toString()))
                ? Optional.of(Spelling.of(keys.letters.toString() + keys.toneMark()))
                : Optional.empty();
    }

    /** True if letters and digits together are one word. */
    static boolean isVni(String typed) {
        return VNI.matcher(typed).matches() && meant(typed).isPresent();
    }

    private String toneMark() {
        return tone == 0 ? "" : String.valueOf(tone);
    }

    private void press(char key, boolean vni) {
        boolean made = vni ? digit(key) : letter(key);
        if (made) {
            leaked = true;
        } else {
            letters.append(key);
        }
    }

    private boolean letter(char key) {
        int mark = TELEX_TONES.indexOf(key);
        if (mark >= 0 && hasVowel()) {
            tone = TONES.charAt(mark);
            return true;
        }
        return switch (key) {
            case 'w' -> horn() || change('a', 'ă');
            case 'd' -> letters.length() > 0 && letters.charAt(0) == 'd' && change('d', 'đ');
            case 'a' -> change('a', 'â');
            case 'e' -> change('e', 'ê');
            case 'o' -> change('o', 'ô');
            default -> false;
        };
    }

    private boolean digit(char key) {
        int mark = VNI_TONES.indexOf(key);
        if (mark >= 0 && hasVowel()) {
            tone = TONES.charAt(mark);
            return true;
        }
        return switch (key) {
            case '6' -> change('a', 'â') || change('e', 'ê') || change('o', 'ô');
            case '7' -> horn();
            case '8' -> change('a', 'ă');
            case '9' -> change('d', 'đ');
            default -> false;
        };
    }

    /** Of uo both get their horn by one key. */
    private boolean horn() {
        boolean o = change('o', 'ơ');
        boolean u = change('u', 'ư');
        return o || u;
    }

    private boolean hasVowel() {
        return letters.chars().anyMatch(letter -> VOWELS.indexOf(VietnameseText.plain((char) letter)) >= 0);
    }

    /** Changes the first such letter; a roof goes only where no other vowel but e of «iê» and the like has one yet. */
    private boolean change(char from, char to) {
        int at = letters.indexOf(String.valueOf(from));
        boolean roofed = letters.chars().anyMatch(LeakedKeys::isRoofed);
        if (at < 0 || roofed && isRoofed(to)) {
            return false;
        }
        letters.setCharAt(at, to);
        return true;
    }

    private static boolean isRoofed(int letter) {
        return Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                        .indexOf(ROOF)
                >= 0;
    }
}
