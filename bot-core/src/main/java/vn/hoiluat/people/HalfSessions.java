package vn.hoiluat.people;

import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;

/** Who is between the two steps of signing in. */
public final class HalfSessions {

    /** Time to find the phone, or the paper. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final HandedOut<HalfSession> halves;
    private final Clock clock;

    /** The random generator must be unpredictable. */
    public HalfSessions(DocumentStore store, RandomGenerator random, Clock clock) {
        halves = new HandedOut<>(
                store.documents(HalfSession.KIND), HalfSession.BY_END, HalfSession::ends, random, clock);
        this.clock = clock;
    }

    /** Notes that the first step was taken; gives the secret for the browser, which is nowhere else. */
    public Mono<String> begin(String account, SignInWay way, String then) {
        return Mono.defer(() ->
                halves.keep(new HalfSession(account, way, then, clock.instant().plus(LIFE))));
    }

    /** Whose it is; empty if there is none or it is over. */
    public Mono<HalfSession> find(String secret) {
        return halves.find(secret);
    }

    /** Ends it; false for all but one of those who do so at the same moment. */
    public Mono<Boolean> end(String secret) {
        return halves.take(secret).hasElement();
    }
}
