package vn.hoiluat.channels.sms.smpp;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.delivery.DeliveryResult;

/**
 * One account's link to its carrier on this node: holds the lease, keeps a session bound while it does, binds again with
 * growing pauses, and says why texts cannot go out. {@link #look} moves it on; everything that blocks runs on its own
 * threads. Safe for use by many threads.
 */
final class SmppLink {

    /** A carrier may miss our acknowledgement of what came so shortly before a session ended. */
    private static final Duration DOUBT = Duration.ofSeconds(60);

    /** When a node that is not bound may be asked again; the conversation may then be with the node that is. */
    private static final Duration ELSEWHERE = Duration.ofSeconds(3);

    /** Texts that may wait for a thread. */
    private static final int QUEUE = 1000;

    private static final Logger log = LoggerFactory.getLogger(SmppLink.class);

    private final SmppTerms terms;
    private final SmppProperties properties;
    private final SmppLeases leases;
    private final SmppSession.Incoming incoming;
    private final Scheduler binding;
    private final Scheduler submitting;
    private final Clock clock;
    private final SmppPace pace;
    private final AtomicBoolean isBusy = new AtomicBoolean();
    private volatile @Nullable SmppSession session;
    private volatile boolean isHeld;
    private volatile boolean isClosed;
    private volatile Instant renewAt = Instant.EPOCH;
    private volatile Instant heldUntil = Instant.EPOCH;
    private volatile Instant tryAt = Instant.EPOCH;
    private volatile Instant aliveAt = Instant.EPOCH;
    private volatile int failures;
    private volatile String problem = "not bound yet";

    SmppLink(
            SmppTerms terms,
            SmppProperties properties,
            SmppLeases leases,
            SmppSession.Incoming incoming,
            Scheduler binding,
            Clock clock) {
        this.terms = terms;
        this.properties = properties;
        this.leases = leases;
        this.incoming = incoming;
        this.binding = binding;
        this.clock = clock;
        submitting = Schedulers.newBoundedElastic(terms.window(), QUEUE, "smpp-" + terms.accountId());
        pace = new SmppPace(terms.perSecond());
    }

    SmppTerms terms() {
        return terms;
    }

    SmppPace pace() {
        return pace;
    }

    boolean isHeld() {
        return isHeld;
    }

    /** What a text comes to that cannot go out now, null if it can. */
    DeliveryResult.@Nullable RetryLater whyNot() {
        SmppSession current = session;
        if (current != null && current.isBound() && !isClosed) {
            return null;
        }
        return isHeld
                ? new DeliveryResult.RetryLater(problem, null)
                : new DeliveryResult.RetryLater("another node has the bind", ELSEWHERE);
    }

    /** Hands over one segment when a thread of the window is free. Never fails. */
    Mono<SmppAnswer> submit(SmppSegment segment, String phone) {
        return Mono.<SmppAnswer>fromCallable(() -> {
                    SmppSession current = session;
                    return current == null
                            ? new SmppAnswer.NotSent("the session ended")
                            : current.submit(segment, phone);
                })
                .subscribeOn(submitting)
                .onErrorResume(
                        RejectedExecutionException.class, e -> Mono.just(new SmppAnswer.NotSent("too many texts wait")))
                .onErrorResume(e -> {
                    log.error("A segment of {} was not handed over in order", terms.accountId(), e);
                    return Mono.just(new SmppAnswer.Lost(e.getClass().getSimpleName()));
                });
    }

    /** One step: the lease, then the session. Does nothing while a step is under way. Never fails. */
    Mono<Void> look() {
        if (isClosed || !isBusy.compareAndSet(false, true)) {
            return Mono.empty();
        }
        return lease().then(Mono.defer(this::connection))
                .onErrorResume(e -> {
                    log.error("SMPP link of {} could not be looked after", terms.accountId(), e);
                    return Mono.empty();
                })
                .doFinally(end -> isBusy.set(false));
    }

    /** Ends what is under way, unbinds and gives the lease back. Never fails. */
    Mono<Void> close() {
        isClosed = true;
        return submitting
                .disposeGracefully()
                .timeout(properties.responseTimeout(), Mono.empty())
                .doFinally(end -> submitting.dispose())
                .then(Mono.defer(this::unbind))
                .then(Mono.defer(() -> isHeld ? leases.release(terms.accountId()) : Mono.empty()))
                .onErrorResume(e -> {
                    log.warn("SMPP link of {} was not closed in order", terms.accountId(), e);
                    return Mono.empty();
                });
    }

    private Mono<Void> lease() {
        Instant now = clock.instant();
        if (now.isBefore(renewAt)) {
            return Mono.empty();
        }
        return leases.hold(terms.accountId())
                .doOnNext(before -> held(before, now))
                .hasElement()
                .doOnNext(mine -> {
                    isHeld = mine;
                    renewAt = now.plus(properties.lease().dividedBy(mine ? 3 : 10));
                })
                .then()
                .onErrorResume(e -> {
                    isHeld = isHeld && clock.instant().isBefore(heldUntil);
                    log.error("The lease of {} could not be renewed, held: {}", terms.accountId(), isHeld, e);
                    return Mono.empty();
                });
    }

    private void held(SmppLease before, Instant now) {
        heldUntil = now.plus(properties.lease());
        aliveAt = before.boundAt() == null
                ? before.aliveAt()
                : before.aliveAt().plus(properties.lease().dividedBy(3));
    }

    private Mono<Void> connection() {
        SmppSession current = session;
        if (!isHeld) {
            return current == null ? Mono.empty() : unbind();
        }
        if (current != null && current.isBound()) {
            return Mono.empty();
        }
        if (current != null) {
            session = null;
            return blocking(() -> {
                        current.close();
                        return true;
                    })
                    .then(Mono.defer(() -> failed("the connection ended")));
        }
        return clock.instant().isBefore(tryAt) ? Mono.empty() : bind();
    }

    private Mono<Void> bind() {
        Instant doubtedSince = aliveAt.equals(Instant.EPOCH) ? Instant.EPOCH : aliveAt.minus(DOUBT);
        return blocking(() -> SmppSession.open(terms, properties, doubtedSince, incoming))
                .flatMap(this::bound)
                .onErrorResume(IOException.class, e -> failed(reason(e)));
    }

    private Mono<Void> bound(SmppSession opened) {
        session = opened;
        failures = 0;
        problem = "";
        log.info("SMPP account {} is bound", terms.accountId());
        return isClosed ? unbind() : leases.note(terms.accountId(), lease -> lease.bound(clock.instant()));
    }

    private Mono<Void> failed(String reason) {
        failures++;
        problem = reason;
        tryAt = clock.instant().plus(properties.backoff(failures));
        log.warn("SMPP account {} is not bound: {}; attempt {}", terms.accountId(), reason, failures);
        return leases.note(terms.accountId(), lease -> lease.unbound(clock.instant(), reason));
    }

    private Mono<Void> unbind() {
        SmppSession current = session;
        session = null;
        return current == null
                ? Mono.empty()
                : blocking(() -> {
                            current.close();
                            return true;
                        })
                        .then();
    }

    private <T> Mono<T> blocking(Callable<T> call) {
        return Mono.fromCallable(call).subscribeOn(binding);
    }

    /** The library's words; they name the command_status and never the password. */
    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
