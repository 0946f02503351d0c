package vn.hoiluat.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;

/** The rules of a file whose head explains its form. Immutable once read. */
final class RuleBook {

    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<String, List<String>> sets = new HashMap<>();
    private final Set<String> inVocabulary = new HashSet<>();
    private final Map<String, List<Rule>> rules = new HashMap<>();
    private final Map<String, List<Whole>> wholes = new HashMap<>();
    private final Map<String, Balance> balances = new HashMap<>();
    private final WordReader reader;
    private final WordWeights weights;

    /** A message made of nothing but phrases of these sets, with at least one of each core. */
    private record Whole(List<String> cores, String filler, int longest) {}

    /** Reads the files one after another; a set is known to the lines and files that follow. */
    RuleBook(List<DataFile> files, Shorthand shorthand, WordWeights weights) {
        this.weights = weights;
        files.forEach(file -> file.lines().forEach(this::add));
        reader = new WordReader(shorthand, vocabulary.syllables());
    }

    /** Looks a message up, once for all outcomes. */
    Reading look(String text) {
        return new Reading(reader.read(text));
    }

    private void add(Line line) {
        switch (line.field(0)) {
            case "set" -> sets.put("@" + line.field(1), List.of(line.field(2).split(" *\\| *", -1)));
            case "stop" -> phrases(line.field(1), line).forEach(p -> vocabulary.add(Vocabulary.STOP, Phrase.parse(p)));
            case "rule" -> addRule(line);
            case "whole" -> addWhole(line);
            case "sign" -> addSign(line);
            case "enough" ->
                balance(line.field(1)).tipsAt(Integer.parseInt(line.field(2)), Integer.parseInt(line.field(3)));
            default -> throw line.wrong("set, stop, rule, whole, sign or enough first");
        }
    }

    /** A message with the phrases that were found in it. Used by one thread. */
    final class Reading {

        private final TypedWords words;
        private final List<Occurrences> stretches;
        private final List<TypedWords> parts;
        private final List<Occurrences> narrow;

        private Reading(TypedWords words) {
            this.words = words;
            stretches = words.stretches(TypedWords.STRETCH).stream()
                    .map(vocabulary::find)
                    .toList();
            parts = words.stretches(TypedWords.NARROW);
            narrow = parts.stream().map(vocabulary::find).toList();
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

        /** How heavily signs speak for the outcome where they lie closest; 0 if nowhere heavily enough to conclude it. */
        int weight(String outcome) {
            Balance balance = balances.getOrDefault(outcome, new Balance());
            return narrow.stream().mapToInt(balance::weight).max().orElse(0);
        }

        /** By how much the words themselves speak for the outcome; 0 if nowhere enough to conclude it. */
        double leaning(String outcome) {
            return IntStream.range(0, narrow.size())
                    .mapToDouble(part -> leaning(outcome, part))
                    .max()
                    .orElse(0);
        }

        /** Signs against the outcome weigh against words too. */
        private double leaning(String outcome, int part) {
            int against = balances.getOrDefault(outcome, new Balance()).against(narrow.get(part));
            double sum = weights.sum(outcome, parts.get(part)) + against;
            return weights.isEnough(sum) ? sum : 0;
        }

        /** The rules that hold for the outcome and the signs that were enough, one line each. */
        List<String> why(String outcome) {
            Stream<String> held = rules.getOrDefault(outcome, List.of()).stream()
                    .filter(rule -> stretches.stream().anyMatch(rule::holds))
                    .map(Rule::source);
            Balance balance = balances.getOrDefault(outcome, new Balance());
            Stream<String> weighed = narrow.stream()
                    .flatMap(stretch -> balance.reasons(stretch).stream())
                    .map(Sign::explained);
            Stream<String> leaning = IntStream.range(0, narrow.size())
                    .filter(part -> leaning(outcome, part) > 0)
                    .mapToObj(part -> weights.explained(outcome, parts.get(part)));
            return Stream.of(held, weighed, leaning)
                    .flatMap(reasons -> reasons)
                    .distinct()
                    .toList();
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
        rules.computeIfAbsent(line.field(1), any -> new ArrayList<>())
                .add(new Rule(line.field(1), all, unless, source(line)));
    }

    private void addSign(Line line) {
        Sign sign = new Sign(
                line.field(2), Integer.parseInt(line.field(3)), sequences(line.field(4), " & ", line), source(line));
        balance(line.field(1)).add(sign);
    }

    private Balance balance(String outcome) {
        return balances.computeIfAbsent(outcome, any -> new Balance());
    }

    private static String source(Line line) {
        return line.file() + ":" + line.number();
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
