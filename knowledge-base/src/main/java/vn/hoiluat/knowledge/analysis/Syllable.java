package vn.hoiluat.knowledge.analysis;

/**
 * One syllable of a text as its two terms.
 *
 * @param term with marks, the tone behind the letters
 * @param folded without any mark
 */
public record Syllable(String term, String folded) {

    /** The syllable of a word of letters in lower case and NFC, as the analysis of a text finds it. */
    public static Syllable of(String word) {
        char[] letters = word.toCharArray();
        int tone = SyllableSpelling.spell(letters, letters.length);
        String term = new String(letters);
        return new Syllable(
                tone == 0 ? term : term + SyllableSpelling.TONE_MARK + SyllableSpelling.digit(tone),
                FoldingFilter.fold(term));
    }

    /** Whether the writer put a mark on it; without one it may be meant with any. */
    public boolean isMarked() {
        return !term.equals(folded);
    }

    /** The letters of the term, with their marks but without the tone. */
    public String letters() {
        int mark = term.length() - 2;
        return mark > 0 && term.charAt(mark) == SyllableSpelling.TONE_MARK ? term.substring(0, mark) : term;
    }

    /** The tone: 0 none, 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng. */
    public int tone() {
        int mark = term.length() - 2;
        return mark > 0 && term.charAt(mark) == SyllableSpelling.TONE_MARK ? term.charAt(mark + 1) - '0' : 0;
    }

    /** The same letters in another tone. */
    public Syllable inTone(int tone) {
        return new Syllable(
                tone == 0 ? letters() : letters() + SyllableSpelling.TONE_MARK + SyllableSpelling.digit(tone), folded);
    }
}
