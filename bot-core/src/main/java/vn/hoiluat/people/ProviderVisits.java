package vn.hoiluat.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Secret;
import vn.hoiluat.storage.DocumentStore;

/** Who is away signing in at the provider. They may come back to another node than the one that sent them. */
public final class ProviderVisits {

    /** Time to type a password there and to find the phone. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final HandedOut<ProviderVisit> visits;
    private final Clock clock;

    /** The random generator must be unpredictable. */
    public ProviderVisits(DocumentStore store, RandomGenerator random, Clock clock) {
        visits = new HandedOut<>(
                store.documents(ProviderVisit.KIND), ProviderVisit.BY_END, ProviderVisit::ends, random, clock);
        this.clock = clock;
    }

    /** Notes that a browser is sent away; gives the secret for it, which is nowhere else. */
    public Mono<String> begin(Map<String, Secret> asked, String then) {
        return Mono.defer(
                () -> visits.keep(new ProviderVisit(asked, then, clock.instant().plus(LIFE))));
    }

    /** Ends the visit of a browser that is back; empty if there is none, it took too long, or it ended before. */
    public Mono<ProviderVisit> end(String secret) {
        return visits.take(secret);
    }
}
