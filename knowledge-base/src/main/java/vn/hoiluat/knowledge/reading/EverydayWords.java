package vn.hoiluat.knowledge.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.analysis.Syllable;
import vn.hoiluat.knowledge.reading.Reading.Addition;
import vn.hoiluat.knowledge.reading.ReadingTables.Everyday;

/** Finds everyday words in a message and gives what the law calls it. Immutable. */
final class EverydayWords {

    private static final int MOST = 8;

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    EverydayWords(ReadingTables tables) {
        for (Everyday everyday : tables.everyday()) {
            List<Syllable> words = syllables(everyday.said());
            byFirst.computeIfAbsent(words.getFirst().folded(), any -> new ArrayList<>())
                    .add(new Phrase(everyday, words));
        }
    }

    private record Phrase(Everyday everyday, List<Syllable> words) {

        /** Words without marks may be meant with any, but one alone may be too many things. */
        boolean isAt(List<Syllable> text, int at) {
            if (at + words.size() > text.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                Syllable typed = text.get(at + i);
                boolean same = typed.equals(words.get(i))
                        || !typed.isMarked()
                                && words.size() > 1
                                && typed.folded().equals(words.get(i).folded());
                if (!same) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What is to be added to a message as it was read. */
    List<Addition> in(String read) {
        List<Syllable> text = syllables(read);
        List<Addition> additions = new ArrayList<>();
        for (int at = 0; at < text.size() && additions.size() < MOST; at++) {
            for (Phrase phrase : byFirst.getOrDefault(text.get(at).folded(), List.of())) {
                if (phrase.isAt(text, at)) {
                    Everyday found = phrase.everyday();
                    found.law().forEach(law -> additions.add(new Addition(found.said(), law, found.weight())));
                }
            }
        }
        return additions.stream().distinct().limit(MOST).toList();
    }

    private static List<Syllable> syllables(String text) {
        return TypedWord.in(PlainText.nfc(text)).stream()
                .map(TypedWord::syllable)
                .toList();
    }
}
