package vn.hoiluat.operations;

import java.util.Comparator;
import java.util.List;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.AccountCheck;
import vn.hoiluat.account.AccountHealth;

/**
 * How the channel accounts stand with their platforms. An account that cannot send never makes the service down: it still
 * takes messages, and a restart would mend nothing.
 */
final class AccountsHealth extends AbstractReactiveHealthIndicator {

    /** Works, but an administrator should look; answered with HTTP 200. */
    static final Status DEGRADED = new Status("DEGRADED");

    private final List<AccountCheck> checks;

    AccountsHealth(List<AccountCheck> checks) {
        super("The channel accounts could not be read");
        this.checks = List.copyOf(checks);
    }

    @Override
    protected Mono<Health> doHealthCheck(Health.Builder health) {
        return Flux.fromIterable(checks)
                .flatMap(AccountCheck::accounts)
                .collectSortedList(Comparator.comparing(AccountHealth::accountId))
                .map(accounts -> {
                    accounts.forEach(a -> health.withDetail(a.accountId(), a.level() + ": " + a.detail()));
                    return health.status(status(accounts)).build();
                });
    }

    private static Status status(List<AccountHealth> accounts) {
        return accounts.stream().allMatch(a -> a.level() == AccountHealth.Level.GOOD) ? Status.UP : DEGRADED;
    }
}
