package vn.hoiluat.audit;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.StorageException;

/**
 * Where it is written who did what. Records of many callers that come together are stored together. A record is stored when
 * its call completes; when the call fails, it may not be, and what it is about must not be shown. Safe for many threads;
 * never blocks.
 */
public final class AuditTrail {

    private static final Logger log = LoggerFactory.getLogger(AuditTrail.class);

    /** Records in one link: as many as a busy department makes in the time of one write. */
    private static final int MOST_TOGETHER = 64;

    /** Records that wait; far more than the calls a server works on at a time. */
    private static final int MOST_WAITING = 4_096;

    private final AuditChain chain;
    private final Clock clock;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private boolean writing;

    private record Waiting(AuditRecord record, MonoSink<Void> caller) {}

    public AuditTrail(DocumentStore store, Clock clock) {
        chain = new AuditChain(store, clock);
        this.clock = clock;
    }

    /** Stores the record; fails with {@link StorageException} if it cannot be stored or too many wait. */
    public Mono<Void> add(AuditRecord record) {
        return Mono.create(caller -> {
            if (!enter(new Waiting(record, caller))) {
                log.error("Audit record of {} refused: {} wait already", record.action(), MOST_WAITING);
                caller.error(new StorageException("the audit trail has too many records waiting"));
            }
        });
    }

    /** The same for what the service does by itself. */
    Mono<Void> addOwn(AuditAction action, String subject) {
        return Mono.defer(() -> add(
                AuditRecord.without(clock.instant(), AuditRecord.SYSTEM, action, subject, "", AuditRecord.Via.SYSTEM)));
    }

    private boolean enter(Waiting one) {
        synchronized (waiting) {
            if (waiting.size() >= MOST_WAITING) {
                return false;
            }
            waiting.add(one);
            if (writing) {
                return true;
            }
            writing = true;
        }
        Mono.defer(this::writeOnce).repeat(this::hasMore).subscribe();
        return true;
    }

    private boolean hasMore() {
        synchronized (waiting) {
            writing = !waiting.isEmpty();
            return writing;
        }
    }

    private Mono<Void> writeOnce() {
        List<Waiting> together = take();
        return chain.append(together.stream().map(Waiting::record).toList())
                .doOnNext(stored -> together.forEach(one -> one.caller().success()))
                .flatMap(chain::mark)
                .onErrorResume(e -> {
                    log.error("{} audit records could not be stored", together.size(), e);
                    together.forEach(
                            one -> one.caller().error(new StorageException("the audit trail could not be written", e)));
                    return Mono.empty();
                });
    }

    private List<Waiting> take() {
        synchronized (waiting) {
            List<Waiting> together = new ArrayList<>();
            while (together.size() < MOST_TOGETHER && !waiting.isEmpty()) {
                together.add(waiting.remove());
            }
            return together;
        }
    }
}
