package vn.hoiluat.triage;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoiluat.language.Spelling;
import vn.hoiluat.language.SyllableShape;

/**
 * Known words with two letters swapped or one left out. Only what no Vietnamese syllable is written like is taken for one,
 * so that a right word is never read as another. Immutable.
 */
final class Misspellings {

    private static final int SHORTEST = 4;

    private final Map<String, Set<Spelling>> meant = new HashMap<>();

    Misspellings(Collection<Spelling> vocabulary) {
        for (Spelling word : vocabulary) {
            String plain = word.plain();
            for (int i = 0; plain.length() >= SHORTEST && i < plain.length(); i++) {
                add(plain.substring(0, i) + plain.substring(i + 1), word);
                if (i + 1 < plain.length()) {
                    add(plain.substring(0, i) + plain.charAt(i + 1) + plain.charAt(i) + plain.substring(i + 2), word);
                }
            }
        }
    }

    /** Words that may have been meant; none for anything that is written like a syllable. */
    List<Spelling> meant(String plain) {
        return List.copyOf(meant.getOrDefault(plain, Set.of()));
    }

    private void add(String misspelt, Spelling word) {
        if (misspelt.length() >= SHORTEST - 1 && !SyllableShape.isSyllable(misspelt)) {
            meant.computeIfAbsent(misspelt, any -> new LinkedHashSet<>()).add(word);
        }
    }
}
