package vn.hoiluat.secondfactor;

import java.math.BigInteger;
import java.time.Clock;
import java.util.Locale;
import vn.hoiluat.account.Secret;

/** An authenticator app: knows the key as it was scanned or typed, and shows a code that follows the clock. */
public final class Phone {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final SharedKey key;
    private final Clock clock;

    /** @param base32 the key, with or without blanks */
    public Phone(String base32, Clock clock) {
        BigInteger bits = base32.replace(" ", "")
                .chars()
                .mapToObj(letter -> BigInteger.valueOf(BASE32.indexOf(letter)))
                .reduce(BigInteger.ZERO, (all, five) -> all.shiftLeft(5).or(five));
        key = new SharedKey(new Secret(String.format(Locale.ROOT, "%040x", bits)));
        this.clock = clock;
    }

    /** The code it shows now. */
    public String code() {
        return TimeCode.at(key, clock.instant().getEpochSecond() / 30);
    }
}
