package vn.hoiluat.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** Who is signed in, as the store has it: sessions outlive a restart and hold on every node. */
public final class Sessions {

    /** Over sessions that are cleared away when somebody signs in. */
    private static final int CLEARED = 100;

    /** A session's end is moved on in steps of a part of its idle time, to spare a write at every call. */
    private static final int STEPS = 20;

    private final Documents<Session> sessions;
    private final SessionSettings settings;
    private final RandomGenerator random;
    private final Clock clock;

    /** The random generator must be unpredictable. */
    public Sessions(DocumentStore store, SessionSettings settings, RandomGenerator random, Clock clock) {
        sessions = store.documents(Session.KIND);
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    /** Signs an account in by its password, as {@link #begin(String, SignInWay, String, boolean)} does. */
    public Mono<String> begin(String account, String device, boolean secondFactor) {
        return begin(account, SignInWay.PASSWORD, device, secondFactor);
    }

    /**
     * Signs an account in; gives the secret for the browser, which is nowhere else.
     *
     * @param way how the person showed who they are
     * @param device what the browser says it is
     * @param secondFactor whether the person showed more than a password
     */
    public Mono<String> begin(String account, SignInWay way, String device, boolean secondFactor) {
        return Mono.defer(() -> {
            String secret = SecretToken.make(random);
            Instant now = clock.instant();
            Session session = new Session(account, way, device, secondFactor, now, now.plus(settings.idle()));
            return clear(now)
                    .then(sessions.insert(SecretToken.hash(secret), session))
                    .thenReturn(secret);
        });
    }

    /** The session of a secret, which counts as used now; empty if there is none or it is over. */
    public Mono<Session> use(String secret) {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            return sessions.find(SecretToken.hash(secret))
                    .filter(found -> now.isBefore(found.value().ends()))
                    .flatMap(found -> moveOn(found, now));
        });
    }

    /** The session of a secret, which does not count as used; empty if there is none or it is over. */
    public Mono<Session> find(String secret) {
        return sessions.find(SecretToken.hash(secret))
                .map(Versioned::value)
                .filter(found -> clock.instant().isBefore(found.ends()));
    }

    /** The sessions that are not over; somebody may have several. */
    public Flux<Session> current() {
        return Flux.defer(() -> sessions.all(new Range(Session.BY_END, Index.key(clock.instant()), null)))
                .map(Versioned::value);
    }

    /** Ends the session of a secret, if there is one. */
    public Mono<Void> end(String secret) {
        return sessions.find(SecretToken.hash(secret)).flatMap(this::delete).then();
    }

    /** The sessions of an account that are not over, each under the hash of its secret. */
    public Flux<Versioned<Session>> of(String account) {
        return sessions.all(Range.exactly(Session.BY_ACCOUNT, account))
                .filter(found -> clock.instant().isBefore(found.value().ends()));
    }

    /** True if this secret is the one of the session with this id. */
    public static boolean isOf(String secret, String id) {
        return SecretToken.hash(secret).equals(id);
    }

    /** Ends one session of an account, if it is its. */
    public Mono<Void> endOne(String account, String id) {
        return sessions.find(id)
                .filter(found -> found.value().account().equals(account))
                .flatMap(this::delete)
                .then();
    }

    /** Ends every session of an account. */
    public Mono<Void> endAll(String account) {
        return sessions.all(Range.exactly(Session.BY_ACCOUNT, account))
                .concatMap(this::delete)
                .then();
    }

    /** Losing to another call that does the same is as good as doing it. */
    private Mono<Session> moveOn(Versioned<Session> found, Instant now) {
        Session session = found.value();
        Instant last = session.since().plus(settings.longest());
        Instant ends = now.plus(settings.idle());
        Instant moved = ends.isAfter(last) ? last : ends;
        Duration gained = Duration.between(session.ends(), moved);
        if (gained.compareTo(settings.idle().dividedBy(STEPS)) < 0) {
            return Mono.just(session);
        }
        Session used = session.endingAt(moved);
        return sessions.replace(found.id(), found.version(), used).thenReturn(used);
    }

    private Mono<Void> clear(Instant now) {
        return sessions.page(Range.between(Session.BY_END, "", Index.key(now)), null, CLEARED)
                .flatMapIterable(page -> page.items())
                .concatMap(this::delete)
                .then();
    }

    private Mono<Boolean> delete(Versioned<Session> session) {
        return sessions.delete(session.id(), session.version());
    }
}
