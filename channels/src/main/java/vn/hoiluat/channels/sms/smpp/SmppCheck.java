package vn.hoiluat.channels.sms.smpp;

import java.time.Clock;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.AccountCheck;
import vn.hoiluat.account.AccountHealth;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;

/** How the accounts stand, on whichever node they are bound. */
final class SmppCheck implements AccountCheck {

    private final Accounts accounts;
    private final SmppLeases leases;
    private final Clock clock;

    SmppCheck(Accounts accounts, SmppLeases leases, Clock clock) {
        this.accounts = accounts;
        this.leases = leases;
        this.clock = clock;
    }

    @Override
    public Flux<AccountHealth> accounts() {
        return accounts.all().filter(SmppTerms::concern).concatMap(this::health);
    }

    private Mono<AccountHealth> health(ChannelAccount account) {
        try {
            SmppTerms.of(account);
        } catch (IllegalArgumentException e) {
            return Mono.just(down(account, "setting " + e.getMessage()));
        }
        return leases.lease(account.id())
                .map(lease -> health(account, lease))
                .defaultIfEmpty(down(account, "not bound yet"));
    }

    private AccountHealth health(ChannelAccount account, SmppLease lease) {
        if (!clock.instant().isBefore(lease.until())) {
            return down(account, "no node is bound");
        }
        if (lease.boundAt() == null) {
            return down(account, lease.failure() == null ? "not bound yet" : "not bound: " + lease.failure());
        }
        return new AccountHealth(account.id(), AccountHealth.Level.GOOD, "bound since " + lease.boundAt());
    }

    private static AccountHealth down(ChannelAccount account, String detail) {
        return new AccountHealth(account.id(), AccountHealth.Level.DOWN, detail);
    }
}
