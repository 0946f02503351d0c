package vn.hoiluat.channels.messenger;

import reactor.core.publisher.Mono;
import vn.hoiluat.account.AccountHealth;
import vn.hoiluat.account.AccountHealth.Level;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.ConnectionTest;
import vn.hoiluat.channels.messenger.MessengerApi.Caller;
import vn.hoiluat.channels.platform.KnownAccounts;
import vn.hoiluat.message.Channel;

/** Asks Meta who we are. A token that works is no longer taken for refused. */
final class MessengerConnectionTest implements ConnectionTest {

    private final KnownAccounts accounts;
    private final MessengerTokens tokens;
    private final MessengerApi api;

    MessengerConnectionTest(KnownAccounts accounts, MessengerTokens tokens, MessengerApi api) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.api = api;
    }

    @Override
    public Channel channel() {
        return Channel.MESSENGER;
    }

    @Override
    public Mono<AccountHealth> test(ChannelAccount account) {
        if (account.secret(MessengerSettings.PAGE_TOKEN).isEmpty()) {
            return Mono.just(new AccountHealth(account.id(), Level.DOWN, "the page has no token"));
        }
        return accounts.app(account.appId())
                .flatMap(app -> api.whoAmI(new Caller(app, account)))
                .flatMap(answer -> switch (answer) {
                    case MessengerAnswer.Taken taken ->
                        tokens.accept(account).thenReturn(health(account, Level.GOOD, ""));
                    case MessengerAnswer.Error error -> Mono.just(health(account, Level.DOWN, error.detail()));
                    case MessengerAnswer.Turned turned ->
                        Mono.just(health(account, Level.FAILING, "HTTP " + turned.status()));
                    case MessengerAnswer.NotSent notSent -> Mono.just(health(account, Level.FAILING, notSent.reason()));
                    case MessengerAnswer.Lost lost -> Mono.just(health(account, Level.FAILING, lost.reason()));
                })
                .defaultIfEmpty(health(account, Level.DOWN, "the account's application is not registered"));
    }

    private static AccountHealth health(ChannelAccount account, Level level, String detail) {
        return new AccountHealth(account.id(), level, detail);
    }
}
