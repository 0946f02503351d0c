package vn.hoiluat.channels.sms.smpp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Versioned;

/** The leases, as one node sees them. Every call may fail with {@link vn.hoiluat.storage.StorageException}. */
final class SmppLeases {

    private final Documents<SmppLease> leases;
    private final Duration length;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();

    SmppLeases(DocumentStore store, Duration length, Clock clock) {
        leases = store.documents(SmppLease.KIND);
        this.length = length;
        this.clock = clock;
    }

    /** Takes or renews the account's lease; the lease as it was before, or empty if another node has it. */
    Mono<SmppLease> hold(String accountId) {
        return leases.find(accountId)
                .map(found -> renew(found, clock.instant()))
                .switchIfEmpty(Mono.fromSupplier(() -> begin(accountId)))
                .flatMap(taken -> taken);
    }

    /** Writes down how binding goes, if this node still has the lease. */
    Mono<Void> note(String accountId, UnaryOperator<SmppLease> change) {
        return leases.modify(accountId, lease -> lease.holder().equals(node) ? change.apply(lease) : lease)
                .then();
    }

    /** Lets other nodes take over. */
    Mono<Void> release(String accountId) {
        return note(accountId, lease -> lease.released(clock.instant()));
    }

    /** The lease of whichever node has it, or empty. */
    Mono<SmppLease> lease(String accountId) {
        return leases.find(accountId).map(Versioned::value);
    }

    private Mono<SmppLease> renew(Versioned<SmppLease> found, Instant now) {
        if (!found.value().mayBeHeldBy(node, now)) {
            return Mono.empty();
        }
        return leases.replace(found.id(), found.version(), found.value().heldBy(node, now, length))
                .filter(done -> done)
                .map(done -> found.value());
    }

    private Mono<SmppLease> begin(String accountId) {
        SmppLease first = SmppLease.first(node, clock.instant(), length);
        return leases.insert(accountId, first).filter(isNew -> isNew).map(isNew -> first);
    }
}
