package vn.hoiluat.knowledge.suggestions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.analysis.Syllable;
import vn.hoiluat.knowledge.analysis.Syllables;

/**
 * The beginning of a question: words that are finished, and one that may go on.
 *
 * @param words in order, at most {@link #MOST_WORDS}
 * @param last the word that may go on, null if a blank or a mark follows it
 * @param lastPlain the same as it was typed, without marks: its final y is no i yet, as in {@code quy}, which may become
 *     {@code quyền}
 */
record TypedSoFar(List<Syllable> words, @Nullable Syllable last, String lastPlain) {

    /** More words than this are no longer completed but answered; the first ones are looked for. */
    private static final int MOST_WORDS = 24;

    /** One letter begins too much. */
    private static final int FEWEST_LETTERS = 2;

    TypedSoFar {
        words = List.copyOf(words);
    }

    static TypedSoFar of(String typed, Syllables analysis) {
        List<Syllable> all =
                analysis.of(typed).stream().limit(MOST_WORDS).collect(Collectors.toCollection(ArrayList::new));
        if (all.isEmpty() || !endsInAWord(typed) || all.size() == MOST_WORDS) {
            return new TypedSoFar(all, null, "");
        }
        Syllable last = all.removeLast();
        String plain = last.folded();
        boolean softY = plain.endsWith("i") && PlainText.of(typed).endsWith("y");
        return new TypedSoFar(all, last, softY ? plain.substring(0, plain.length() - 1) + "y" : plain);
    }

    /** Whether so little was typed that anything could be meant. */
    boolean isTooLittle() {
        int letters = lastPlain.length()
                + words.stream().mapToInt(word -> word.folded().length()).sum();
        return letters < FEWEST_LETTERS;
    }

    /** How many words there are. */
    int size() {
        return words.size() + (last == null ? 0 : 1);
    }

    /** Every way a question begins that begins so, without marks. */
    List<String> beginnings() {
        String whole = words.stream().map(word -> word.folded() + " ").collect(Collectors.joining());
        return last == null ? List.of(whole) : List.of(whole + lastPlain, whole + last.folded() + " ");
    }

    private static boolean endsInAWord(String typed) {
        return Character.isLetterOrDigit(typed.codePointBefore(typed.length()))
                // A mark of a letter that is not composed yet.
                || Character.getType(typed.codePointBefore(typed.length())) == Character.NON_SPACING_MARK;
    }
}
