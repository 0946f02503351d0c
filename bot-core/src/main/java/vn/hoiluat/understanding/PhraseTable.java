package vn.hoiluat.understanding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** One place of a phrase: any of some runs of syllables may stand there. They are told by their first one without marks. */
    private record Element(Map<String, List<List<Syllable>>> runs, boolean optional) {

        static Element of(List<List<Syllable>> alternatives, boolean optional) {
            return new Element(
                    alternatives.stream()
                            .collect(Collectors.groupingBy(
                                    run -> run.getFirst().spelling().plain())),
                    optional);
        }

        List<List<Syllable>> beginningWith(Spelling reading) {
            return runs.getOrDefault(reading.plain(), List.of());
        }
    }

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
        Set<Found> found = new LinkedHashSet<>();
        for (Spelling reading : text.get(start).readings()) {
            for (Phrase phrase : byFirstWord.getOrDefault(reading.plain(), Set.of())) {
                find(phrase, 0, start, start, text, found);
            }
        }
        return List.copyOf(found);
    }

    /** Finds where the phrase's elements from one on end, if they stand in the text. */
    private static void find(Phrase phrase, int element, int at, int start, Words text, Set<Found> found) {
        if (element == phrase.elements().size()) {
            if (at > start) {
                found.add(new Found(phrase.label(), start, at));
            }
            return;
        }
        Element next = phrase.elements().get(element);
        if (at < text.size()) {
            for (Spelling reading : text.get(at).readings()) {
                for (List<Syllable> run : next.beginningWith(reading)) {
                    if (stands(run, at, start, text)) {
                        find(phrase, element + 1, at + run.size(), start, text, found);
                    }
                }
            }
        }
        if (next.optional()) {
            find(phrase, element + 1, at, start, text, found);
        }
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
            element.runs()
                    .keySet()
                    .forEach(first -> byFirstWord
                            .computeIfAbsent(first, any -> new LinkedHashSet<>())
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
            return Element.of(List.of(syllables(name)), optional);
        }
        if (!groups.containsKey(name)) {
            throw line.wrong("a group that stands above instead of " + name);
        }
        return Element.of(groups.get(name), optional);
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
