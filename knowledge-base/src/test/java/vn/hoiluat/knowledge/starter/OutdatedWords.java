package vn.hoiluat.knowledge.starter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that must not stand in a text any more, unless the sentence says that it speaks of the past. */
final class OutdatedWords {

    private static final Pattern DATE = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}");

    private record Word(LocalDate from, Pattern pattern) {}

    private final List<Pattern> markers = lines().filter(l -> l.startsWith("@"))
            .map(l -> whole(l.substring(1)))
            .toList();
    private final List<Word> words = lines().filter(l -> !l.startsWith("@"))
            .map(l -> l.split("\t"))
            .map(columns -> new Word(LocalDate.parse(columns[0]), whole(columns[1])))
            .toList();

    /** The sentences of the text that use a word which is out of date on the day. */
    List<String> in(String text, LocalDate day) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[.;!?](?=\\s)|\\n"))
                .filter(sentence -> words.stream()
                        .anyMatch(w -> !day.isBefore(w.from())
                                && w.pattern().matcher(sentence).find()))
                .filter(sentence -> !DATE.matcher(sentence).find())
                .filter(sentence ->
                        markers.stream().noneMatch(m -> m.matcher(sentence).find()))
                .toList();
    }

    private static Pattern whole(String words) {
        return Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(words) + "(?![\\p{L}\\d])");
    }

    private static Stream<String> lines() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(OutdatedWords.class.getResourceAsStream("outdated-words.tsv")),
                StandardCharsets.UTF_8))) {
            return in.lines().filter(l -> !l.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
