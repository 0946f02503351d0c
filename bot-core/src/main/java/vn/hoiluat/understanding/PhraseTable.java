package vn.hoiluat.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;
import vn.hoiluat.language.Spelling;
import vn.hoiluat.understanding.Words.Gap;
import vn.hoiluat.understanding.Words.Word;

/**
 * Phrases under labels, as the heads of the data files explain them, found in a text however they are spelt. Immutable once
 * read.
 */
final class PhraseTable {

    private static final String GROUP = "NHOM";

    /** A phrase of a label, from one word up to another that is not included. */
    record Found(String label, int start, int end) {

        int length() {
            return end - start;
        }
    }

    private record Syllable(Spelling spelling, boolean exact) {

        boolean isWrittenAs(Word word, boolean careful) {
            boolean wanted = !exact || (spelling.isMarked() ? word.spelling().isMarked() : careful);
            return wanted && word.readings().stream().anyMatch(reading -> isMeant(reading, word, careful));
        }

        private boolean isMeant(Spelling reading, Word word, boolean careful) {
            return reading == word.spelling() ? reading.mayMean(spelling, careful) : reading.equals(spelling);
        }
    }

    /** One place of a phrase: any of some runs of syllables may stand there. */
    private record Element(List<List<Syllable>> alternatives, boolean optional) {}

    private record Phrase(String label, List<Element> elements) {}

    private final Map<String, List<List<Syllable>>> groups = new HashMap<>();
    private final Map<String, Set<Phrase>> byFirstWord = new HashMap<>();

    /** Reads the file; throws if a line is not of its form. */
    PhraseTable(DataFile file) {
        for (Line line : file.lines()) {
            boolean isGroup = line.field(0).equals(GROUP);
            String phrases = line.field(isGroup ? 2 : 1);
            if (phrases.isEmpty()) {
                throw line.wrong("a label or a group's name, and phrases");
            }
            if (isGroup) {
                groups.put(
                        "@" + line.field(1),
                        alternatives(phrases).map(PhraseTable::syllables).toList());
            } else {
                alternatives(phrases).forEach(phrase -> add(new Phrase(line.field(0), elements(phrase, line))));
            }
        }
    }

    /** Every phrase that begins with this word; none reaches across the end of a clause. */
    List<Found> startingAt(int start, Words text) {
        List<Found> found = new ArrayList<>();
        text.get(start).readings().stream()
                .map(Spelling::plain)
                .distinct()
                .flatMap(plain -> byFirstWord.getOrDefault(plain, Set.of()).stream())
                .forEach(phrase -> ends(phrase.elements(), start, start, text)
                        .filter(end -> end > start)
                        .distinct()
                        .forEach(end -> found.add(new Found(phrase.label(), start, end))));
        return found;
    }

    private Stream<Integer> ends(List<Element> left, int at, int start, Words text) {
        if (left.isEmpty()) {
            return Stream.of(at);
        }
        Element first = left.getFirst();
        List<Element> rest = left.subList(1, left.size());
        Stream<Integer> taken = first.alternatives().stream()
                .filter(run -> stands(run, at, start, text))
                .flatMap(run -> ends(rest, at + run.size(), start, text));
        return first.optional() ? Stream.concat(taken, ends(rest, at, start, text)) : taken;
    }

    private static boolean stands(List<Syllable> run, int at, int start, Words text) {
        if (at + run.size() > text.size()) {
            return false;
        }
        for (int i = 0; i < run.size(); i++) {
            Word word = text.get(at + i);
            boolean apart = at + i > start && word.gap() != Gap.NONE;
            if (apart || !run.get(i).isWrittenAs(word, text.careful())) {
                return false;
            }
        }
        return true;
    }

    private void add(Phrase phrase) {
        boolean optional = true;
        for (int i = 0; optional && i < phrase.elements().size(); i++) {
            Element element = phrase.elements().get(i);
            element.alternatives()
                    .forEach(run -> byFirstWord
                            .computeIfAbsent(run.getFirst().spelling().plain(), any -> new LinkedHashSet<>())
                            .add(phrase));
            optional = element.optional();
        }
    }

    private List<Element> elements(String phrase, Line line) {
        return Arrays.stream(phrase.split(" "))
                .map(written -> element(written, line))
                .toList();
    }

    private Element element(String written, Line line) {
        boolean optional = written.endsWith("?");
        String name = optional ? written.substring(0, written.length() - 1) : written;
        if (!name.startsWith("@")) {
            return new Element(List.of(syllables(name)), optional);
        }
        if (!groups.containsKey(name)) {
            throw line.wrong("a group that stands above instead of " + name);
        }
        return new Element(groups.get(name), optional);
    }

    private static Stream<String> alternatives(String phrases) {
        return Arrays.stream(phrases.split("\\|")).map(String::strip).filter(phrase -> !phrase.isEmpty());
    }

    private static List<Syllable> syllables(String run) {
        return Arrays.stream(run.split(" "))
                .map(word -> word.endsWith("!")
                        ? new Syllable(Spelling.of(word.substring(0, word.length() - 1)), true)
                        : new Syllable(Spelling.of(word), false))
                .toList();
    }
}
