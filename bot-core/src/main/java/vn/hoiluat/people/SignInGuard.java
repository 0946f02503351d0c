package vn.hoiluat.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/**
 * Makes trying out passwords slow, by pauses that grow with each failure. Counts for every name that is typed, whether there
 * is such an account or not, so that a pause says nothing about that.
 */
public final class SignInGuard {

    /** Failures are forgotten after this long. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private static final int CLEARED = 100;

    private final Documents<SignInFailures> failures;
    private final Clock clock;

    public SignInGuard(DocumentStore store, Clock clock) {
        failures = store.documents(SignInFailures.KIND);
        this.clock = clock;
    }

    /** How long until an attempt under this name is looked at; nothing if it is now. */
    public Mono<Optional<Duration>> pause(String login) {
        return failures.find(id(login)).map(found -> left(found.value())).defaultIfEmpty(Optional.empty());
    }

    /** Counts a failure. */
    public Mono<Void> failed(String login) {
        Instant now = clock.instant();
        return clear(now)
                .then(failures.insert(id(login), new SignInFailures(1, now)))
                .filter(isNew -> !isNew)
                .flatMap(counted -> failures.modify(id(login), found -> found.another(now)))
                .then();
    }

    /**
     * Counts an attempt as a failure before it is looked at, so that many at the same moment are no more than one after the
     * other. Whoever was right says {@link #succeeded} afterwards.
     *
     * @return how long until an attempt is looked at, and then nothing is counted; nothing if this one is
     */
    public Mono<Optional<Duration>> attempt(String login) {
        return failures.find(id(login))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(found -> {
                    Optional<Duration> left = found.flatMap(count -> left(count.value()));
                    return left.isPresent() ? Mono.just(left) : counted(login, found);
                });
    }

    private Mono<Optional<Duration>> counted(String login, Optional<Versioned<SignInFailures>> found) {
        Instant now = clock.instant();
        return found.map(count -> failures.replace(
                        count.id(), count.version(), count.value().another(now)))
                .orElseGet(() -> failures.insert(id(login), new SignInFailures(1, now)))
                .flatMap(done -> done ? Mono.just(Optional.empty()) : attempt(login));
    }

    /** Forgets the failures of a name. */
    public Mono<Void> succeeded(String login) {
        return failures.find(id(login)).flatMap(this::delete).then();
    }

    private Optional<Duration> left(SignInFailures found) {
        Duration left = Duration.between(clock.instant(), found.pausedUntil());
        return left.isPositive() ? Optional.of(left) : Optional.empty();
    }

    private Mono<Void> clear(Instant now) {
        Range old = Range.between(SignInFailures.BY_TIME, "", Index.key(now.minus(REMEMBERED)));
        return failures.page(old, null, CLEARED)
                .flatMapIterable(page -> page.items())
                .concatMap(this::delete)
                .then();
    }

    private Mono<Boolean> delete(Versioned<SignInFailures> found) {
        return failures.delete(found.id(), found.version());
    }

    private static String id(String login) {
        return SecretToken.hash(Account.login(login));
    }
}
