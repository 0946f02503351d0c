package vn.hoiluat.channels.zalo;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.resources.ConnectionProvider;
import vn.hoiluat.account.AccountHealth;
import vn.hoiluat.account.AccountHealth.Level;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.storage.InMemoryDocumentStore;

@NullUnmarked
class ZaloConnectionTestTest {

    @RegisterExtension
    static final WireMockExtension ZALO = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private final ConnectionProvider connections = ConnectionProvider.newConnection();

    @AfterEach
    void stop() {
        connections.dispose();
    }

    @Test
    void account_thatThePlatformKnows_isGood_evenWhileItIsOff() {
        answer(okJson("{\"error\":0,\"data\":{\"oa_id\":\"388613280878808645\",\"name\":\"Sở Tư pháp\"}}"));

        AccountHealth health = test(ZaloFixtures.account(false));

        assertThat(health).isEqualTo(new AccountHealth("stp", Level.GOOD, "Sở Tư pháp"));
    }

    @Test
    void token_ofAnotherAccount_isDown() {
        answer(okJson("{\"error\":0,\"data\":{\"oa_id\":\"1\",\"name\":\"Xã Tân Trào\"}}"));

        AccountHealth health = test(ZaloFixtures.account(true));

        assertThat(health.level()).isEqualTo(Level.DOWN);
        assertThat(health.detail()).contains("OA 1");
    }

    @Test
    void token_refused_isDown_withThePlatformsWords() {
        answer(okJson("{\"error\":-216,\"message\":\"Access token is invalid\"}"));

        AccountHealth health = test(ZaloFixtures.account(true));

        assertThat(health).isEqualTo(new AccountHealth("stp", Level.DOWN, "error -216 Access token is invalid"));
    }

    @Test
    void account_withoutTokens_isDown_andNobodyIsAsked() {
        AccountHealth health = test(ZaloFixtures.accountWith(Map.of()));

        assertThat(health.level()).isEqualTo(Level.DOWN);
        assertThat(ZALO.getAllServeEvents()).isEmpty();
    }

    @Test
    void platform_thatHangsUp_isFailing() {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(test(ZaloFixtures.account(true)).level()).isEqualTo(Level.FAILING);
    }

    private AccountHealth test(ChannelAccount account) {
        InMemoryDocumentStore store = new InMemoryDocumentStore();
        ZaloProperties properties = ZaloFixtures.properties(URI.create(ZALO.baseUrl()));
        ZaloApi api = new ZaloApi(WebClient.builder(), connections, properties, ZaloFixtures.CLOCK);
        ZaloTokens tokens = new ZaloTokens(
                store, ZaloFixtures.accounts(store, Map.of()), new ZaloOAuth(api, properties), ZaloFixtures.CLOCK);
        return new ZaloConnectionTest(tokens, api, properties).test(account).block();
    }

    private static void answer(ResponseDefinitionBuilder response) {
        ZALO.stubFor(get(urlEqualTo("/v2.0/oa/getoa"))
                .withHeader("access_token", equalTo("access-0"))
                .willReturn(response));
    }
}
