package vn.hoiluat.channels.sms;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.Secret;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Versioned;

/**
 * The SMS accounts, and the unguessable tokens by which carriers call for each: a configured one, or one that is made and
 * kept. What was read is remembered for some seconds, so an administrator's change is seen that much later. Safe for use by
 * many threads.
 */
public final class SmsAccounts {

    private static final int SHORTEST_TOKEN = 16;
    private static final int MADE_TOKEN_BYTES = 24;
    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final String ALL = "all";

    private final Accounts accounts;
    private final Documents<SmsWebhook> webhooks;
    private final RandomGenerator random;
    private final AsyncCache<String, List<Open>> open;

    /** The random generator must be unpredictable: tokens are drawn from it. */
    SmsAccounts(Accounts accounts, DocumentStore store, RandomGenerator random, Clock clock) {
        this.accounts = accounts;
        webhooks = store.documents(SmsWebhook.KIND);
        this.random = random;
        open = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .buildAsync();
    }

    private record Open(ChannelAccount account, Secret token) {}

    /** The account of a gateway that is on and that carriers call by this token, or empty. */
    public Mono<ChannelAccount> byToken(String gateway, String token) {
        return Mono.fromFuture(() -> open.get(
                        ALL, (key, executor) -> readOpen().collectList().toFuture()))
                .flatMapIterable(all -> all)
                .filter(each -> each.account().setting(SmsSettings.GATEWAY, "").equals(gateway))
                .filter(each -> isSame(each.token().value(), token))
                .next()
                .map(Open::account);
    }

    /** The token by which carriers call for this account; made when it is first asked for. */
    public Mono<Secret> token(ChannelAccount account) {
        Secret configured = account.secret(SmsSettings.WEBHOOK_TOKEN);
        return configured.isEmpty() ? madeToken(account.id()) : Mono.just(configured);
    }

    /** Every SMS account that is on. */
    Flux<ChannelAccount> enabled() {
        return accounts.all().filter(account -> account.channel() == Channel.SMS && account.enabled());
    }

    private Flux<Open> readOpen() {
        return enabled()
                .concatMap(account -> token(account).map(token -> new Open(account, token)))
                .filter(each -> each.token().value().length() >= SHORTEST_TOKEN);
    }

    private Mono<Secret> madeToken(String accountId) {
        return webhooks.find(accountId)
                .switchIfEmpty(Mono.defer(() ->
                        webhooks.insert(accountId, new SmsWebhook(newToken())).then(webhooks.find(accountId))))
                .map(Versioned::value)
                .map(SmsWebhook::token);
    }

    private Secret newToken() {
        byte[] bits = new byte[MADE_TOKEN_BYTES];
        random.nextBytes(bits);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    private static boolean isSame(String expected, String token) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
