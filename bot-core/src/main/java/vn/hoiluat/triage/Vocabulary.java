package vn.hoiluat.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoiluat.language.Spelling;

/** All phrases of the rules, found in a message in one pass. Filled while the rules are read, then only read. */
final class Vocabulary {

    /** Phrases of this set take their words away from shorter phrases: in «đánh giá» nobody is beaten. */
    static final String STOP = "stop";

    /** By the first word: phrases and the sets each belongs to, which are many. */
    private final Map<String, Map<Phrase, Set<String>>> byFirstWord = new HashMap<>();

    void add(String set, Phrase phrase) {
        byFirstWord
                .computeIfAbsent(phrase.key(), any -> new LinkedHashMap<>())
                .computeIfAbsent(phrase, any -> new LinkedHashSet<>())
                .add(set);
    }

    Set<Spelling> syllables() {
        Set<Spelling> syllables = new LinkedHashSet<>();
        byFirstWord
                .values()
                .forEach(phrases -> phrases.keySet()
                        .forEach(phrase -> phrase.words().stream()
                                .filter(word -> !word.number())
                                .forEach(word -> syllables.add(word.syllable()))));
        return syllables;
    }

    Occurrences find(TypedWords text) {
        List<Found> found = new ArrayList<>();
        for (int start = 0; start < text.size(); start++) {
            addStartingAt(start, text, found);
        }
        List<Found> stops =
                found.stream().filter(phrase -> phrase.sets().contains(STOP)).toList();
        Occurrences occurrences = new Occurrences(text);
        for (Found phrase : found) {
            if (stops.stream().noneMatch(phrase::losesWordsTo)) {
                occurrences.add(phrase);
            }
        }
        return occurrences;
    }

    private void addStartingAt(int start, TypedWords text, List<Found> found) {
        for (String key : Phrase.keys(text.get(start))) {
            byFirstWord.getOrDefault(key, Map.of()).forEach((phrase, sets) -> {
                if (phrase.startsAt(start, text)) {
                    found.add(new Found(sets, start, start + phrase.words().size()));
                }
            });
        }
    }

    /**
     * A phrase in a message.
     *
     * @param sets those it belongs to
     * @param end the word after its last
     */
    record Found(Set<String> sets, int start, int end) {

        boolean losesWordsTo(Found stop) {
            boolean apart = stop.end() <= start || stop.start() >= end;
            boolean within = stop.start() >= start && stop.end() <= end;
            return !apart && !within;
        }
    }
}
