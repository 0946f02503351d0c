package vn.hoiluat.people;

import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** Links that work once: for the first administrator, for somebody new, for somebody who forgot the password. */
public final class AccountLinks {

    /** Long enough to be handed over on the next working day after a weekend. */
    private static final Duration INVITED = Duration.ofDays(3);

    /** The service prints a new one at each start, so this one may be short. */
    private static final Duration FIRST = Duration.ofDays(1);

    private final Documents<AccountLink> links;
    private final RandomGenerator random;
    private final Clock clock;

    /** The random generator must be unpredictable. */
    public AccountLinks(DocumentStore store, RandomGenerator random, Clock clock) {
        links = store.documents(AccountLink.KIND);
        this.random = random;
        this.clock = clock;
    }

    /** A secret for an account; those made for it before stop working. */
    public Mono<String> invite(String login) {
        return make(login, INVITED);
    }

    /** A secret for the first administrator; the one before stops working. */
    public Mono<String> first() {
        return make(null, FIRST);
    }

    /** What a secret is for, without using it up; empty if it is used, too old or made up. */
    public Mono<AccountLink> look(String secret) {
        return valid(secret).map(Versioned::value);
    }

    /** Uses the secret up; of two who try at the same moment only one gets the link. */
    public Mono<AccountLink> use(String secret) {
        return valid(secret)
                .flatMap(found -> links.delete(found.id(), found.version())
                        .filter(done -> done)
                        .map(done -> found.value()));
    }

    private Mono<String> make(@Nullable String login, Duration life) {
        return Mono.defer(() -> {
            String secret = SecretToken.make(random);
            AccountLink link = new AccountLink(login, clock.instant().plus(life));
            return links.all(Range.exactly(AccountLink.BY_LOGIN, login == null ? "" : login))
                    .concatMap(old -> links.delete(old.id(), old.version()))
                    .then(links.insert(SecretToken.hash(secret), link))
                    .thenReturn(secret);
        });
    }

    private Mono<Versioned<AccountLink>> valid(String secret) {
        return links.find(SecretToken.hash(secret))
                .filter(found -> clock.instant().isBefore(found.value().until()));
    }
}
