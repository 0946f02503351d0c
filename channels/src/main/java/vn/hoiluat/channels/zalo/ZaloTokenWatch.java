package vn.hoiluat.channels.zalo;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.AccountCheck;
import vn.hoiluat.account.AccountHealth;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.alarm.Alarms;
import vn.hoiluat.channels.platform.KnownAccounts;
import vn.hoiluat.channels.platform.TokenAlarms;

/**
 * Looks at the tokens of all accounts: renews what has come of age, shows every token in the metrics, and raises an alarm,
 * one a day and account, when a renewal fails or a refresh token nears its end.
 */
final class ZaloTokenWatch implements AccountCheck {

    /** Seconds since an account's pair was obtained. */
    static final String AGE = "hoiluat.zalo.token.age";

    /** 0 for a token that works, up to 3 for none, in the order of {@link AccountHealth.Level}. */
    static final String STATE = "hoiluat.zalo.token.state";

    private static final Logger log = LoggerFactory.getLogger(ZaloTokenWatch.class);

    private final KnownAccounts accounts;
    private final ZaloTokens tokens;
    private final ZaloProperties properties;
    private final TokenAlarms alarms;
    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<String, ZaloTokenStatus> shown = new ConcurrentHashMap<>();

    ZaloTokenWatch(
            KnownAccounts accounts,
            ZaloTokens tokens,
            ZaloProperties properties,
            Alarms alarms,
            MeterRegistry registry,
            Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.properties = properties;
        this.alarms = new TokenAlarms("Zalo", alarms, clock);
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public Flux<AccountHealth> accounts() {
        return accounts.all()
                .filter(ChannelAccount::enabled)
                .concatMap(this::status)
                .map(ZaloTokenStatus::health);
    }

    /** Goes round all accounts once. An account that fails does not keep the others waiting. */
    Mono<Void> round() {
        return accounts.all()
                .filter(ChannelAccount::enabled)
                .concatMap(account -> look(account).onErrorResume(e -> {
                    log.error("Zalo token of {} could not be looked at", account.id(), e);
                    return Mono.empty();
                }))
                .then();
    }

    private Mono<Void> look(ChannelAccount account) {
        return tokens.pair(account)
                .filter(found -> isDue(found.value()))
                .flatMap(found -> tokens.renew(account, found.value().accessToken()))
                .then(status(account))
                .doOnNext(this::show)
                .flatMap(status -> alarms.raise(status.health()));
    }

    private boolean isDue(ZaloTokenPair pair) {
        Instant now = clock.instant();
        boolean aged = !now.isBefore(pair.obtainedAt().plus(properties.refreshAfter()));
        return !pair.refreshToken().isEmpty() && (aged || !pair.isUsable(now)) && pair.mayBeTried(now);
    }

    private Mono<ZaloTokenStatus> status(ChannelAccount account) {
        return tokens.pair(account)
                .map(found -> ZaloTokenStatus.of(account.id(), found.value(), properties, clock.instant()));
    }

    private void show(ZaloTokenStatus status) {
        String id = status.health().accountId();
        if (shown.put(id, status) == null) {
            Gauge.builder(AGE, () -> age(id))
                    .tag("account", id)
                    .baseUnit("seconds")
                    .register(registry);
            Gauge.builder(STATE, () -> state(id)).tag("account", id).register(registry);
        }
    }

    private double age(String accountId) {
        ZaloTokenStatus status = shown.get(accountId);
        return status == null
                ? Double.NaN
                : Duration.between(status.obtainedAt(), clock.instant()).toSeconds();
    }

    private double state(String accountId) {
        ZaloTokenStatus status = shown.get(accountId);
        return status == null ? Double.NaN : status.health().level().ordinal();
    }
}
