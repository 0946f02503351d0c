package vn.hoiluat.channels.zalo;

import java.net.URI;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.AccountHealth;
import vn.hoiluat.account.AccountHealth.Level;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.ConnectionTest;
import vn.hoiluat.account.Secret;
import vn.hoiluat.message.Channel;

/** Asks Zalo who we are. The token pair is taken and renewed as for sending, so a refresh token is not used up in vain. */
final class ZaloConnectionTest implements ConnectionTest {

    private final ZaloTokens tokens;
    private final ZaloApi api;
    private final URI whoAmI;

    ZaloConnectionTest(ZaloTokens tokens, ZaloApi api, ZaloProperties properties) {
        this.tokens = tokens;
        this.api = api;
        whoAmI = UriComponentsBuilder.fromUri(properties.openApiUrl())
                .path("/v2.0/oa/getoa")
                .build()
                .toUri();
    }

    @Override
    public Channel channel() {
        return Channel.ZALO;
    }

    @Override
    public Mono<AccountHealth> test(ChannelAccount account) {
        return tokens.current(account).flatMap(token -> switch (token) {
            case ZaloToken.Usable usable -> ask(account, usable.accessToken());
            case ZaloToken.NotNow notNow -> Mono.just(health(account, Level.FAILING, notNow.reason()));
            case ZaloToken.Lost lost -> Mono.just(health(account, Level.DOWN, lost.reason()));
        });
    }

    private Mono<AccountHealth> ask(ChannelAccount account, Secret token) {
        return api.get(whoAmI, headers -> headers.set("access_token", token.value()))
                .map(answer -> switch (answer) {
                    case ZaloAnswer.Spoken spoken -> judge(account, spoken);
                    case ZaloAnswer.Turned turned -> health(account, Level.FAILING, "HTTP " + turned.status());
                    case ZaloAnswer.NotSent notSent -> health(account, Level.FAILING, notSent.reason());
                    case ZaloAnswer.Lost lost -> health(account, Level.FAILING, lost.reason());
                });
    }

    private static AccountHealth judge(ChannelAccount account, ZaloAnswer.Spoken spoken) {
        if (spoken.error() != 0) {
            return health(account, Level.DOWN, "error " + spoken.error() + " " + spoken.message());
        }
        String oaId = spoken.body().path("data").path("oa_id").asString("");
        return oaId.isEmpty() || oaId.equals(account.externalId())
                ? health(
                        account,
                        Level.GOOD,
                        spoken.body().path("data").path("name").asString(""))
                : health(account, Level.DOWN, "the token belongs to the OA " + oaId);
    }

    private static AccountHealth health(ChannelAccount account, Level level, String detail) {
        return new AccountHealth(account.id(), level, detail);
    }
}
