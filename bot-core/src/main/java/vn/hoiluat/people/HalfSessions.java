package vn.hoiluat.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** Who is between the two steps of signing in. */
public final class HalfSessions {

    /** Time to find the phone, or the paper. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    private static final int CLEARED = 100;

    private final Documents<HalfSession> halves;
    private final RandomGenerator random;
    private final Clock clock;

    /** The random generator must be unpredictable. */
    public HalfSessions(DocumentStore store, RandomGenerator random, Clock clock) {
        halves = store.documents(HalfSession.KIND);
        this.random = random;
        this.clock = clock;
    }

    /** Notes that the password was right; gives the secret for the browser, which is nowhere else. */
    public Mono<String> begin(String account, String then) {
        return Mono.defer(() -> {
            String secret = SecretToken.make(random);
            Instant now = clock.instant();
            return clear(now)
                    .then(halves.insert(SecretToken.hash(secret), new HalfSession(account, then, now.plus(LIFE))))
                    .thenReturn(secret);
        });
    }

    /** Whose it is; empty if there is none or it is over. */
    public Mono<HalfSession> find(String secret) {
        return halves.find(SecretToken.hash(secret))
                .map(Versioned::value)
                .filter(half -> clock.instant().isBefore(half.ends()));
    }

    /** Ends it; false for all but one of those who do so at the same moment. */
    public Mono<Boolean> end(String secret) {
        return halves.find(SecretToken.hash(secret)).flatMap(this::delete).defaultIfEmpty(false);
    }

    private Mono<Void> clear(Instant now) {
        return halves.page(Range.between(HalfSession.BY_END, "", Index.key(now)), null, CLEARED)
                .flatMapIterable(page -> page.items())
                .concatMap(this::delete)
                .then();
    }

    private Mono<Boolean> delete(Versioned<HalfSession> half) {
        return halves.delete(half.id(), half.version());
    }
}
