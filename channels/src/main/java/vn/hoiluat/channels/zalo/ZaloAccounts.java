package vn.hoiluat.channels.zalo;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.PlatformApp;
import vn.hoiluat.message.Channel;

/**
 * The Zalo applications and accounts, kept for some seconds so that a webhook does not read the store three times. A change
 * by an administrator is seen that much later; what does not exist is not remembered.
 */
final class ZaloAccounts {

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int MOST_KEPT = 1000;

    private final Accounts accounts;
    private final AsyncCache<String, PlatformApp> apps;
    private final AsyncCache<String, ChannelAccount> byExternalId;

    ZaloAccounts(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        apps = cache(clock);
        byExternalId = cache(clock);
    }

    /** The Zalo application with this id of ours, or empty. */
    Mono<PlatformApp> app(String id) {
        return Mono.fromFuture(() -> apps.get(
                id,
                (key, executor) -> accounts.app(key)
                        .filter(app -> app.channel() == Channel.ZALO)
                        .toFuture()));
    }

    /** The account of an application by the platform's id of it, or empty. */
    Mono<ChannelAccount> account(String appId, String oaId) {
        return Mono.fromFuture(() -> byExternalId.get(
                appId + "/" + oaId,
                (key, executor) -> accounts.account(appId, oaId).toFuture()));
    }

    /** Every account of an application. */
    Flux<ChannelAccount> accountsOf(String appId) {
        return all().filter(account -> account.appId().equals(appId));
    }

    /** Every Zalo account. */
    Flux<ChannelAccount> all() {
        return accounts.all().filter(account -> account.channel() == Channel.ZALO);
    }

    /** Every Zalo application. */
    Flux<PlatformApp> apps() {
        return accounts.apps().filter(app -> app.channel() == Channel.ZALO);
    }

    private static <T> AsyncCache<String, T> cache(Clock clock) {
        return Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(MOST_KEPT)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .buildAsync();
    }
}
