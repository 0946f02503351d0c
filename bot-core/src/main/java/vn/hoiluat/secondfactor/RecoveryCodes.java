package vn.hoiluat.secondfactor;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Codes on paper. Digits only, so that the keypad of a phone that types the usual code types these as well. */
final class RecoveryCodes {

    static final int DIGITS = 12;

    private static final int COUNT = 10;
    private static final int GROUPS = 3;

    private RecoveryCodes() {}

    /** Ten new ones, written in groups as people copy them. */
    static List<String> make(RandomGenerator random) {
        return IntStream.range(0, COUNT).mapToObj(i -> one(random)).toList();
    }

    private static String one(RandomGenerator random) {
        List<String> groups = IntStream.range(0, GROUPS)
                .mapToObj(group -> String.format(Locale.ROOT, "%04d", random.nextInt(10_000)))
                .toList();
        return String.join("-", groups);
    }
}
