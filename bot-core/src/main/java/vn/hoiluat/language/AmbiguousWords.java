package vn.hoiluat.language;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hoiluat.datafile.DataFile;

/**
 * Words that mean something else once their marks are gone, with consequences in law. A text for SMS is warned of, not
 * changed: only people can say it another way. Immutable.
 */
public final class AmbiguousWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s*,\\s*");

    private final Map<String, Group> groups;

    /** Reads a file of the form that the shipped one explains; throws if a line is not of it. */
    public AmbiguousWords(DataFile file) {
        groups = file.lines().stream()
                .map(AmbiguousWords::read)
                .collect(Collectors.toUnmodifiableMap(Group::plain, group -> group));
    }

    /** The list that ships with the program. */
    public static AmbiguousWords shipped() {
        return new AmbiguousWords(DataFile.shipped(AmbiguousWords.class, "ambiguous-unaccented.tsv"));
    }

    /** Words that are written alike, and what somebody meant and somebody else read. */
    private record Group(String plain, List<String> words, String meant, String read) {}

    /**
     * A word of a text that can be read as others.
     *
     * @param word as the text has it, in small letters
     * @param others what it may be read as
     * @param meant a sentence with such a word
     * @param read what the sentence is read as
     */
    public record Warning(String word, List<String> others, String meant, String read) {

        public Warning {
            others = List.copyOf(others);
        }
    }

    /**
     * The warnings for a text, with or without marks, in order of its words, each word once. A word with marks that is not
     * among those of its group is not warned of.
     */
    public List<Warning> warnings(String text) {
        Map<String, Warning> warnings = new LinkedHashMap<>();
        WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .results()
                .forEach(found -> warn(found.group(), warnings));
        return List.copyOf(warnings.values());
    }

    private void warn(String word, Map<String, Warning> warnings) {
        Group group = groups.get(VietnameseText.plain(word));
        boolean bare = group != null && word.equals(group.plain());
        if (group != null && (bare || group.words().contains(word))) {
            List<String> others =
                    group.words().stream().filter(other -> !other.equals(word)).toList();
            warnings.putIfAbsent(word, new Warning(word, others, group.meant(), group.read()));
        }
    }

    private static Group read(DataFile.Line line) {
        List<String> words = List.of(BETWEEN_WORDS.split(line.field(1)));
        boolean alike =
                words.stream().allMatch(word -> VietnameseText.plain(word).equals(line.field(0)));
        if (words.size() < 2 || !alike || line.field(3).isEmpty()) {
            throw line.wrong("unmarked word, two or more words written so, a sentence, what it is read as");
        }
        return new Group(line.field(0), words, line.field(2), line.field(3));
    }
}
