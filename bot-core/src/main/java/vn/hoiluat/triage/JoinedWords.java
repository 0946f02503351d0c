package vn.hoiluat.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.hoiluat.language.SyllableShape;
import vn.hoiluat.language.VietnameseText;

/** Words typed without the blanks between them, taken apart: «chongdangdanhem». Immutable. */
final class JoinedWords {

    /** Shorter ones are left alone: too many are names or short forms. */
    private static final int SHORTEST = 5;

    /** From here on a word that the rules do not know may be among them. */
    private static final int SHORTEST_WITH_UNKNOWN = 8;

    /** A longer one is not typed by anybody in need. */
    private static final int LONGEST = 200;

    private static final int LONGEST_SYLLABLE = 7;
    private static final int KNOWN = 2;
    private static final int SHORT_FORM = 3;
    private static final int UNKNOWN = 4;
    private static final int NEVER = 1_000_000;

    private final Set<String> known;
    private final Predicate<String> shortForm;

    /** Takes the plain forms of the words that are looked for, and what tells a short form. */
    JoinedWords(Set<String> known, Predicate<String> shortForm) {
        this.known = known;
        this.shortForm = shortForm;
    }

    /** The words one after another; the word itself if it is one or cannot be taken apart. */
    List<String> apart(String word) {
        String plain = VietnameseText.plain(word);
        if (word.length() < SHORTEST || word.length() > LONGEST || isWord(plain)) {
            return List.of(word);
        }
        int[] cuts = cuts(plain);
        if (cuts.length == 0) {
            return List.of(word);
        }
        List<String> parts = new ArrayList<>();
        for (int end = word.length(); end > 0; end = cuts[end]) {
            parts.addFirst(word.substring(cuts[end], end));
        }
        return parts;
    }

    private boolean isWord(String plain) {
        return known.contains(plain) || shortForm.test(plain) || SyllableShape.isSyllable(plain);
    }

    /** Where the last word before each place begins, on the cheapest way; empty if there is no way to the end. */
    private int[] cuts(String plain) {
        int[] cost = new int[plain.length() + 1];
        int[] cuts = new int[plain.length() + 1];
        Arrays.fill(cost, NEVER);
        cost[0] = 0;
        for (int end = 1; end <= plain.length(); end++) {
            for (int start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
                int here = cost[start] + cost(plain.substring(start, end), plain.length());
                if (here < cost[end]) {
                    cost[end] = here;
                    cuts[end] = start;
                }
            }
        }
        return cost[plain.length()] < NEVER ? cuts : new int[0];
    }

    private int cost(String part, int length) {
        if (known.contains(part) && part.length() > 1) {
            return KNOWN;
        }
        if (known.contains(part) || shortForm.test(part)) {
            return SHORT_FORM;
        }
        return part.length() > 1 && length >= SHORTEST_WITH_UNKNOWN && SyllableShape.isSyllable(part) ? UNKNOWN : NEVER;
    }
}
