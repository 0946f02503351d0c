package vn.hoiluat.knowledge.reading;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;
import vn.hoiluat.knowledge.analysis.Syllable;

/** The keys of one input method, for words that were typed while it was not switched on. Immutable. */
final class Keystrokes {

    private static final String PLAIN_VOWELS = "aeiouy";

    /** By key: which letter becomes which. */
    private final Map<Character, Map<Character, Character>> marks = new HashMap<>();

    private final Map<Character, Integer> tones = new HashMap<>();

    private Keystrokes() {}

    /** @param method as the table names it: telex, vni */
    static Keystrokes of(String method) {
        var keys = new Keystrokes();
        for (Line line : DataFile.shipped(Keystrokes.class, "keystrokes.tsv").lines()) {
            if (line.field(0).equals(method)) {
                char key = line.field(1).charAt(0);
                if (line.field(3).isEmpty()) {
                    keys.tones.put(key, Integer.parseInt(line.field(2)));
                } else {
                    keys.marks
                            .computeIfAbsent(key, any -> new HashMap<>())
                            .put(line.field(2).charAt(0), line.field(3).charAt(0));
                }
            }
        }
        return keys;
    }

    /** The syllable that the keys would have written; null if they write none, or the same. */
    @Nullable
    Syllable written(String typed) {
        var letters = new StringBuilder();
        int tone = 0;
        boolean changed = false;
        for (int i = 0; i < typed.length(); i++) {
            char key = typed.charAt(i);
            Integer itsTone = tones.get(key);
            if (itsTone != null && hasVowel(letters)) {
                tone = itsTone;
                changed = true;
            } else if (mark(key, letters, i == typed.length() - 1)) {
                changed = true;
            } else if (Character.isLetter(key)) {
                letters.append(key);
            } else {
                return null;
            }
        }
        return changed && hasVowel(letters) ? Syllable.of(letters.toString()).inTone(tone) : null;
    }

    /** A letter that marks another, as ee does, follows it at once or ends the word. */
    private boolean mark(char key, StringBuilder letters, boolean last) {
        Map<Character, Character> marked = marks.get(key);
        if (marked == null) {
            return false;
        }
        for (int i = letters.length() - 1; i >= 0; i--) {
            Character becomes = marked.get(letters.charAt(i));
            boolean near = i == letters.length() - 1 || last || PLAIN_VOWELS.indexOf(key) < 0 && key != 'd';
            if (becomes != null && near) {
                letters.setCharAt(i, becomes);
                Character horned = marked.get('u');
                if (horned != null && i > 0 && letters.charAt(i - 1) == 'u' && isFree(letters, i - 1)) {
                    letters.setCharAt(i - 1, horned);
                }
                return true;
            }
        }
        return false;
    }

    /** The u of qu is no vowel. */
    private static boolean isFree(StringBuilder letters, int at) {
        return at == 0 || letters.charAt(at - 1) != 'q';
    }

    private static boolean hasVowel(CharSequence letters) {
        return Syllable.of(letters.toString()).folded().chars().anyMatch(c -> PLAIN_VOWELS.indexOf(c) >= 0);
    }
}
