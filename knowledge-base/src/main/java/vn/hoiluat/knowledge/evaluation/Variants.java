package vn.hoiluat.knowledge.evaluation;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.knowledge.analysis.PlainText;

/**
 * Writes a question as people in a hurry do, the same way for the same seed. Shares no table with what reads questions, since
 * it is there to measure that.
 */
final class Variants {

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final double SLIPS = 0.12;
    private static final double SHORTENED = 0.6;

    private final List<Short> shorts = DataFile.shipped(Variants.class, "teen-spelling.tsv").lines().stream()
            .map(line -> new Short(whole(line.field(0)), List.of(line.field(1).split(" \\| "))))
            .toList();
    private final long seed;

    Variants(long seed) {
        this.seed = seed;
    }

    /** How a question is written. */
    enum Variant {
        CLEAN,
        UNACCENTED,
        TYPOS,
        TEENCODE,
        TELEX
    }

    private record Short(Pattern said, List<String> written) {}

    String of(Variant variant, String question) {
        String text = PlainText.nfc(question);
        var random = new Random(seed * 31 + text.hashCode());
        return switch (variant) {
            case CLEAN -> text;
            case UNACCENTED -> PlainText.of(text);
            case TYPOS -> WORD.matcher(text).replaceAll(word -> slip(word.group(), random));
            case TEENCODE -> shortened(text, random);
            case TELEX -> TelexKeys.typed(text);
        };
    }

    private String shortened(String text, Random random) {
        String shortened = text;
        for (Short one : shorts) {
            shortened = one.said().matcher(shortened).replaceAll(said -> {
                String written = one.written().get(random.nextInt(one.written().size()));
                return Matcher.quoteReplacement(random.nextDouble() < SHORTENED ? written : said.group());
            });
        }
        return shortened;
    }

    private static String slip(String word, Random random) {
        if (random.nextDouble() >= SLIPS) {
            return word;
        }
        int at = random.nextInt(word.length() - 1);
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            case 1 -> word.substring(0, at) + besides(word.charAt(at), random) + word.substring(at + 1);
            case 2 -> word.substring(0, at + 1) + word.substring(at + 2);
            default -> word.substring(0, at + 1) + word.substring(at);
        };
    }

    /** A key beside that of the letter on a phone. */
    private static char besides(char letter, Random random) {
        char key = PlainText.of(String.valueOf(letter)).charAt(0);
        for (String row : List.of("qwertyuiop", "asdfghjkl", "zxcvbnm")) {
            int at = row.indexOf(key);
            if (at >= 0) {
                return row.charAt(at == 0 ? 1 : at == row.length() - 1 || random.nextBoolean() ? at - 1 : at + 1);
            }
        }
        return letter;
    }

    private static Pattern whole(String words) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{M}])" + words + "(?![\\p{L}\\p{M}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
