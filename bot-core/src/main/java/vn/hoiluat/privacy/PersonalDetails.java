package vn.hoiluat.privacy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.privacy.PersonalNumbers.Place;

/**
 * Everything that tells who somebody is, as far as a program can see it: personal numbers, names that begin with a surname,
 * house numbers. A name typed in small letters is seen only behind words that announce one; who publishes a text reads it
 * besides. Pure; never throws.
 */
public final class PersonalDetails {

    private static final DataFile WORDS = DataFile.shipped(PersonalDetails.class, "personal-words.tsv");

    private static final String NOT_IN_A_WORD = "(?<![\\p{L}\\p{M}\\d])";
    private static final String ENDS_A_WORD = "(?![\\p{L}\\p{M}\\d])";
    private static final String NUMBER = "\\d{1,4}[a-zA-Z]?(?:/\\d{1,4}[a-zA-Z]?){0,3}";

    private static final Pattern CAPITALISED = Pattern.compile(NOT_IN_A_WORD + "(?<kept>(?:" + anyCase("kept")
            + ")\\s+)?(?<name>" + anyOf("surname") + "(?:\\s+\\p{Lu}[\\p{L}\\p{M}]*){1,3})" + ENDS_A_WORD);

    private static final Pattern TOLD =
            Pattern.compile(NOT_IN_A_WORD + "(?:" + anyCase("told") + ")(?:\\s+" + anyCase("is")
                    + ")?+[\\s:]+(?<name>(?:" + anyCase("surname") + ")(?:\\s+[\\p{L}\\p{M}]+){1,3})" + ENDS_A_WORD);

    /** Without marks a surname is often another word as well: two capitals must follow, and none that announces a street. */
    private static final Pattern UNMARKED = Pattern.compile(NOT_IN_A_WORD + "(?<kept>(?:" + anyCase("kept")
            + ")\\s+)?(?<name>" + unmarked("surname") + "(?:\\s+[A-Z][a-z]+){2,3})" + ENDS_A_WORD);

    private static final Pattern HOUSE = Pattern.compile(
            NOT_IN_A_WORD + "(?:" + anyCase("house") + ")\\s+(?<name>" + NUMBER + ")" + ENDS_A_WORD + "|"
                    + NOT_IN_A_WORD + "(?<number>" + NUMBER + ")\\s+(?:" + anyCase("street") + ")\\s+(?=\\p{Lu})");

    private PersonalDetails() {}

    /** The text without what tells who somebody is. */
    public static String mask(String text) {
        String masked = PersonalNumbers.mask(text).text();
        for (Pattern pattern : List.of(TOLD, CAPITALISED, UNMARKED, HOUSE)) {
            masked = PersonalNumbers.replaced(masked, places(pattern, masked));
        }
        return masked;
    }

    private static List<Place> places(Pattern pattern, String text) {
        List<Place> places = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if ((pattern == CAPITALISED || pattern == UNMARKED) && matcher.group("kept") != null) {
                continue;
            }
            String group = matcher.group("name") == null ? "number" : "name";
            places.add(new Place(matcher.start(group), matcher.end(group)));
        }
        return places;
    }

    /** With or without marks. */
    private static String anyCase(String kind) {
        return "(?iu:" + anyOf(words(kind).flatMap(word -> Stream.of(word, withoutMarks(word)))) + ")";
    }

    private static String anyOf(String kind) {
        return anyOf(words(kind));
    }

    private static String unmarked(String kind) {
        Set<String> kept = words("kept").map(PersonalDetails::withoutMarks).collect(Collectors.toSet());
        return anyOf(words(kind)
                .map(PersonalDetails::withoutMarks)
                .filter(word -> !kept.contains(word.toLowerCase(Locale.ROOT))));
    }

    private static String withoutMarks(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    private static Stream<String> words(String kind) {
        return WORDS.lines().stream()
                .filter(line -> line.field(0).equals(kind))
                .flatMap(line -> Arrays.stream(line.field(1).split("\\|")));
    }

    /** The longest first, so that none hides a longer one. */
    private static String anyOf(Stream<String> words) {
        return words.distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
