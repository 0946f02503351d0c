package vn.hoiluat.secondfactor;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoiluat.storage.Kind;

/**
 * The second factor of one account. The document's id is the login.
 *
 * @param confirmed whether a code was typed once, which shows that the phone has the key; only then it is asked for
 * @param since when it was confirmed, before that when the key was made
 * @param lastStep the 30 seconds whose code was used last, counted from 1970; their code and older ones are used up
 * @param recoveryCodes hashes of those that are left
 */
public record SecondFactor(SharedKey key, boolean confirmed, Instant since, long lastStep, Set<String> recoveryCodes) {

    /** How second factors are stored. */
    public static final Kind<SecondFactor> KIND = new Kind<>("secondFactor", SecondFactor.class, List.of());

    public SecondFactor {
        recoveryCodes = Set.copyOf(recoveryCodes);
    }

    static SecondFactor unconfirmed(SharedKey key, Instant now) {
        return new SecondFactor(key, false, now, 0, Set.of());
    }

    /** Confirmed by a code of the app; empty if it is not one. */
    Optional<SecondFactor> confirmedBy(String typed, Instant now) {
        return atNextStep(typed, now).map(next -> new SecondFactor(key, true, now, next.lastStep, Set.of()));
    }

    /** After a code was used, of the app or of the paper; empty if it is neither, or used up. */
    Optional<SecondFactor> usedBy(String typed, Instant now) {
        return typed.length() == RecoveryCodes.DIGITS ? withoutCode(key.hash(typed)) : atNextStep(typed, now);
    }

    SecondFactor withCodes(List<String> codes) {
        Set<String> hashes = codes.stream().map(code -> key.hash(digits(code))).collect(Collectors.toSet());
        return new SecondFactor(key, confirmed, since, lastStep, hashes);
    }

    /** What was typed, without the blanks and dashes that people put between digits. */
    static String digits(String typed) {
        return typed.replaceAll("[\\s\\u00a0.-]", "");
    }

    private Optional<SecondFactor> atNextStep(String typed, Instant now) {
        return TimeCode.step(key, typed, now, lastStep).stream()
                .mapToObj(step -> new SecondFactor(key, confirmed, since, step, recoveryCodes))
                .findFirst();
    }

    private Optional<SecondFactor> withoutCode(String hash) {
        if (!recoveryCodes.contains(hash)) {
            return Optional.empty();
        }
        Set<String> left = new HashSet<>(recoveryCodes);
        left.remove(hash);
        return Optional.of(new SecondFactor(key, confirmed, since, lastStep, left));
    }
}
