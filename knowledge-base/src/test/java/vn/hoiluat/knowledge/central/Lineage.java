package vn.hoiluat.knowledge.central;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which edit took the place of which: every edit leaves a word of its own ({@code t17}) where it was made, and whoever overwrites
 * a word that stands before their eyes supersedes it.
 */
final class Lineage {

    private static final Pattern WORD = Pattern.compile("\\bf?(t\\d+)\\b");

    private final Map<String, Set<String>> superseded = new HashMap<>();
    private final Map<String, String> records = new HashMap<>();
    private final Map<String, Set<String>> withdrawals = new HashMap<>();
    private int last;

    /** A new word in a record that supersedes others. */
    String next(String record, Collection<String> others) {
        String word = "t" + ++last;
        records.put(word, record);
        supersede(word, others);
        return word;
    }

    void supersede(String word, Collection<String> others) {
        Set<String> all = superseded.computeIfAbsent(word, w -> new HashSet<>());
        others.stream().filter(other -> !other.equals(word)).forEach(all::add);
    }

    /** Somebody withdrew a record that said these words. */
    void withdraw(String record, Collection<String> others) {
        withdrawals.computeIfAbsent(record, r -> new LinkedHashSet<>()).add(next(record, others));
    }

    /** The words of those who withdrew a record. */
    Set<String> withdrawals(String record) {
        return Set.copyOf(withdrawals.getOrDefault(record, Set.of()));
    }

    /** Somebody chose to say nothing instead of these, and so instead of all that they superseded. */
    void forget(Collection<String> words) {
        reach(words).forEach(records::remove);
    }

    /** The words that were ever left in a record. */
    Set<String> of(String record) {
        Set<String> words = new LinkedHashSet<>();
        records.forEach((word, of) -> {
            if (of.equals(record)) {
                words.add(word);
            }
        });
        return words;
    }

    /** These words and all that they superseded, and so on. */
    Set<String> reach(Collection<String> words) {
        Set<String> reached = new HashSet<>();
        var todo = new ArrayDeque<>(words);
        while (!todo.isEmpty()) {
            String word = todo.pop();
            if (reached.add(word)) {
                todo.addAll(superseded.getOrDefault(word, Set.of()));
            }
        }
        return reached;
    }

    /** The words in a text. */
    static Set<String> in(Object text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = WORD.matcher(text.toString());
        while (matcher.find()) {
            words.add(matcher.group(1));
        }
        return words;
    }

    /** The words in some fields of a content. */
    static Set<String> in(CentralContent content, Collection<Field> fields) {
        Set<String> words = new LinkedHashSet<>();
        fields.forEach(field -> words.addAll(in(field.of(content))));
        return words;
    }

    static Set<String> in(CentralContent content) {
        return in(content, Field.ofContent());
    }
}
