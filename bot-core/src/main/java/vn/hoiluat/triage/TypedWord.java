package vn.hoiluat.triage;

import java.util.List;
import vn.hoiluat.language.Spelling;

/**
 * One word of a message.
 *
 * @param typed as typed, in small letters
 * @param readings what it may be: itself, what it is short for, what it misspells
 * @param position counts words, and some more across the end of a sentence
 */
record TypedWord(String typed, List<Spelling> readings, int position) {

    boolean isNumber() {
        return Character.isDigit(typed.charAt(0));
    }
}
