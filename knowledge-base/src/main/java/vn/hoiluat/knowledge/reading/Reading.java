package vn.hoiluat.knowledge.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A message as it was understood, word by word.
 *
 * @param typed the message in NFC
 * @param words those of its words that were looked at, in order
 * @param additions words of the law, or long forms, for what was typed
 */
public record Reading(String typed, List<ReadWord> words, List<Addition> additions) {

    /** What a word that was read as another still counts: the reading may be wrong. */
    private static final double AS_TYPED = 0.25;

    public Reading {
        words = List.copyOf(words);
        additions = List.copyOf(additions);
    }

    /**
     * Words that say the same as some that were typed and stay.
     *
     * @param said what was typed, as it was read
     * @param added what the law calls it
     * @param weight what it counts beside what was typed
     */
    public record Addition(String said, String added, double weight) {}

    /** The message left as it is. */
    public static Reading asTyped(String text) {
        return new Reading(text, List.of(), List.of());
    }

    /** The message with each word as it was read; all else as it was typed. */
    public String text() {
        var text = new StringBuilder();
        int end = 0;
        for (ReadWord word : words) {
            text.append(typed, end, word.start()).append(word.read());
            end = word.end();
        }
        return text.append(typed, end, typed.length()).toString();
    }

    /** Whether any word is read as something else than it was typed. */
    public boolean isChanged() {
        return words.stream().anyMatch(ReadWord::isReplaced);
    }

    /**
     * What to search for: first the message as it was read, which counts fully; then with lower weights what was typed in its
     * place, what else it may mean, and what is added.
     */
    public List<Phrasing> phrasings() {
        List<Phrasing> phrasings = new ArrayList<>();
        phrasings.add(new Phrasing(text(), 1));
        if (isChanged()) {
            phrasings.add(new Phrasing(typed, AS_TYPED));
        }
        for (int i = 0; i < words.size(); i++) {
            for (ReadWord.Other other : words.get(i).others()) {
                phrasings.add(new Phrasing(around(i, other.read()), other.weight()));
            }
        }
        additions.forEach(addition -> phrasings.add(new Phrasing(addition.added(), addition.weight())));
        return phrasings;
    }

    /** Another meaning of one word between its neighbours. */
    private String around(int at, String other) {
        String before = at == 0 ? "" : words.get(at - 1).read() + " ";
        String after = at + 1 == words.size() ? "" : " " + words.get(at + 1).read();
        return before + other + after;
    }
}
