package vn.hoiluat.triage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hoiluat.language.Spelling;
import vn.hoiluat.language.VietnameseText;

/** Cuts messages into words. Immutable. */
final class WordReader {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|[0-9]+|[.?!;:,\\n]");
    private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{M}0-9]+|[.?!;:,\\n]");
    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Pattern DOUBLED_END = Pattern.compile("(\\p{L})\\1$");
    /** How far the next word lies after these; without them it is 1. */
    private static final int COMMA = 2;

    private static final int SENTENCE_END = 4;

    /** Longer words are no words of Vietnamese (the longest has seven letters) and are not looked into. */
    private static final int LONGEST = 30;

    private final Shorthand shorthand;
    private final Misspellings misspellings;
    private final JoinedWords joined;

    /** Takes the syllables of the words that are looked for. */
    WordReader(Shorthand shorthand, Set<Spelling> vocabulary) {
        this.shorthand = shorthand;
        misspellings = new Misspellings(vocabulary);
        joined = new JoinedWords(vocabulary.stream().map(Spelling::plain).collect(Collectors.toSet()), shorthand::has);
    }

    TypedWords read(String text) {
        List<TypedWord> words = new ArrayList<>();
        int position = 0;
        for (String word : runs(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))) {
            if (Character.isLetterOrDigit(word.charAt(0))) {
                for (String part : apart(word)) {
                    words.add(new TypedWord(part, readings(part), position));
                    position++;
                }
            } else if (!words.isEmpty()) {
                position = Math.max(position, words.getLast().position() + (word.equals(",") ? COMMA : SENTENCE_END));
            }
        }
        return new TypedWords(words, careful(words));
    }

    /** Words, numbers and marks; letters and digits stay together only if they are keys of one word. */
    private static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        Matcher matcher = RUN.matcher(text);
        while (matcher.find()) {
            String run = matcher.group();
            if (LeakedKeys.isVni(run)) {
                runs.add(run);
            } else {
                WORD.matcher(run).results().forEach(part -> runs.add(part.group()));
            }
        }
        return runs;
    }

    /** A slip of the finger or a drawn-out cry is one word, however it is written. */
    private List<String> apart(String word) {
        boolean one = DRAWN_OUT.matcher(word).find()
                || LeakedKeys.meant(word).isPresent()
                || !misspellings.meant(VietnameseText.plain(word)).isEmpty();
        return one ? List.of(word) : joined.apart(word);
    }

    private List<Spelling> readings(String word) {
        if (word.length() > LONGEST) {
            return List.of();
        }
        List<Spelling> readings = new ArrayList<>();
        readings.add(Spelling.of(word));
        readings.addAll(shorthand.meanings(word));
        LeakedKeys.meant(word).ifPresent(readings::add);
        if (DRAWN_OUT.matcher(word).find()) {
            readings.add(Spelling.of(DRAWN_OUT.matcher(word).replaceAll("$1")));
            readings.add(Spelling.of(DRAWN_OUT.matcher(word).replaceAll("$1$1")));
        } else if (word.length() > 3 && DOUBLED_END.matcher(word).find()) {
            readings.add(Spelling.of(word.substring(0, word.length() - 1)));
        }
        readings.addAll(misspellings.meant(readings.getFirst().plain()));
        return readings;
    }

    private static boolean careful(List<TypedWord> words) {
        long marked = words.stream()
                .filter(word -> !word.readings().isEmpty())
                .filter(word -> word.readings().getFirst().isMarked())
                .count();
        return marked * 10 > words.size() * 5L;
    }
}
