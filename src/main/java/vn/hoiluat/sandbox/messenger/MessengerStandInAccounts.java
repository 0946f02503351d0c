package vn.hoiluat.sandbox.messenger;

import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.PlatformApp;
import vn.hoiluat.account.Secret;
import vn.hoiluat.message.Channel;
import vn.hoiluat.sandbox.standin.StandInAccounts;

/** Registers the stand-in's application and pages with the service. */
public final class MessengerStandInAccounts implements StandInAccounts {

    private final MessengerStandInProperties properties;
    private final PageTokens tokens;

    public MessengerStandInAccounts(MessengerStandInProperties properties) {
        this.properties = properties;
        tokens = new PageTokens(properties.appSecret());
    }

    /** Stores what is not there yet. */
    @Override
    public Mono<Void> seed(Accounts accounts) {
        return accounts.seed(app())
                .thenMany(Flux.fromIterable(properties.pages()))
                .concatMap(page -> accounts.seed(account(page)))
                .then();
    }

    @Override
    public Channel channel() {
        return Channel.MESSENGER;
    }

    @Override
    public Map<String, String> codes() {
        String pageId = properties.pages().getFirst().pageId();
        return Map.of(
                "appId", properties.appId(),
                "appSecret", properties.appSecret(),
                "accountId", pageId,
                "pageToken", tokens.of(pageId));
    }

    private PlatformApp app() {
        Map<String, Secret> secrets = Map.of(
                "appSecret", new Secret(properties.appSecret()),
                "verifyToken", new Secret(properties.verifyToken()));
        return new PlatformApp(properties.app(), Channel.MESSENGER, properties.appId(), secrets, Map.of());
    }

    private ChannelAccount account(MessengerStandInProperties.Page page) {
        return new ChannelAccount(
                page.id(),
                Channel.MESSENGER,
                properties.app(),
                page.pageId(),
                page.name(),
                AddressForm.ONG_BA,
                true,
                Map.of("pageToken", new Secret(tokens.of(page.pageId()))),
                Map.of("humanAgent", Boolean.toString(properties.humanAgent())));
    }
}
