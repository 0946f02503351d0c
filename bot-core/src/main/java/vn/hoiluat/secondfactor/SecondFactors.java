package vn.hoiluat.secondfactor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Versioned;

/**
 * The second factors of accounts. Every use of a code is one compare-and-set, so a code opens one door, however many try it
 * at the same moment. Slowing down who guesses is up to the caller.
 */
public final class SecondFactors {

    /** A key that was shown and not confirmed may have been seen by others; after this time it is made anew. */
    private static final Duration SHOWN = Duration.ofHours(1);

    private final Documents<SecondFactor> factors;
    private final RandomGenerator random;
    private final Clock clock;

    /** The random generator must be unpredictable. */
    public SecondFactors(DocumentStore store, RandomGenerator random, Clock clock) {
        factors = store.documents(SecondFactor.KIND);
        this.random = random;
        this.clock = clock;
    }

    /** The factor that an account is asked for; empty if it has none. */
    public Mono<SecondFactor> find(String login) {
        return factors.find(login).map(Versioned::value).filter(SecondFactor::confirmed);
    }

    /** The key for the phone, the same until it is confirmed or an hour is over; empty if it was confirmed before. */
    public Mono<SharedKey> begin(String login) {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            SecondFactor fresh = SecondFactor.unconfirmed(SharedKey.make(random), now);
            return factors.insert(login, fresh)
                    .flatMap(isNew -> isNew
                            ? Mono.just(fresh)
                            : factors.modify(login, found -> isOver(found, now) ? fresh : found)
                                    .map(Versioned::value))
                    .filter(factor -> !factor.confirmed())
                    .map(SecondFactor::key);
        });
    }

    /** Turns the factor on by a code of the phone; gives the recovery codes, which are nowhere else; empty if the code is wrong. */
    public Mono<List<String>> confirm(String login, String typed) {
        List<String> codes = RecoveryCodes.make(random);
        return change(
                        login,
                        factor -> factor.confirmed()
                                ? Optional.empty()
                                : factor.confirmedBy(SecondFactor.digits(typed), clock.instant())
                                        .map(confirmed -> confirmed.withCodes(codes)))
                .filter(done -> done)
                .map(done -> codes);
    }

    /** Uses a code up, of the app or of the paper; false if it is none or used up. */
    public Mono<Boolean> use(String login, String typed) {
        return change(login, factor -> used(factor, typed));
    }

    /** Uses a code up and gives recovery codes in place of those before; empty if the code is wrong. */
    public Mono<List<String>> renewCodes(String login, String typed) {
        List<String> codes = RecoveryCodes.make(random);
        return change(login, factor -> used(factor, typed).map(used -> used.withCodes(codes)))
                .filter(done -> done)
                .map(done -> codes);
    }

    /** Takes the factor away, if there is one. */
    public Mono<Void> remove(String login) {
        return factors.find(login)
                .flatMap(found -> factors.delete(login, found.version()))
                .flatMap(done -> done ? Mono.empty() : remove(login));
    }

    private Optional<SecondFactor> used(SecondFactor factor, String typed) {
        return factor.confirmed() ? factor.usedBy(SecondFactor.digits(typed), clock.instant()) : Optional.empty();
    }

    /** Who comes second is judged anew by what the first left. */
    private Mono<Boolean> change(String login, Function<SecondFactor, Optional<SecondFactor>> step) {
        return factors.find(login)
                .flatMap(found -> step.apply(found.value())
                        .map(next -> factors.replace(login, found.version(), next)
                                .flatMap(done -> done ? Mono.just(true) : change(login, step)))
                        .orElse(Mono.just(false)))
                .defaultIfEmpty(false);
    }

    private static boolean isOver(SecondFactor factor, Instant now) {
        return !factor.confirmed() && !now.isBefore(factor.since().plus(SHOWN));
    }
}
