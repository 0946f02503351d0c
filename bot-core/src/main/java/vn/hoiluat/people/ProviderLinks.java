package vn.hoiluat.people;

import java.time.Clock;
import java.util.Locale;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/**
 * Which accounts sign in by the provider. It never makes one: an administrator allows an account, under the name that the
 * provider has for the person; who first comes by that name is bound to the account, and from then on known by what the
 * provider never gives to anybody else. So nobody gets into an account by being given its name there.
 */
public final class ProviderLinks {

    private final Documents<ProviderLink> links;
    private final Sessions sessions;
    private final Clock clock;

    public ProviderLinks(DocumentStore store, Sessions sessions, Clock clock) {
        links = store.documents(ProviderLink.KIND);
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Whose account it is.
     *
     * @param first whether the person has just been bound to it
     */
    public record Known(String login, boolean first) {}

    /** The link of an account; empty if it does not sign in by the provider. */
    public Mono<ProviderLink> find(String login) {
        return links.find(login).map(Versioned::value);
    }

    /**
     * Lets whoever the provider calls by this name sign in with the account, in place of anybody before, who is signed out.
     * False if another account waits for this name or was bound by it; {@link IllegalArgumentException} if the name has another
     * form than {@link ProviderLink#isName} says.
     */
    public Mono<Boolean> allow(String login, String name) {
        if (!ProviderLink.isName(name)) {
            throw new IllegalArgumentException("a provider's name has other characters than visible ASCII");
        }
        ProviderLink link = new ProviderLink(login, small(name), null, clock.instant());
        return links.all(Range.exactly(ProviderLink.BY_NAME, link.name()))
                .any(other -> !other.value().login().equals(login))
                .flatMap(isTaken -> isTaken ? Mono.just(false) : remove(login).then(links.insert(login, link)));
    }

    /** Ends it, and the sessions of the account. */
    public Mono<Void> remove(String login) {
        return links.find(login)
                .flatMap(found -> links.delete(login, found.version()))
                .flatMap(done -> done ? sessions.endAll(login) : remove(login));
    }

    /**
     * The account of somebody whom the provider vouches for; empty if there is none.
     *
     * @param issuer the provider's address
     * @param subject what it knows the person by, never given to another
     * @param name what it calls the person now; counts only for an account that nobody has been bound to yet
     */
    public Mono<Known> recognise(String issuer, String subject, String name) {
        String known = SecretToken.hash(issuer + '\n' + subject);
        return links.all(Range.exactly(ProviderLink.BY_SUBJECT, known))
                .next()
                .map(found -> new Known(found.value().login(), false))
                .switchIfEmpty(Mono.defer(() -> bind(known, name)));
    }

    /** Of two who are called the same nobody is taken, though {@link #allow} lets that hardly happen. */
    private Mono<Known> bind(String subject, String name) {
        if (!ProviderLink.isName(name)) {
            return Mono.empty();
        }
        return links.all(Range.exactly(ProviderLink.BY_NAME, small(name)))
                .collectList()
                .filter(waiting -> waiting.size() == 1)
                .map(waiting -> waiting.getFirst())
                .filter(waiting -> !waiting.value().isUsed())
                .flatMap(waiting -> links.replace(
                                waiting.id(), waiting.version(), waiting.value().usedBy(subject, clock.instant()))
                        .filter(done -> done)
                        .map(done -> new Known(waiting.value().login(), true)));
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
