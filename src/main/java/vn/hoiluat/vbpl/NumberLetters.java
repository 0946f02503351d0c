package vn.hoiluat.vbpl;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.knowledge.analysis.PlainText;

/** Gives numbers of documents back the marks that the gateway drops: ND-CP. */
final class NumberLetters {

    private static final String NO_NUMBER = "khong so";

    private final Map<String, String> byPlain = new HashMap<>();

    NumberLetters(DataFile file) {
        file.lines().forEach(line -> byPlain.put(line.field(0), line.field(1)));
    }

    static NumberLetters shipped() {
        return new NumberLetters(DataFile.shipped(NumberLetters.class, "number-letters.tsv"));
    }

    /** Whether this is the number of a document at all. */
    static boolean isNumber(String written) {
        return written.matches(".*\\d.*") && !PlainText.of(written).contains(NO_NUMBER);
    }

    /** The number as the gazette prints it, as far as its parts are known. */
    String restored(String written) {
        return Stream.of(written.strip().split("(?<=[/-])|(?=[/-])"))
                .map(part -> byPlain.getOrDefault(part.toUpperCase(Locale.ROOT), part))
                .collect(Collectors.joining());
    }
}
