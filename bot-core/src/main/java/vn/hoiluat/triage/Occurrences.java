package vn.hoiluat.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hoiluat.triage.Vocabulary.Found;

/** Which sets of phrases a message holds, and where. Used by one thread. */
final class Occurrences {

    private final TypedWords text;
    private final Map<String, List<Found>> bySet = new HashMap<>();

    Occurrences(TypedWords text) {
        this.text = text;
    }

    void add(Found found) {
        for (String set : found.sets()) {
            bySet.computeIfAbsent(set, any -> new ArrayList<>()).add(found);
        }
    }

    List<Found> of(String set) {
        return bySet.getOrDefault(set, List.of());
    }

    /** How many words, and ends of sentences, lie between two phrases; negative if the second does not follow. */
    int between(Found first, Found second) {
        return second.start() < first.end()
                ? -1
                : text.get(second.start()).position()
                        - text.get(first.end() - 1).position()
                        - 1;
    }

    /** True if phrases of these sets, one after another, are the whole message, and of each core there is one. */
    boolean consistOf(List<String> cores, String filler) {
        if (text.size() == 0 || cores.stream().anyMatch(core -> of(core).isEmpty())) {
            return false;
        }
        List<Found> parts = new ArrayList<>(of(filler));
        cores.forEach(core -> parts.addAll(of(core)));
        boolean[] reached = new boolean[text.size() + 1];
        reached[0] = true;
        for (int at = 0; at < text.size(); at++) {
            for (Found part : parts) {
                if (reached[at] && part.start() == at) {
                    reached[part.end()] = true;
                }
            }
        }
        return reached[text.size()];
    }
}
