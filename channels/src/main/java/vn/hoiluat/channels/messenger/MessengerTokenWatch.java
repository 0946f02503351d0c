package vn.hoiluat.channels.messenger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.AccountCheck;
import vn.hoiluat.account.AccountHealth;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.channels.messenger.MessengerApi.Caller;
import vn.hoiluat.channels.platform.KnownAccounts;
import vn.hoiluat.channels.platform.TokenAlarms;

/** Says how the pages stand with their tokens, and tries those again that were refused. */
final class MessengerTokenWatch implements AccountCheck {

    private static final Logger log = LoggerFactory.getLogger(MessengerTokenWatch.class);

    private final KnownAccounts accounts;
    private final MessengerTokens tokens;
    private final MessengerApi api;
    private final TokenAlarms alarms;

    MessengerTokenWatch(KnownAccounts accounts, MessengerTokens tokens, MessengerApi api, TokenAlarms alarms) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.api = api;
        this.alarms = alarms;
    }

    @Override
    public Flux<AccountHealth> accounts() {
        return accounts.enabled().concatMap(tokens::health);
    }

    /** Goes round all pages once. A page that fails does not keep the others waiting. */
    Mono<Void> round() {
        return accounts.enabled()
                .concatMap(account -> look(account).onErrorResume(e -> {
                    log.error("Token of page {} could not be looked at", account.id(), e);
                    return Mono.empty();
                }))
                .then();
    }

    private Mono<Void> look(ChannelAccount account) {
        return tokens.health(account)
                .filter(health -> health.level() == AccountHealth.Level.DOWN)
                .flatMap(health -> tryAgain(account).then(tokens.health(account)))
                .flatMap(alarms::raise);
    }

    private Mono<Void> tryAgain(ChannelAccount account) {
        if (account.secret(MessengerSettings.PAGE_TOKEN).isEmpty()) {
            return Mono.empty();
        }
        return accounts.app(account.appId())
                .flatMap(app -> api.whoAmI(new Caller(app, account)))
                .flatMap(answer -> switch (answer) {
                    case MessengerAnswer.Taken taken -> tokens.accept(account);
                    case MessengerAnswer.Error error -> Mono.empty();
                    case MessengerAnswer.Turned turned -> Mono.empty();
                    case MessengerAnswer.NotSent notSent -> Mono.empty();
                    case MessengerAnswer.Lost lost -> Mono.empty();
                });
    }
}
