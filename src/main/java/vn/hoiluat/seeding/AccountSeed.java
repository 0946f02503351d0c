package vn.hoiluat.seeding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.PlatformApp;

/** Brings the configured applications and accounts into the store. What the store has counts, unless told otherwise. */
final class AccountSeed {

    private static final Logger log = LoggerFactory.getLogger(AccountSeed.class);

    private final Accounts accounts;
    private final List<PlatformApp> apps;
    private final List<ChannelAccount> channelAccounts;
    private final boolean overwrite;

    /** Throws {@link IllegalArgumentException} if two have the same id. */
    AccountSeed(Accounts accounts, SeedProperties properties) {
        this.accounts = accounts;
        apps = properties.platformApps().stream().map(SeedProperties.App::toApp).toList();
        channelAccounts = properties.channelAccounts().stream()
                .map(SeedProperties.Account::toAccount)
                .toList();
        overwrite = properties.overwriteAccounts();
        requireUnique("hoiluat.platform-apps", apps.stream().map(PlatformApp::id));
        requireUnique("hoiluat.channel-accounts", channelAccounts.stream().map(ChannelAccount::id));
    }

    /** Stores what is to be stored. Done again, it changes nothing. */
    Mono<Void> plant() {
        return Flux.fromIterable(apps)
                .concatMap(app -> overwrite ? accounts.overwrite(app) : plant(app))
                .thenMany(Flux.fromIterable(channelAccounts))
                .concatMap(account -> overwrite ? accounts.overwrite(account) : plant(account))
                .then();
    }

    private Mono<Void> plant(PlatformApp app) {
        return accounts.seed(app)
                .flatMap(isNew -> isNew
                        ? Mono.<Void>empty()
                        : accounts.app(app.id())
                                .doOnNext(kept -> compare(app.id(), app.equals(kept)))
                                .then());
    }

    private Mono<Void> plant(ChannelAccount account) {
        return accounts.seed(account)
                .flatMap(isNew -> isNew
                        ? Mono.<Void>empty()
                        : accounts.account(account.id())
                                .doOnNext(kept -> compare(account.id(), account.equals(kept)))
                                .then());
    }

    private static void compare(String id, boolean same) {
        if (!same) {
            log.warn("The store's {} differs from the configuration and counts; overwrite-accounts changes it", id);
        }
    }

    private static void requireUnique(String property, Stream<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.forEach(id -> {
            if (!seen.add(id)) {
                throw new IllegalArgumentException(property + " has the id " + id + " twice, expected once");
            }
        });
    }
}
