package vn.hoiluat.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.language.VietnameseText;
import vn.hoiluat.privacy.DigitGroups.Span;

/** Finds identity, phone and account numbers and e-mail addresses in what people type. Pure; never throws. */
public final class PersonalNumbers {

    private static final NumberContext CONTEXT =
            new NumberContext(DataFile.shipped(PersonalNumbers.class, "personal-numbers.tsv"));

    /** Case codes, document numbers, dates, months, public 1800 and 1900 lines: kept wherever they stand. */
    private static final Pattern KEPT = Pattern.compile(
            "(?<![a-z0-9])hd[ .:_#-]{0,3}[0-9]{4}[ .,_-]{0,3}[0-9]{4}(?![0-9])"
                    + "|(?<![0-9])[0-9]{1,6}(?:\\.[0-9]{1,4})?/[0-9]{4}/[a-z]"
                    + "|(?<![0-9])[0-9]{1,2}(?<dash>[./-])[0-9]{1,2}\\k<dash>(?:19|20)[0-9]{2}(?![0-9])"
                    + "|(?<![0-9])(?:0?[1-9]|1[0-2])[./-](?:19|20)[0-9]{2}(?![0-9]|[ .-]?[0-9]{3})"
                    + "|(?<![0-9])1[89]00[ .-]?(?:[0-9]{4}|[0-9]{2}(?:[ .-]?[0-9]{2}){2}|[0-9]{3}[ .-]?[0-9]{3})(?![0-9])");

    private static final Pattern EMAIL =
            Pattern.compile("(?<![a-z0-9])[a-z0-9._%+-]{1,64}@[a-z0-9.-]{1,190}\\.[a-z]{2,24}");

    /** Health insurance cards: two letters, thirteen digits. */
    private static final Pattern HEALTH_CARD = Pattern.compile("(?<![a-z0-9])[a-z]{2}[ -]?[0-9]{13}(?![0-9])");

    /** A number with words before it that say whose it is or what it opens. */
    private static final Pattern TOLD = Pattern.compile("(?<![a-z0-9])(?:"
            + told("cue", "[a-z]?(?:[0-9]{2,6}(?:[ .-][0-9]{2,6}){1,6}|[0-9]{6,19})") + "|"
            + told("secret", "[0-9]{3,4}[ .-]?[0-9]{1,4}") + ")(?![0-9])");

    private static final Pattern CHAIN = Pattern.compile("[0-9]++(?:[ .()-]{1,2}+[0-9]++)*+");
    private static final Pattern GROUP = Pattern.compile("[0-9]++");
    private static final int MOST_GROUPS = 12;
    private static final char GONE = '\u0001';

    private PersonalNumbers() {}

    /** A text without personal numbers, and whether there were any. */
    public record Masked(String text, boolean found) {}

    /** True if something was masked in this text. */
    public static boolean isMasked(String text) {
        return text.contains(CONTEXT.mask());
    }

    /** The text without the marks that stand where something was masked. */
    public static String withoutMarks(String text) {
        return text.replace(CONTEXT.mask(), " ");
    }

    /** A stretch of a text, from its first character to behind its last. */
    public record Place(int start, int end) {}

    /** Where the personal numbers of a text stand, in order. */
    public static List<Place> places(String text) {
        BitSet masked = masked(text);
        List<Place> places = new ArrayList<>();
        for (int start = masked.nextSetBit(0); start >= 0; start = masked.nextSetBit(masked.nextClearBit(start))) {
            places.add(new Place(start, masked.nextClearBit(start)));
        }
        return places;
    }

    /** Replaces every personal number; money, document numbers, dates and case codes stay as they are. */
    public static Masked mask(String text) {
        List<Place> places = places(text);
        return new Masked(replaced(text, places), !places.isEmpty());
    }

    private static BitSet masked(String text) {
        StringBuilder plain = new StringBuilder(VietnameseText.plain(text));
        BitSet masked = new BitSet();
        if (mayHoldANumber(plain)) {
            blank(plain, KEPT);
            mask(plain, EMAIL, masked);
            mask(plain, HEALTH_CARD, masked);
            maskTold(plain, masked);
            maskChains(plain.toString(), masked);
        }
        return masked;
    }

    /** Most messages have neither four digits nor an at sign, and are done. */
    private static boolean mayHoldANumber(CharSequence plain) {
        return plain.chars().filter(c -> c >= '0' && c <= '9').limit(4).count() == 4
                || plain.chars().anyMatch(c -> c == '@');
    }

    private static void blank(StringBuilder plain, Pattern pattern) {
        found(plain, pattern).forEach(span -> blank(plain, span));
    }

    private static void mask(StringBuilder plain, Pattern pattern, BitSet masked) {
        for (Span span : found(plain, pattern)) {
            masked.set(span.start(), span.end());
            blank(plain, span);
        }
    }

    private static void maskTold(StringBuilder plain, BitSet masked) {
        List<Span> told = new ArrayList<>();
        Matcher matcher = TOLD.matcher(plain);
        while (matcher.find()) {
            boolean secret = matcher.start("secret") >= 0;
            Span number = new Span(matcher.start(secret ? "secret" : "cue"), matcher.end());
            if (secret || isToldNumber(plain.toString(), number)) {
                told.add(number);
            }
        }
        for (Span number : told) {
            masked.set(number.start(), number.end());
            blank(plain, number);
        }
    }

    private static boolean isToldNumber(String plain, Span number) {
        long digits = plain.substring(number.start(), number.end())
                .chars()
                .filter(c -> c >= '0' && c <= '9')
                .count();
        boolean amount = plain.charAt(number.start()) != '0' && CONTEXT.unitFollows(plain, number.end());
        return digits >= 6 && !amount;
    }

    private static void maskChains(String plain, BitSet masked) {
        for (Span chain : found(plain, CHAIN)) {
            List<Span> groups = groups(plain, chain);
            boolean follows = false;
            for (int i = 0; i < groups.size(); ) {
                int taken = personalGroups(plain, groups.subList(i, Math.min(groups.size(), i + MOST_GROUPS)), follows);
                if (taken > 0) {
                    masked.set(groups.get(i).start(), groups.get(i + taken - 1).end());
                }
                follows = taken == 0;
                i += Math.max(1, taken);
            }
        }
    }

    private static List<Span> groups(String plain, Span chain) {
        Matcher matcher = GROUP.matcher(plain).region(chain.start(), chain.end());
        List<Span> groups = new ArrayList<>();
        while (matcher.find()) {
            groups.add(new Span(matcher.start(), matcher.end()));
        }
        return groups;
    }

    /** How many of the groups, from the first, make a personal number: one if that is enough, else as many as possible. */
    private static int personalGroups(String plain, List<Span> groups, boolean follows) {
        if (new DigitGroups(plain, groups.subList(0, 1), follows).personal(CONTEXT)) {
            return 1;
        }
        for (int count = groups.size(); count > 1; count--) {
            if (new DigitGroups(plain, groups.subList(0, count), follows).personal(CONTEXT)) {
                return count;
            }
        }
        return 0;
    }

    /** The text with a mask in these places, which are in order and apart. */
    static String replaced(String text, List<Place> places) {
        StringBuilder replaced = new StringBuilder();
        int end = 0;
        for (Place place : places) {
            replaced.append(text, end, place.start()).append(CONTEXT.mask());
            end = place.end();
        }
        return replaced.append(text.substring(end)).toString();
    }

    private static List<Span> found(CharSequence text, Pattern pattern) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            spans.add(new Span(matcher.start(), matcher.end()));
        }
        return spans;
    }

    private static void blank(StringBuilder plain, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            plain.setCharAt(i, GONE);
        }
    }

    private static String told(String kind, String number) {
        String linked = "(?:[ :.,#]{1,3}" + CONTEXT.anyOf("link") + "(?![a-z])){0,4}";
        return CONTEXT.anyOf(kind) + linked + "[ :.,#=]{0,3}(?<" + kind + ">" + number + ")";
    }
}
