package vn.hoiluat.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final Pattern TOLD = Pattern.compile(NOT_IN_A_WORD + "(?:" + anyCase("told") + ")[\\s:]+(?<name>(?:"
            + anyCase("surname") + ")(?:\\s+[\\p{L}\\p{M}]+){1,3})" + ENDS_A_WORD);

    private static final Pattern HOUSE = Pattern.compile(
            NOT_IN_A_WORD + "(?:" + anyCase("house") + ")\\s+(?<name>" + NUMBER + ")" + ENDS_A_WORD + "|"
                    + NOT_IN_A_WORD + "(?<number>" + NUMBER + ")\\s+(?:" + anyCase("street") + ")\\s+(?=\\p{Lu})");

    private PersonalDetails() {}

    /** The text without what tells who somebody is. */
    public static String mask(String text) {
        String masked = PersonalNumbers.mask(text).text();
        for (Pattern pattern : List.of(TOLD, CAPITALISED, HOUSE)) {
            masked = PersonalNumbers.replaced(masked, places(pattern, masked));
        }
        return masked;
    }

    private static List<Place> places(Pattern pattern, String text) {
        List<Place> places = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (pattern == CAPITALISED && matcher.group("kept") != null) {
                continue;
            }
            String group = matcher.group("name") == null ? "number" : "name";
            places.add(new Place(matcher.start(group), matcher.end(group)));
        }
        return places;
    }

    private static String anyCase(String kind) {
        return "(?iu:" + anyOf(kind) + ")";
    }

    /** The longest first, so that none hides a longer one. */
    private static String anyOf(String kind) {
        return WORDS.lines().stream()
                .filter(line -> line.field(0).equals(kind))
                .flatMap(line -> Arrays.stream(line.field(1).split("\\|")))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
