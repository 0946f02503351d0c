package vn.hoiluat.knowledge.analysis;

/**
 * One syllable of a text as its two terms.
 *
 * @param term with marks, the tone behind the letters
 * @param folded without any mark
 */
public record Syllable(String term, String folded) {

    /** Whether the writer put a mark on it; without one it may be meant with any. */
    public boolean isMarked() {
        return !term.equals(folded);
    }
}
