package vn.hoiluat.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;

/** The rules of a file whose head explains its form. Immutable once read. */
final class RuleBook {

    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<String, List<String>> sets = new HashMap<>();
    private final Set<String> inVocabulary = new HashSet<>();
    private final Map<String, List<Rule>> rules = new HashMap<>();
    private final Map<String, List<Whole>> wholes = new HashMap<>();
    private final WordReader reader;

    /** A message made of nothing but phrases of these sets, with at least one of each core. */
    private record Whole(List<String> cores, String filler, int longest) {}

    RuleBook(DataFile file, Shorthand shorthand) {
        for (Line line : file.lines()) {
            switch (line.field(0)) {
                case "set" ->
                    sets.put("@" + line.field(1), List.of(line.field(2).split(" *\\| *", -1)));
                case "stop" ->
                    phrases(line.field(1), line).forEach(p -> vocabulary.add(Vocabulary.STOP, Phrase.parse(p)));
                case "rule" -> addRule(line);
                case "whole" -> addWhole(line);
                default -> throw line.wrong("set, stop, rule or whole first");
            }
        }
        reader = new WordReader(shorthand, vocabulary.syllables());
    }

    /** Looks a message up, once for all outcomes. */
    Reading look(String text) {
        return new Reading(reader.read(text));
    }

    /** A message with the phrases that were found in it. Used by one thread. */
    final class Reading {

        private final TypedWords words;
        private final List<Occurrences> stretches;

        private Reading(TypedWords words) {
            this.words = words;
            stretches = words.stretches().stream().map(vocabulary::find).toList();
        }

        /** How many words it has. */
        int size() {
            return words.size();
        }

        /** True if a rule for the outcome holds anywhere in the message. */
        boolean is(String outcome) {
            List<Rule> candidates = rules.getOrDefault(outcome, List.of());
            return stretches.stream().anyMatch(stretch -> candidates.stream().anyMatch(rule -> rule.holds(stretch)));
        }

        /** True if the message is nothing but what the outcome is made of. */
        boolean isWholly(String outcome) {
            return wholes.getOrDefault(outcome, List.of()).stream()
                    .filter(whole -> words.size() <= whole.longest())
                    .anyMatch(whole -> stretches.getFirst().consistOf(whole.cores(), whole.filler()));
        }
    }

    private void addRule(Line line) {
        List<Sequence> all = sequences(line.field(2), " & ", line);
        List<Sequence> unless = line.field(3).isEmpty() ? List.of() : sequences(line.field(3), " *; *", line);
        rules.computeIfAbsent(line.field(1), any -> new ArrayList<>()).add(new Rule(line.field(1), all, unless));
    }

    private void addWhole(Line line) {
        List<String> cores = List.of(line.field(2).split(" & ", -1));
        cores.forEach(core -> addToVocabulary(core, line));
        addToVocabulary(line.field(3), line);
        Whole whole = new Whole(cores, line.field(3), Integer.parseInt(line.field(4)));
        wholes.computeIfAbsent(line.field(1), any -> new ArrayList<>()).add(whole);
    }

    private List<Sequence> sequences(String text, String separator, Line line) {
        List<Sequence> sequences =
                Arrays.stream(text.split(separator, -1)).map(Sequence::parse).toList();
        sequences.forEach(sequence -> sequence.steps().forEach(step -> addToVocabulary(step.set(), line)));
        return sequences;
    }

    private void addToVocabulary(String set, Line line) {
        if (inVocabulary.add(set)) {
            phrases(set, line).forEach(phrase -> vocabulary.add(set, Phrase.parse(phrase)));
        }
    }

    /** The phrases of a set, of the sets it names, or of words joined by underscores. */
    private List<String> phrases(String text, Line line) {
        List<String> phrases = new ArrayList<>();
        for (String one : text.split(" *\\| *", -1)) {
            if (!one.startsWith("@")) {
                phrases.add(one.replace('_', ' '));
                continue;
            }
            List<String> set = sets.get(one);
            if (set == null) {
                throw line.wrong("a set that is defined above, not " + one);
            }
            set.forEach(member -> phrases.addAll(phrases(member, line)));
        }
        return phrases;
    }
}
