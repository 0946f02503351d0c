package vn.hoiluat.channels.platform;

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
 * The applications and accounts of one channel, kept for some seconds so that a webhook does not read the store three times.
 * A change by an administrator is seen that much later; what does not exist is not remembered. Safe for use by many threads.
 */
public final class KnownAccounts {

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int MOST_KEPT = 1000;

    private final Channel channel;
    private final Accounts accounts;
    private final AsyncCache<String, PlatformApp> apps;
    private final AsyncCache<String, ChannelAccount> byExternalId;

    public KnownAccounts(Channel channel, Accounts accounts, Clock clock) {
        this.channel = channel;
        this.accounts = accounts;
        apps = cache(clock);
        byExternalId = cache(clock);
    }

    /** The channel whose accounts these are. */
    public Channel channel() {
        return channel;
    }

    /** The application with this id of ours, or empty. */
    public Mono<PlatformApp> app(String id) {
        return Mono.fromFuture(() -> apps.get(
                id,
                (key, executor) -> accounts.app(key)
                        .filter(app -> app.channel() == channel)
                        .toFuture()));
    }

    /** The account of an application by the platform's id of it, or empty. */
    public Mono<ChannelAccount> account(String appId, String externalId) {
        return Mono.fromFuture(() -> byExternalId.get(
                appId + "/" + externalId,
                (key, executor) -> accounts.account(appId, externalId).toFuture()));
    }

    /** Every account of an application. */
    public Flux<ChannelAccount> accountsOf(String appId) {
        return all().filter(account -> account.appId().equals(appId));
    }

    /** Every account of the channel. */
    public Flux<ChannelAccount> all() {
        return accounts.all().filter(account -> account.channel() == channel);
    }

    /** Every account of the channel that is on. */
    public Flux<ChannelAccount> enabled() {
        return all().filter(ChannelAccount::enabled);
    }

    /** Every application of the channel. */
    public Flux<PlatformApp> apps() {
        return accounts.apps().filter(app -> app.channel() == channel);
    }

    private static <T> AsyncCache<String, T> cache(Clock clock) {
        return Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(MOST_KEPT)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .buildAsync();
    }
}
