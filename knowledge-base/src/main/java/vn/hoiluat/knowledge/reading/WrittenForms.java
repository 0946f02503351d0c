package vn.hoiluat.knowledge.reading;

import java.util.Arrays;
import vn.hoiluat.knowledge.analysis.Syllable;

/** How a word that was misspelt would have been written, with the marks that were typed. Immutable. */
final class WrittenForms {

    private final BaseLanguage language;

    WrittenForms(BaseLanguage language) {
        this.language = language;
    }

    /**
     * The most frequent form of the word with the tone and the marked letters that were typed; the word without marks if there
     * is none, or if nobody can say since the text has no marks.
     */
    String like(Syllable typed, int word) {
        String plain = language.word(word);
        if (!typed.isMarked()) {
            return plain;
        }
        String marks = marks(typed.letters());
        return Arrays.stream(language.forms(word))
                .mapToObj(form -> form)
                .filter(form -> {
                    Syllable known = new Syllable(language.term(form), plain);
                    return known.tone() == typed.tone()
                            && marks(known.letters()).equals(marks);
                })
                .findFirst()
                .map(language::written)
                .orElse(plain);
    }

    /** The letters with marks, in order of the alphabet: a swapped pair has the same. */
    private static String marks(String letters) {
        return letters.chars()
                .filter(c -> c > 'z')
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
