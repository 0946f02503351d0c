package vn.hoiluat.channels.zalo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.PlatformApp;
import vn.hoiluat.account.Secret;
import vn.hoiluat.account.TokenCustody;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.StorageException;
import vn.hoiluat.storage.Versioned;

/**
 * Custody of the token pairs. A refresh token works once, so over all processes one at a time renews: it takes the lock in
 * the pair's document, reads the pair again, exchanges it, and stores the new pair before anybody uses it. A pair that could
 * not be stored is kept in memory and stored first thing at the next try. Safe for use by many threads.
 */
final class ZaloTokens implements TokenCustody {

    private static final Logger log = LoggerFactory.getLogger(ZaloTokens.class);

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MAX_POLLS = 75;
    private static final Duration RETRY_UNANSWERED = Duration.ofSeconds(30);
    private static final Duration RETRY_REFUSED = Duration.ofHours(1);
    private static final Retry SAVING = Retry.backoff(5, Duration.ofMillis(100))
            .filter(StorageException.class::isInstance)
            .onRetryExhaustedThrow((spec, last) -> last.failure());

    private final Documents<ZaloTokenPair> pairs;
    private final Accounts accounts;
    private final ZaloOAuth oauth;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();
    private final Map<String, Unsaved> unsaved = new ConcurrentHashMap<>();

    ZaloTokens(DocumentStore store, Accounts accounts, ZaloOAuth oauth, Clock clock) {
        pairs = store.documents(ZaloTokenPair.KIND);
        this.accounts = accounts;
        this.oauth = oauth;
        this.clock = clock;
    }

    /** A new pair that waits for the store, and the refresh token that was given for it. */
    private record Unsaved(Secret usedUp, ZaloTokenPair pair) {}

    @Override
    public Channel channel() {
        return Channel.ZALO;
    }

    /** Takes the pair and has it renewed with the next use, for nobody knows its age. */
    @Override
    public Mono<Void> adopt(String accountId, Secret accessToken, Secret refreshToken) {
        ZaloTokenPair given = ZaloTokenPair.fresh(accessToken, refreshToken, clock.instant(), Duration.ZERO);
        unsaved.remove(accountId);
        return pairs.modify(accountId, old -> given)
                .switchIfEmpty(pairs.insert(accountId, given).then(Mono.empty()))
                .then();
    }

    /** The account's access token, renewed first if its time is over. */
    Mono<ZaloToken> current(ChannelAccount account) {
        return pair(account)
                .flatMap(found -> found.value().isUsable(clock.instant())
                        ? Mono.just(new ZaloToken.Usable(found.value().accessToken()))
                        : renew(account, found.value().accessToken()));
    }

    /**
     * Another access token than this one, which is wrong or old. If somebody has renewed it meanwhile, theirs is taken.
     * Fails with {@link StorageException} if the store is down.
     */
    Mono<ZaloToken> renew(ChannelAccount account, Secret old) {
        return renew(account, old, MAX_POLLS);
    }

    /** The stored pair; the one from the account's settings if none is stored yet. */
    Mono<Versioned<ZaloTokenPair>> pair(ChannelAccount account) {
        return pairs.find(account.id()).switchIfEmpty(Mono.defer(() -> seed(account)));
    }

    private Mono<Versioned<ZaloTokenPair>> seed(ChannelAccount account) {
        ZaloTokenPair first = ZaloTokenPair.fresh(
                account.secret(ZaloSettings.ACCESS_TOKEN),
                account.secret(ZaloSettings.REFRESH_TOKEN),
                clock.instant(),
                ZaloOAuth.ACCESS_TOKEN_LIFE);
        if (first.refreshToken().isEmpty()) {
            return Mono.just(new Versioned<>(account.id(), 0, first));
        }
        return pairs.insert(account.id(), first).then(pairs.find(account.id()));
    }

    private Mono<ZaloToken> renew(ChannelAccount account, Secret old, int polls) {
        return saveWaiting(account.id()).then(pair(account)).flatMap(found -> {
            ZaloTokenPair pair = found.value();
            Instant now = clock.instant();
            if (!pair.accessToken().equals(old) && pair.isUsable(now)) {
                return Mono.just(new ZaloToken.Usable(pair.accessToken()));
            }
            if (pair.refreshToken().isEmpty()) {
                return Mono.just(new ZaloToken.Lost("the account has no refresh token"));
            }
            if (!pair.mayBeTried(now)) {
                return Mono.just(whyNot(pair, now));
            }
            if (pair.isHeld(now)) {
                return polls > 0
                        ? Mono.delay(POLL).then(renew(account, old, polls - 1))
                        : Mono.just(new ZaloToken.NotNow("the token is being renewed elsewhere", ZaloProperties.LEASE));
            }
            ZaloTokenPair held = pair.heldBy(holder, now.plus(ZaloProperties.LEASE));
            return pairs.replace(found.id(), found.version(), held)
                    .flatMap(locked -> locked ? exchange(account, held) : renew(account, old, polls));
        });
    }

    private static ZaloToken whyNot(ZaloTokenPair pair, Instant now) {
        String failure = pair.failure() == null ? "renewal failed" : pair.failure();
        return pair.refused() || pair.retryAt() == null
                ? new ZaloToken.Lost(failure)
                : new ZaloToken.NotNow(failure, Duration.between(now, pair.retryAt()));
    }

    /** Only the holder of the lock comes here, with the pair as it was when the lock was taken. */
    private Mono<ZaloToken> exchange(ChannelAccount account, ZaloTokenPair held) {
        return accounts.app(account.appId())
                .flatMap(app -> exchange(app, account.id(), held))
                .switchIfEmpty(
                        Mono.defer(() -> fail(account.id(), "the account's application is not registered", true)));
    }

    private Mono<ZaloToken> exchange(PlatformApp app, String accountId, ZaloTokenPair held) {
        return oauth.refresh(app, held.refreshToken()).flatMap(grant -> switch (grant) {
            case ZaloOAuth.Grant.Granted granted -> {
                ZaloTokenPair fresh = ZaloTokenPair.fresh(
                        granted.accessToken(), granted.refreshToken(), clock.instant(), granted.life());
                yield save(accountId, new Unsaved(held.refreshToken(), fresh));
            }
            case ZaloOAuth.Grant.Refused refused -> fail(accountId, refused.reason(), true);
            case ZaloOAuth.Grant.Unanswered unanswered -> fail(accountId, unanswered.reason(), false);
        });
    }

    private Mono<ZaloToken> save(String accountId, Unsaved fresh) {
        unsaved.put(accountId, fresh);
        return saveWaiting(accountId)
                .retryWhen(SAVING)
                .thenReturn((ZaloToken) new ZaloToken.Usable(fresh.pair().accessToken()))
                .doOnSuccess(done -> log.info("Zalo token of {} renewed", accountId))
                .doOnError(e -> log.error("Zalo token of {} renewed but not stored; kept in memory", accountId, e));
    }

    /** Stores a new pair that waits, unless the refresh token it was given for has been replaced by another. */
    private Mono<Void> saveWaiting(String accountId) {
        return Mono.defer(() -> {
            Unsaved waiting = unsaved.get(accountId);
            if (waiting == null) {
                return Mono.empty();
            }
            return pairs.modify(
                            accountId,
                            stored -> stored.refreshToken().equals(waiting.usedUp()) ? waiting.pair() : stored)
                    .switchIfEmpty(pairs.insert(accountId, waiting.pair()).then(Mono.empty()))
                    .doOnSuccess(done -> unsaved.remove(accountId, waiting))
                    .then();
        });
    }

    private Mono<ZaloToken> fail(String accountId, String reason, boolean refused) {
        log.error("Zalo token of {} not renewed: {}", accountId, reason);
        Duration pause = refused ? RETRY_REFUSED : RETRY_UNANSWERED;
        Instant retryAt = clock.instant().plus(pause);
        return pairs.modify(accountId, pair -> pair.failed(holder, reason, refused, retryAt))
                .thenReturn(refused ? new ZaloToken.Lost(reason) : new ZaloToken.NotNow(reason, pause));
    }
}
