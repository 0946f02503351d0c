package vn.hoiluat.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All phrases of the rules, found in a message in one pass. Filled while the rules are read, then only read. */
final class Vocabulary {

    /** Phrases of this set take their words away from shorter phrases: in «đánh giá» nobody is beaten. */
    static final String STOP = "stop";

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    void add(Phrase phrase) {
        byFirstWord.computeIfAbsent(phrase.key(), any -> new ArrayList<>()).add(phrase);
    }

    Set<Syllable> syllables() {
        Set<Syllable> syllables = new LinkedHashSet<>();
        byFirstWord
                .values()
                .forEach(phrases -> phrases.forEach(phrase -> phrase.words().stream()
                        .filter(word -> !word.number())
                        .forEach(word -> syllables.add(word.syllable()))));
        return syllables;
    }

    Occurrences find(TypedWords text) {
        List<Found> found = new ArrayList<>();
        List<Found> stops = new ArrayList<>();
        for (int start = 0; start < text.size(); start++) {
            for (Found phrase : startingAt(start, text)) {
                (phrase.set().equals(STOP) ? stops : found).add(phrase);
            }
        }
        Occurrences occurrences = new Occurrences(text);
        for (Found phrase : found) {
            if (stops.stream().noneMatch(phrase::losesWordsTo)) {
                occurrences.add(phrase);
            }
        }
        return occurrences;
    }

    private List<Found> startingAt(int start, TypedWords text) {
        List<Found> here = new ArrayList<>();
        for (String key : Phrase.keys(text.get(start))) {
            for (Phrase phrase : byFirstWord.getOrDefault(key, List.of())) {
                if (phrase.startsAt(start, text)) {
                    here.add(new Found(
                            phrase.set(), start, start + phrase.words().size()));
                }
            }
        }
        return here;
    }

    /**
     * A phrase in a message.
     *
     * @param end the word after its last
     */
    record Found(String set, int start, int end) {

        boolean losesWordsTo(Found stop) {
            boolean apart = stop.end() <= start || stop.start() >= end;
            boolean within = stop.start() >= start && stop.end() <= end;
            return !apart && !within;
        }
    }
}
