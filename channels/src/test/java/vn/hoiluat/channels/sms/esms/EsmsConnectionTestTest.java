package vn.hoiluat.channels.sms.esms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
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
import vn.hoiluat.account.AccountHealth;
import vn.hoiluat.account.AccountHealth.Level;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.Secret;
import vn.hoiluat.channels.sms.SmsChannel;
import vn.hoiluat.message.Channel;

@NullUnmarked
class EsmsConnectionTestTest {

    @RegisterExtension
    static final WireMockExtension ESMS = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private final SmsChannel channel = new SmsChannel();

    @AfterEach
    void stop() {
        channel.close();
    }

    @Test
    void keys_thatEsmsKnows_areGood() {
        answer(okJson("{\"Balance\":120000,\"CodeResponse\":\"100\",\"UserID\":7}"));

        assertThat(test()).isEqualTo(new AccountHealth("sms", Level.GOOD, ""));
    }

    @Test
    void keys_thatEsmsRefuses_areDown_withWhatTheCodeMeans() {
        answer(okJson("{\"CodeResponse\":\"101\"}"));

        AccountHealth health = test();

        assertThat(health.level()).isEqualTo(Level.DOWN);
        assertThat(health.detail()).startsWith("eSMS 101 ");
    }

    @Test
    void answer_thatIsNotEsmss_isFailing() {
        answer(aResponse().withStatus(502).withBody("<html>"));
        assertThat(test()).isEqualTo(new AccountHealth("sms", Level.FAILING, "HTTP 502"));

        answer(aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThat(test().level()).isEqualTo(Level.FAILING);
    }

    @Test
    void account_thatNamesAnotherAddress_isAskedForThere() {
        EsmsConnectionTest elsewhere =
                new EsmsConnectionTest(channel.calls(), new EsmsAddress(URI.create("http://127.0.0.1:9")));
        answer(okJson("{\"CodeResponse\":\"100\"}"));

        AccountHealth named = elsewhere
                .test(account(Map.of("gateway", "esms", "url", ESMS.baseUrl())))
                .block();
        AccountHealth wrong = elsewhere
                .test(account(Map.of("gateway", "esms", "url", "not an address")))
                .block();

        assertThat(named.level()).isEqualTo(Level.GOOD);
        assertThat(wrong).isEqualTo(new AccountHealth("sms", Level.DOWN, "setting url is no address"));
    }

    @Test
    void accounts_ofOtherWaysToCarriers_areNotItsOwn() {
        EsmsConnectionTest test = new EsmsConnectionTest(channel.calls(), new EsmsAddress(URI.create(ESMS.baseUrl())));

        assertThat(test.tests(account(Map.of("gateway", "esms")))).isTrue();
        assertThat(test.tests(account(Map.of("gateway", "smpp")))).isFalse();
    }

    private AccountHealth test() {
        return new EsmsConnectionTest(channel.calls(), new EsmsAddress(URI.create(ESMS.baseUrl())))
                .test(account(Map.of("gateway", "esms")))
                .block();
    }

    private static ChannelAccount account(Map<String, String> settings) {
        return new ChannelAccount(
                "sms",
                Channel.SMS,
                "",
                "STP",
                "Sở Tư pháp",
                AddressForm.ONG_BA,
                false,
                Map.of("apiKey", new Secret("key"), "secretKey", new Secret("secret")),
                settings);
    }

    private static void answer(ResponseDefinitionBuilder answer) {
        ESMS.stubFor(post(urlEqualTo("/MainService.svc/json/GetBalance_json"))
                .withRequestBody(equalToJson("{\"ApiKey\":\"key\",\"SecretKey\":\"secret\"}"))
                .willReturn(answer));
    }
}
