package vn.hoiluat.people;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** Documents for a while, each under the hash of a secret that one browser was handed. */
final class HandedOut<T> {

    private static final int CLEARED = 100;

    private final Documents<T> documents;
    private final String byEnd;
    private final Function<T, Instant> end;
    private final RandomGenerator random;
    private final Clock clock;

    /** @param byEnd the index of the kind by {@code end} */
    HandedOut(Documents<T> documents, String byEnd, Function<T, Instant> end, RandomGenerator random, Clock clock) {
        this.documents = documents;
        this.byEnd = byEnd;
        this.end = end;
        this.random = random;
        this.clock = clock;
    }

    /** Keeps a document, and no longer those that are over; gives the secret, which is nowhere else. */
    Mono<String> keep(T document) {
        return Mono.defer(() -> {
            String secret = SecretToken.make(random);
            return clear().then(documents.insert(SecretToken.hash(secret), document))
                    .thenReturn(secret);
        });
    }

    /** The document of a secret; empty if there is none or it is over. */
    Mono<T> find(String secret) {
        return found(secret).map(Versioned::value);
    }

    /** The document of a secret, which is used up by that; empty for all but one of those who do so at the same moment. */
    Mono<T> take(String secret) {
        return found(secret)
                .flatMap(found -> documents
                        .delete(found.id(), found.version())
                        .filter(done -> done)
                        .map(done -> found.value()));
    }

    private Mono<Versioned<T>> found(String secret) {
        return documents
                .find(SecretToken.hash(secret))
                .filter(found -> clock.instant().isBefore(end.apply(found.value())));
    }

    private Mono<Void> clear() {
        return documents
                .page(Range.between(byEnd, "", Index.key(clock.instant())), null, CLEARED)
                .flatMapIterable(page -> page.items())
                .concatMap(old -> documents.delete(old.id(), old.version()))
                .then();
    }
}
