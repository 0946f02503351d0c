package vn.hoiluat.channels.sms.esms;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hoiluat.datafile.DataFile;

/** What the codes of eSMS's answers mean, as {@code esms-codes.tsv} says. Immutable. */
final class EsmsCodes {

    private static final Meaning UNKNOWN = new Meaning(Outcome.BUG, "");

    private final Map<String, Meaning> meanings;

    private EsmsCodes(Map<String, Meaning> meanings) {
        this.meanings = meanings;
    }

    /** What follows from a code. */
    enum Outcome {
        TAKEN,
        RETRY,
        PERSON,
        QUOTA,
        ADMINISTRATOR,
        BUG
    }

    /** A code's meaning, with words for officers. */
    record Meaning(Outcome outcome, String words) {}

    static EsmsCodes shipped() {
        return new EsmsCodes(DataFile.shipped(EsmsCodes.class, "esms-codes.tsv").lines().stream()
                .collect(Collectors.toUnmodifiableMap(
                        line -> line.field(0),
                        line -> new Meaning(Outcome.valueOf(line.field(1).toUpperCase(Locale.ROOT)), line.field(2)))));
    }

    /** The meaning; a code that is not in the table is taken for a mistake of ours, since it is no yes. */
    Meaning of(String code) {
        return meanings.getOrDefault(code, UNKNOWN);
    }
}
