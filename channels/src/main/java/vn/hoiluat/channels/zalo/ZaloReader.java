package vn.hoiluat.channels.zalo;

import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.channels.platform.KnownAccounts;
import vn.hoiluat.channels.platform.WireJson;
import vn.hoiluat.channels.webhook.UnreadableWebhookException;
import vn.hoiluat.channels.webhook.WebhookItem;
import vn.hoiluat.channels.webhook.WebhookItem.SkipReason;
import vn.hoiluat.channels.webhook.WebhookMetrics;
import vn.hoiluat.channels.webhook.WebhookReader;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundKind;

/** Reads the verified bodies of one application: one event each, for an account that the body names. */
final class ZaloReader implements WebhookReader {

    /** Set on notification-service events, whose recipient is a phone number and no person we talk to. */
    private static final String SERVER_HEADER = "X-ZEvent-Server";

    private final KnownAccounts accounts;
    private final String appId;
    private final Clock clock;

    ZaloReader(KnownAccounts accounts, String appId, Clock clock) {
        this.accounts = accounts;
        this.appId = appId;
        this.clock = clock;
    }

    @Override
    public Flux<WebhookItem> read(HttpHeaders headers, byte[] body) {
        return Flux.defer(() -> {
            ZaloEvent event = parse(body);
            String name = event.eventName();
            if (name == null || name.isBlank()) {
                throw new UnreadableWebhookException("the body has no event_name");
            }
            ZaloEventKind kind = ZaloEventKind.of(name);
            return switch (kind.family()) {
                case UNKNOWN -> skipped("unknown", SkipReason.UNKNOWN_KIND);
                case NOT_NEEDED -> skipped(name, SkipReason.NOT_NEEDED);
                case GROUP -> skipped("group", SkipReason.GROUP);
                case RECEIPT ->
                    isNotification(headers, event)
                            ? skipped(name, SkipReason.NOT_NEEDED)
                            : forKnownAccount(event, name, kind, body);
                case WITHDRAWAL -> withdrawal(event, name, kind, body);
                case FROM_CITIZEN, FROM_VISITOR, ECHO, ECHO_TO_VISITOR, ABOUT_CITIZEN ->
                    forKnownAccount(event, name, kind, body);
            };
        });
    }

    private static ZaloEvent parse(byte[] body) {
        try {
            ZaloEvent event = WireJson.MAPPER.readValue(body, ZaloEvent.class);
            if (event == null) {
                throw new UnreadableWebhookException("the body is no JSON object");
            }
            return event;
        } catch (JacksonException e) {
            throw new UnreadableWebhookException(
                    "the body is no JSON: " + e.getClass().getSimpleName());
        }
    }

    private static boolean isNotification(HttpHeaders headers, ZaloEvent event) {
        ZaloEvent.Message message = event.message();
        return "ZNS".equalsIgnoreCase(headers.getFirst(SERVER_HEADER))
                || (message != null && message.deliveryTime() != null);
    }

    private Flux<WebhookItem> forKnownAccount(ZaloEvent event, String name, ZaloEventKind kind, byte[] body) {
        return Flux.fromIterable(ZaloParties.of(event, kind.family()))
                .concatMap(parties -> find(parties).map(account -> items(event, name, kind, parties, account, body)))
                .next()
                .flatMapIterable(items -> items)
                .switchIfEmpty(skipped(kind.kind().name(), SkipReason.UNKNOWN_ACCOUNT));
    }

    private Mono<ChannelAccount> find(ZaloParties parties) {
        return parties.oaId() == null ? Mono.empty() : accounts.account(appId, parties.oaId());
    }

    /** A withdrawal without an account counts for all: a citizen's id is known on one of them only. */
    private Flux<WebhookItem> withdrawal(ZaloEvent event, String name, ZaloEventKind kind, byte[] body) {
        ZaloParties parties = ZaloParties.of(event, kind.family()).getFirst();
        if (parties.oaId() != null) {
            return forKnownAccount(event, name, kind, body);
        }
        return accounts.accountsOf(appId)
                .concatMapIterable(account -> items(event, name, kind, parties, account, body));
    }

    private List<WebhookItem> items(
            ZaloEvent event,
            String name,
            ZaloEventKind kind,
            ZaloParties parties,
            ChannelAccount account,
            byte[] body) {
        if (!account.enabled() && kind.kind() != InboundKind.WITHDRAW) {
            return List.of(new WebhookItem.Skipped(account.id(), kind.kind().name(), SkipReason.ACCOUNT_OFF));
        }
        if (parties.userId() == null) {
            return List.of(new WebhookItem.Skipped(account.id(), kind.kind().name(), SkipReason.INCOMPLETE));
        }
        Address citizen = new Address(Channel.ZALO, account.id(), parties.userId(), parties.conversationId());
        return ZaloNormalizer.normalize(event, name, kind.kind(), citizen, body, clock.instant()).stream()
                .<WebhookItem>map(WebhookItem.Accepted::new)
                .toList();
    }

    private static Flux<WebhookItem> skipped(String kind, SkipReason reason) {
        return Flux.just(new WebhookItem.Skipped(WebhookMetrics.NO_ACCOUNT, kind, reason));
    }
}
