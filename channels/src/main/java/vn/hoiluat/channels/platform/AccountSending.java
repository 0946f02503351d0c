package vn.hoiluat.channels.platform;

import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.PlatformApp;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.RefusalReason;
import vn.hoiluat.message.Address;

/** Sends with what the store has of an account, if it is registered and on. Safe for use by many threads. */
public final class AccountSending {

    private static final Logger log = LoggerFactory.getLogger(AccountSending.class);

    private final Accounts accounts;

    public AccountSending(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * What sending comes to. Never fails, if calls of the platform never do: what fails then is the store, before anything
     * was sent.
     */
    public Mono<DeliveryResult> send(
            Part part, Address to, BiFunction<ChannelAccount, PlatformApp, Mono<DeliveryResult>> sending) {
        return accounts.account(to.accountId())
                .filter(ChannelAccount::enabled)
                .flatMap(account -> accounts.app(account.appId()).flatMap(app -> sending.apply(account, app)))
                .defaultIfEmpty(new DeliveryResult.Refused(
                        RefusalReason.NEEDS_ADMINISTRATOR, "account " + to.accountId() + " is off or not registered"))
                .onErrorResume(e -> {
                    log.error("Part {} not sent", part.id(), e);
                    return Mono.just(new DeliveryResult.RetryLater(e.getClass().getSimpleName(), null));
                });
    }
}
