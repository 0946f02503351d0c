package vn.hoiluat.understanding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hoiluat.language.Spelling;
import vn.hoiluat.language.VietnameseText;
import vn.hoiluat.understanding.Places.Level;
import vn.hoiluat.understanding.Words.Gap;
import vn.hoiluat.understanding.Words.Word;

/** Finds names of places among words, however they are spelt. Filled once, then read by many threads. */
final class PlaceNames {

    /** Words for being in or coming from, before a name that is also a word. */
    private static final Set<String> PLACE_WORDS = Set.of("o", "tai", "tinh", "que", "ve", "tu", "thuoc", "nguoi");

    /**
     * A name of a place.
     *
     * @param ordinary whether it is a word besides, so that it takes more to know it
     */
    record Name(String name, Level level, boolean ordinary, List<Spelling> syllables, String oldProvince) {

        boolean district() {
            return level == Level.DISTRICT;
        }
    }

    /** A word that says what a place is. */
    record Kind(String name, Level level) {}

    /** A name at some words of a text. */
    record Found(Name name, int start, int end) {}

    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, List<Name>> byFirstSyllable = new HashMap<>();

    /** Words that say of what follows that it is a place of this kind. */
    void addKinds(String name, String[] written, Level level) {
        for (String one : written) {
            kinds.put(VietnameseText.plain(one), new Kind(name, level));
        }
    }

    void add(String name, Level level, boolean ordinary, String oldProvince) {
        List<Spelling> syllables = Words.of(Normalizer.normalize(name, Normalizer.Form.NFC)).all().stream()
                .map(Word::spelling)
                .toList();
        byFirstSyllable
                .computeIfAbsent(syllables.getFirst().plain(), any -> new ArrayList<>())
                .add(new Name(name, level, ordinary, syllables, oldProvince));
    }

    /** All names of that level that the found words may be. */
    List<Name> same(Found found, Words words) {
        return candidates(found.start(), words).stream()
                .filter(name -> name.level() == found.name().level())
                .filter(name -> name.syllables().size() == found.end() - found.start())
                .filter(name -> stands(name, found.start(), words))
                .toList();
    }

    /** The names that stand in the words and are meant as places, the longest where several begin, in order. */
    List<Found> in(Words words) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int start = i;
            Optional<Found> longest = candidates(i, words).stream()
                    .filter(name -> stands(name, start, words) && fits(name, start, words))
                    .map(name -> new Found(name, start, start + name.syllables().size()))
                    .max(Comparator.comparingInt(Found::end));
            if (longest.isPresent()) {
                found.add(longest.get());
                i = longest.get().end() - 1;
            }
        }
        return found;
    }

    private List<Name> candidates(int start, Words words) {
        return byFirstSyllable.getOrDefault(words.get(start).plain(), List.of());
    }

    private static boolean stands(Name name, int start, Words words) {
        if (start + name.syllables().size() > words.size()) {
            return false;
        }
        for (int i = 0; i < name.syllables().size(); i++) {
            Word word = words.get(start + i);
            boolean apart = i > 0 && word.gap() == Gap.SENTENCE;
            if (apart || !word.spelling().mayMean(name.syllables().get(i), words.careful())) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(Name name, int start, Words words) {
        Optional<Kind> kind = kindBefore(start, words);
        if (name.level() != Level.PROVINCE || kind.isPresent()) {
            return kind.map(word -> word.level() == name.level()).orElse(false);
        }
        String before = start == 0 || words.get(start).gap() != Gap.NONE
                ? ""
                : words.get(start - 1).plain();
        boolean small = !words.careful() && name.syllables().size() > 1 && !name.ordinary();
        return isCapital(start, words) && isCapital(start + name.syllables().size() - 1, words)
                || PLACE_WORDS.contains(before)
                || small;
    }

    private static boolean isCapital(int index, Words words) {
        return Character.isUpperCase(words.text().charAt(words.get(index).start()));
    }

    /** The word that says of a name that it is a district's or a commune's: huyện, q., thị xã, phường. */
    Optional<Kind> kindBefore(int start, Words words) {
        return IntStream.of(2, 1)
                .filter(length -> start >= length)
                .filter(length -> IntStream.range(start - length + 1, start + 1)
                        .allMatch(i -> words.get(i).gap() == Gap.NONE || length == 1))
                .mapToObj(length -> IntStream.range(start - length, start)
                        .mapToObj(i -> words.get(i).plain())
                        .collect(Collectors.joining(" ")))
                .map(kinds::get)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
