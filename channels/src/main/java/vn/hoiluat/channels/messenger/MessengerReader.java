package vn.hoiluat.channels.messenger;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.PlatformApp;
import vn.hoiluat.channels.messenger.MessengerBody.Entry;
import vn.hoiluat.channels.platform.KnownAccounts;
import vn.hoiluat.channels.platform.WireJson;
import vn.hoiluat.channels.webhook.UnreadableWebhookException;
import vn.hoiluat.channels.webhook.WebhookItem;
import vn.hoiluat.channels.webhook.WebhookItem.SkipReason;
import vn.hoiluat.channels.webhook.WebhookMetrics;
import vn.hoiluat.channels.webhook.WebhookReader;

/** Reads the verified bodies of one application: every event of every entry, in the body's order. */
final class MessengerReader implements WebhookReader {

    private static final String PAGE = "page";

    private final KnownAccounts accounts;
    private final PlatformApp app;
    private final Clock clock;

    MessengerReader(KnownAccounts accounts, PlatformApp app, Clock clock) {
        this.accounts = accounts;
        this.app = app;
        this.clock = clock;
    }

    @Override
    public Flux<WebhookItem> read(HttpHeaders headers, byte[] body) {
        return Flux.defer(() -> {
            MessengerBody read = parse(body);
            if (read.entry() == null) {
                return Flux.just(testOf(read));
            }
            if (!PAGE.equals(read.object())) {
                return Flux.just(skipped(WebhookMetrics.NO_ACCOUNT, "other object", SkipReason.NOT_NEEDED));
            }
            return Flux.fromStream(given(read.entry())).concatMap(this::items);
        });
    }

    private static MessengerBody parse(byte[] body) {
        try {
            MessengerBody read = WireJson.MAPPER.readValue(body, MessengerBody.class);
            if (read == null) {
                throw new UnreadableWebhookException("the body is no JSON object");
            }
            return read;
        } catch (JacksonException e) {
            throw new UnreadableWebhookException(
                    "the body is no JSON: " + e.getClass().getSimpleName());
        }
    }

    /** The console's test button sends a field and its value, and wants no more than an answer. */
    private static WebhookItem testOf(MessengerBody read) {
        if (read.field() == null) {
            throw new UnreadableWebhookException("the body has no entries");
        }
        return skipped(WebhookMetrics.NO_ACCOUNT, "test", SkipReason.NOT_NEEDED);
    }

    private Flux<WebhookItem> items(Entry entry) {
        return Mono.justOrEmpty(entry.id())
                .flatMap(page -> accounts.account(app.id(), page))
                .map(account -> account.enabled()
                        ? items(entry, account)
                        : passedOver(entry, account.id(), SkipReason.ACCOUNT_OFF))
                .switchIfEmpty(Mono.fromSupplier(
                        () -> passedOver(entry, WebhookMetrics.NO_ACCOUNT, SkipReason.UNKNOWN_ACCOUNT)))
                .flatMapIterable(items -> items);
    }

    private List<WebhookItem> items(Entry entry, ChannelAccount account) {
        MessengerNormalizer normalizer = new MessengerNormalizer(app.externalId(), account, clock.instant());
        Stream<WebhookItem> messaging = given(entry.messaging()).flatMap(normalizer::messaging);
        Stream<WebhookItem> standby = given(entry.standby()).flatMap(normalizer::standby);
        Stream<WebhookItem> changes = given(entry.changes()).map(normalizer::change);
        return Stream.of(messaging, standby, changes).flatMap(items -> items).toList();
    }

    private static List<WebhookItem> passedOver(Entry entry, String accountId, SkipReason reason) {
        return Stream.of(entry.messaging(), entry.standby(), entry.changes())
                .flatMap(MessengerReader::given)
                .map(event -> skipped(accountId, "event", reason))
                .toList();
    }

    private static WebhookItem skipped(String accountId, String kind, SkipReason reason) {
        return new WebhookItem.Skipped(accountId, kind, reason);
    }

    private static <T> Stream<T> given(@Nullable List<T> members) {
        return members == null ? Stream.empty() : members.stream().filter(Objects::nonNull);
    }
}
