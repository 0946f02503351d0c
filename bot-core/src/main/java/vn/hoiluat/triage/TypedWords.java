package vn.hoiluat.triage;

import java.util.ArrayList;
import java.util.List;

/**
 * A message as words.
 *
 * @param careful true if it is written with marks, as most words of such a text are
 */
record TypedWords(List<TypedWord> words, boolean careful) {

    /** A longer message is looked at in stretches that overlap by half, so that its ends are not taken together. */
    static final int STRETCH = 80;

    /** Signs are weighed together only if they lie as near as in three or four sentences of a chat. */
    static final int NARROW = 32;

    TypedWords {
        words = List.copyOf(words);
    }

    int size() {
        return words.size();
    }

    TypedWord get(int index) {
        return words.get(index);
    }

    /** The message in parts of so many words. */
    List<TypedWords> stretches(int length) {
        List<TypedWords> stretches = new ArrayList<>();
        int start = 0;
        do {
            int end = Math.min(words.size(), start + length);
            stretches.add(new TypedWords(words.subList(start, end), careful));
            start += length / 2;
        } while (start + length / 2 < words.size());
        return stretches;
    }
}
