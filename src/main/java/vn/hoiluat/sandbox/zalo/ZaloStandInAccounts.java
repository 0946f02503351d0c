package vn.hoiluat.sandbox.zalo;

import java.time.Clock;
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

/** Registers the stand-in's application and accounts with the service, each with a first pair of tokens. */
public final class ZaloStandInAccounts implements StandInAccounts {

    private final ZaloStandInProperties properties;
    private final StandInTokens tokens;

    public ZaloStandInAccounts(ZaloStandInProperties properties, Clock clock) {
        this.properties = properties;
        tokens = new StandInTokens(properties.appSecret(), properties.tokenLife(), clock);
    }

    /** Stores what is not there yet. */
    @Override
    public Mono<Void> seed(Accounts accounts) {
        return accounts.seed(app())
                .thenMany(Flux.fromIterable(properties.oas()))
                .concatMap(oa -> accounts.seed(account(oa)))
                .then();
    }

    @Override
    public Channel channel() {
        return Channel.ZALO;
    }

    @Override
    public Map<String, String> codes() {
        String oaId = properties.oas().getFirst().oaId();
        return Map.of(
                "appId", properties.appId(),
                "appSecret", properties.appSecret(),
                "webhookSecret", properties.webhookSecret(),
                "accountId", oaId,
                "refreshToken", tokens.newRefreshToken(oaId));
    }

    private PlatformApp app() {
        return new PlatformApp(
                properties.app(),
                Channel.ZALO,
                properties.appId(),
                Map.of(
                        "webhookSecret", new Secret(properties.webhookSecret()),
                        "appSecret", new Secret(properties.appSecret())),
                Map.of());
    }

    private ChannelAccount account(ZaloStandInProperties.Oa oa) {
        return new ChannelAccount(
                oa.id(),
                Channel.ZALO,
                properties.app(),
                oa.oaId(),
                oa.name(),
                AddressForm.ONG_BA,
                true,
                Map.of(
                        "accessToken", new Secret(tokens.newAccessToken(oa.oaId())),
                        "refreshToken", new Secret(tokens.newRefreshToken(oa.oaId()))),
                Map.of());
    }
}
