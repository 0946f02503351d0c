package vn.hoiluat.channels.sms.smpp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;

/** The links of this node, one for each account that is on and speaks SMPP. Safe for use by many threads. */
final class SmppLinks {

    private static final Logger log = LoggerFactory.getLogger(SmppLinks.class);

    /** How often the accounts are read again. */
    private static final Duration ACCOUNTS_EVERY = Duration.ofSeconds(15);

    private final Accounts accounts;
    private final Function<SmppTerms, SmppLink> newLink;
    private final Clock clock;
    private final Map<String, SmppLink> links = new ConcurrentHashMap<>();
    private volatile Instant readAt = Instant.EPOCH;

    SmppLinks(Accounts accounts, Function<SmppTerms, SmppLink> newLink, Clock clock) {
        this.accounts = accounts;
        this.newLink = newLink;
        this.clock = clock;
    }

    /** The account's link, null if this node has none. */
    @Nullable
    SmppLink link(String accountId) {
        return links.get(accountId);
    }

    /** Moves every link on by a step; one that hangs does not keep the others waiting. */
    Mono<Void> look() {
        Mono<Void> read = clock.instant().isBefore(readAt.plus(ACCOUNTS_EVERY)) ? Mono.empty() : read();
        return read.thenMany(Flux.defer(() -> Flux.fromIterable(links.values())))
                .flatMap(SmppLink::look)
                .then();
    }

    /** The links whose lease this node has. */
    Flux<SmppLink> held() {
        return Flux.fromIterable(links.values()).filter(SmppLink::isHeld);
    }

    /** Closes all links. */
    Mono<Void> close() {
        List<SmppLink> all = List.copyOf(links.values());
        links.clear();
        readAt = Instant.EPOCH;
        return Flux.fromIterable(all).flatMap(SmppLink::close).then();
    }

    private Mono<Void> read() {
        return accounts.all()
                .filter(SmppTerms::concern)
                .mapNotNull(this::terms)
                .collect(Collectors.toMap(SmppTerms::accountId, Function.identity()))
                .flatMap(this::adopt)
                .doOnSuccess(done -> readAt = clock.instant());
    }

    private @Nullable SmppTerms terms(ChannelAccount account) {
        try {
            return SmppTerms.of(account);
        } catch (IllegalArgumentException e) {
            log.error("SMPP account {} cannot be used: {}", account.id(), e.getMessage());
            return null;
        }
    }

    /** What is gone or was changed is unbound before anything new is bound in its place. */
    private Mono<Void> adopt(Map<String, SmppTerms> wanted) {
        return Flux.fromIterable(List.copyOf(links.values()))
                .filter(link -> !link.terms().equals(wanted.get(link.terms().accountId())))
                .doOnNext(link -> links.remove(link.terms().accountId(), link))
                .flatMap(SmppLink::close)
                .then(Mono.fromRunnable(
                        () -> wanted.forEach((id, terms) -> links.computeIfAbsent(id, key -> newLink.apply(terms)))));
    }
}
