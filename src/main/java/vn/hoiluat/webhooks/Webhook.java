package vn.hoiluat.webhooks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.account.Secret;
import vn.hoiluat.storage.Kind;

/**
 * Somebody who is told.
 *
 * @param address where calls go, https
 * @param events what it is told of
 * @param secret what calls are signed with
 * @param former the secret before, which signs besides until it ends; null if there is none
 * @param formerUntil when that ends, null with the former secret
 * @param on whether it is told anything now
 */
record Webhook(
        String id,
        String name,
        String address,
        List<EventType> events,
        Secret secret,
        @Nullable Secret former,
        @Nullable Instant formerUntil,
        boolean on,
        Instant createdAt) {

    /** How they are stored, by id. */
    static final Kind<Webhook> KIND = new Kind<>("webhook", Webhook.class, List.of());

    Webhook {
        events = List.copyOf(events);
    }

    boolean wants(EventType type) {
        return on && (type == EventType.PING || events.contains(type));
    }

    /** The secrets that sign now, the newest first. */
    List<Secret> secrets(Instant now) {
        return former != null && formerUntil != null && now.isBefore(formerUntil)
                ? List.of(secret, former)
                : List.of(secret);
    }

    Webhook with(String newName, String newAddress, List<EventType> newEvents, boolean isOn) {
        return new Webhook(id, newName, newAddress, newEvents, secret, former, formerUntil, isOn, createdAt);
    }

    Webhook rotated(Secret next, Instant until) {
        return new Webhook(id, name, address, events, next, secret, until, on, createdAt);
    }

    Webhook withoutFormer() {
        return new Webhook(id, name, address, events, secret, null, null, on, createdAt);
    }

    @Override
    public String toString() {
        return "webhook " + id + " for " + events;
    }
}
