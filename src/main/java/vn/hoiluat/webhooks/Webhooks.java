package vn.hoiluat.webhooks;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Secret;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** Those who are told, as administrators keep them. Calls fail with the store's exceptions and never block. */
final class Webhooks {

    /** Long enough for whoever looks after the other side to change it on a working day. */
    static final Duration FORMER_LASTS = Duration.ofDays(7);

    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 6;
    private static final int MOST = 200;

    private final Documents<Webhook> stored;
    private final SecureRandom random;
    private final Clock clock;

    Webhooks(DocumentStore store, SecureRandom random, Clock clock) {
        stored = store.documents(Webhook.KIND);
        this.random = random;
        this.clock = clock;
    }

    /** All, in the order they were made. */
    Mono<List<Webhook>> all() {
        return stored.page(Range.all(), null, MOST)
                .map(page -> page.items().stream()
                        .map(Versioned::value)
                        .sorted(Comparator.comparing(Webhook::createdAt).thenComparing(Webhook::id))
                        .toList());
    }

    /** Those that are switched on. */
    Flux<Webhook> on() {
        return all().flatMapIterable(all -> all).filter(Webhook::on);
    }

    Mono<Webhook> find(String id) {
        return stored.find(id).map(Versioned::value);
    }

    /** A new one, switched on, with a secret that is shown this once. */
    Mono<Webhook> add(String name, String address, List<EventType> events) {
        Instant now = clock.instant();
        String id = HexFormat.of().formatHex(bytes(ID_BYTES));
        Webhook webhook = new Webhook(id, name, address, events, secret(), null, null, true, now);
        return stored.insert(id, webhook).thenReturn(webhook);
    }

    Mono<Webhook> change(String id, String name, String address, List<EventType> events, boolean on) {
        return stored.modify(id, old -> old.with(name, address, events, on)).map(Versioned::value);
    }

    /** A new secret; the one before signs besides for {@link #FORMER_LASTS}. */
    Mono<Webhook> rotate(String id) {
        Secret next = secret();
        Instant until = clock.instant().plus(FORMER_LASTS);
        return stored.modify(id, old -> old.rotated(next, until)).map(Versioned::value);
    }

    /** Ends the secret before at once. */
    Mono<Void> endFormer(String id) {
        return stored.modify(id, Webhook::withoutFormer).then();
    }

    Mono<Void> remove(String id) {
        return stored.find(id)
                .flatMap(found -> stored.delete(id, found.version()))
                .then();
    }

    private Secret secret() {
        return new Secret("hlwh_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES)));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
