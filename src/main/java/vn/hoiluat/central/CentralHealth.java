package vn.hoiluat.central;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.central.PeerState;

/** How the sync stands. A partner that is away never makes the service down or unready: days offline are caught up. */
final class CentralHealth extends AbstractReactiveHealthIndicator {

    /** Works, but somebody should look; answered with HTTP 200. */
    private static final Status DEGRADED = new Status("DEGRADED");

    private final Central central;
    private final Standing standing;

    CentralHealth(Central central, Duration every, Clock clock) {
        super("The state of the central sync could not be read");
        this.central = central;
        this.standing = new Standing(every, clock);
    }

    @Override
    protected Mono<Health> doHealthCheck(Health.Builder health) {
        return central.partner()
                .map(partner -> partner.sync().state().map(state -> of(state, health)))
                .orElseGet(
                        () -> Mono.just(health.up().withDetail("kind", "none").build()));
    }

    private Health of(PeerState state, Health.Builder health) {
        Instant good = state.lastGood();
        health.withDetail("lastGood", good == null ? "never" : good.toString())
                .withDetail("failures", state.failures());
        return health.status(standing.isLate(state) ? DEGRADED : Status.UP).build();
    }
}
