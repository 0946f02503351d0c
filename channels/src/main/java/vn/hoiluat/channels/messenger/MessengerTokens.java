package vn.hoiluat.channels.messenger;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.AccountHealth;
import vn.hoiluat.account.AccountHealth.Level;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.Secret;
import vn.hoiluat.channels.platform.TokenAlarms;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Versioned;

/**
 * Remembers which pages' tokens the platform refused, over all processes. Such a page sends nothing until the token works
 * again or is another; everything else about the page goes on. Safe for use by many threads.
 */
final class MessengerTokens {

    private static final Logger log = LoggerFactory.getLogger(MessengerTokens.class);

    private final Documents<RefusedToken> refused;
    private final TokenAlarms alarms;
    private final Clock clock;

    MessengerTokens(DocumentStore store, TokenAlarms alarms, Clock clock) {
        refused = store.documents(RefusedToken.KIND);
        this.alarms = alarms;
        this.clock = clock;
    }

    /** How the page stands: good, or down with the reason. */
    Mono<AccountHealth> health(ChannelAccount account) {
        Secret token = account.secret(MessengerSettings.PAGE_TOKEN);
        if (token.isEmpty()) {
            return Mono.just(new AccountHealth(account.id(), Level.DOWN, "the page has no token"));
        }
        return refused.find(account.id())
                .map(Versioned::value)
                .filter(last -> last.isOf(token))
                .map(last -> new AccountHealth(
                        account.id(), Level.DOWN, "token refused since " + last.since() + ": " + last.detail()))
                .defaultIfEmpty(new AccountHealth(account.id(), Level.GOOD, "token not refused so far"));
    }

    /** The platform refused the page's token just now. Fails with a storage exception only. */
    Mono<Void> refuse(ChannelAccount account, String detail) {
        Secret token = account.secret(MessengerSettings.PAGE_TOKEN);
        RefusedToken now = RefusedToken.of(token, clock.instant(), detail);
        log.error("Token of page {} refused: {}", account.id(), detail);
        return refused.insert(account.id(), now)
                .flatMap(isNew ->
                        isNew ? Mono.empty() : refused.modify(account.id(), last -> last.isOf(token) ? last : now))
                .then(health(account))
                .flatMap(alarms::raise);
    }

    /** The platform takes the page's token, whatever was before. */
    Mono<Void> accept(ChannelAccount account) {
        return refused.find(account.id())
                .flatMap(found -> refused.delete(found.id(), found.version()))
                .doOnNext(gone -> log.info("Token of page {} works again", account.id()))
                .then();
    }
}
