package vn.hoiluat.auditing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.audit.AuditRetention;

/** Closes and drops days of the trail while the service runs. */
final class AuditUpkeep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AuditUpkeep.class);

    /** Days are closed soon after they end; each look reads the open day only. */
    private static final Duration EVERY = Duration.ofHours(1);

    private final AuditRetention retention;
    private final Scheduler scheduler;
    private volatile @Nullable Disposable running;

    AuditUpkeep(AuditRetention retention, Scheduler scheduler) {
        this.retention = retention;
        this.scheduler = scheduler;
    }

    @Override
    public void start() {
        running = Flux.interval(Duration.ZERO, EVERY, scheduler)
                .onBackpressureDrop()
                .concatMap(tick -> sweep(), 1)
                .subscribe();
    }

    @Override
    public void stop() {
        Disposable current = running;
        if (current != null) {
            current.dispose();
            running = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    private Mono<Void> sweep() {
        return retention.sweep().onErrorResume(e -> {
            log.error("The audit trail's days were not looked at, to be tried again", e);
            return Mono.empty();
        });
    }
}
