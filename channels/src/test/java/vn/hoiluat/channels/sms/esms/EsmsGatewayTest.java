package vn.hoiluat.channels.sms.esms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoiluat.account.Secret;
import vn.hoiluat.channels.sms.SmsChannel;
import vn.hoiluat.channels.sms.SmsSettings;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.RefusalReason;
import vn.hoiluat.delivery.ReplySender;
import vn.hoiluat.delivery.ReplySenderContract;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Sender;

@NullUnmarked
class EsmsGatewayTest extends ReplySenderContract {

    @RegisterExtension
    static final WireMockExtension ESMS = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private final SmsChannel channel = new SmsChannel();
    private ReplySender sender;

    @BeforeEach
    void start() {
        register(ESMS.baseUrl(), Map.of());
        sender = channel.sender(new EsmsGateway(
                channel.calls(),
                channel.smsAccounts(),
                new EsmsAddress(URI.create("https://rest.esms.vn")),
                "https://hoi.example.vn/webhooks/sms/esms"));
    }

    @AfterEach
    void stop() {
        channel.close();
    }

    @Override
    protected ReplySender sender() {
        return sender;
    }

    @Override
    protected Address citizen() {
        return SmsChannel.CITIZEN;
    }

    @Override
    protected Part part() {
        return Part.queued("turn-1-1", "turn-1", Sender.BOT, "Chao ong ba.", List.of(), Instant.EPOCH);
    }

    @Override
    protected void platformTakes(String providerMessageId) {
        answer(okJson("{\"CodeResult\":\"100\",\"CountRegenerate\":0,\"SMSID\":\"" + providerMessageId + "\"}"));
    }

    @Override
    protected void platformIsSilent() {
        answer(okJson("{\"CodeResult\":\"100\",\"SMSID\":\"late\"}").withFixedDelay(5000));
    }

    @Override
    protected void platformHangsUp() {
        answer(aResponse().withFault(Fault.EMPTY_RESPONSE));
    }

    @Override
    protected void platformBabbles() {
        answer(okJson("{\"hello\":1}"));
    }

    @Override
    protected void platformIsGone() {
        register("http://localhost:1", Map.of());
    }

    @Override
    protected int messagesRead() {
        return ESMS.findAll(anyRequestedFor(anyUrl())).size();
    }

    @Test
    void send_postsATextForCustomerCare() {
        platformTakes("d533459ee42b2b9525ba9eabf6a8156");

        send(part());

        ESMS.verify(postRequestedFor(urlEqualTo("/MainService.svc/json/SendMultipleMessage_V4_post_json/"))
                .withRequestBody(equalToJson("""
                        {"ApiKey":"api-key","SecretKey":"secret-key","Phone":"0901234567","Content":"Chao ong ba.",
                         "Brandname":"STPTQ","SmsType":"2","IsUnicode":"0","Sandbox":"0",
                         "RequestId":"${json-unit.regex}[0-9a-f]{32}",
                         "CallbackUrl":"https://hoi.example.vn/webhooks/sms/esms/tok-0123456789abcdef"}""")));
    }

    @Test
    void send_withoutAConfiguredToken_callsBackToAMadeOne() {
        platformTakes("m-1");
        channel.account(Map.of(), Map.of(SmsSettings.GATEWAY, "esms", EsmsSettings.URL, ESMS.baseUrl()));

        send(part());

        ESMS.verify(postRequestedFor(anyUrl()).withRequestBody(equalToJson("""
                {"CallbackUrl":"${json-unit.regex}https://hoi.example.vn/webhooks/sms/esms/[A-Za-z0-9_-]{32}"}""", true, true)));
    }

    @Test
    void send_sandbox_says1() {
        platformTakes("m-1");
        register(ESMS.baseUrl(), Map.of(EsmsSettings.SANDBOX, "true", EsmsSettings.SMS_TYPE, "8"));

        send(part());

        ESMS.verify(postRequestedFor(anyUrl())
                .withRequestBody(equalToJson("{\"Sandbox\":\"1\",\"SmsType\":\"8\"}", true, true)));
    }

    @Test
    void send_repeated_wasTakenBefore() {
        answer(okJson("{\"CodeResult\":\"124\",\"CountRegenerate\":0,\"ErrorMessage\":\"Request exist 1\","
                + "\"SendStatus\":\"5\"}"));

        assertThat(send(part())).isInstanceOf(DeliveryResult.Sent.class);
    }

    @ParameterizedTest
    @CsvSource({
        "99,PERSON_UNREACHABLE",
        "101,NEEDS_ADMINISTRATOR",
        "103,QUOTA",
        "104,NEEDS_ADMINISTRATOR",
        "107,BAD_REQUEST",
        "108,PERSON_UNREACHABLE",
        "118,BAD_REQUEST",
        "120,BAD_REQUEST",
        "140,NEEDS_ADMINISTRATOR",
        "143,NEEDS_ADMINISTRATOR",
        "146,NEEDS_ADMINISTRATOR",
        "177,NEEDS_ADMINISTRATOR",
        "201,BAD_REQUEST",
        "300,BAD_REQUEST",
        "999,BAD_REQUEST"
    })
    void send_refusedCode_saysWhoMustAct(String code, RefusalReason reason) {
        answer(okJson("{\"CodeResult\":\"" + code + "\",\"ErrorMessage\":\"?\"}"));

        assertThat(send(part())).isInstanceOfSatisfying(DeliveryResult.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.detail()).contains(code);
        });
    }

    @Test
    void send_codeAsANumber_isReadToo() {
        answer(okJson("{\"CodeResult\":100,\"SMSID\":\"m-1\"}"));

        assertThat(send(part())).isEqualTo(new DeliveryResult.Sent("m-1"));
    }

    @Test
    void send_errorWithoutACode_isRefused() {
        answer(okJson("{\"error\":\"Invalid request\"}"));

        assertThat(send(part())).isInstanceOf(DeliveryResult.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"429,RetryLater", "503,RetryLater", "500,Uncertain", "401,Refused"})
    void send_statusWithoutACode_saysWhatItCan(int status, String result) {
        answer(aResponse().withStatus(status).withBody("no"));

        assertThat(send(part()).getClass().getSimpleName()).isEqualTo(result);
    }

    @Test
    void send_wrongAddress_needsAnAdministrator() {
        register("ht tp://x", Map.of());

        assertThat(send(part())).isInstanceOf(DeliveryResult.Refused.class);
    }

    private void register(String url, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(SmsSettings.GATEWAY, "esms", EsmsSettings.URL, url));
        settings.putAll(more);
        channel.account(
                Map.of(
                        EsmsSettings.API_KEY, new Secret("api-key"),
                        EsmsSettings.SECRET_KEY, new Secret("secret-key"),
                        SmsSettings.WEBHOOK_TOKEN, new Secret(SmsChannel.TOKEN)),
                settings);
    }

    private static void answer(ResponseDefinitionBuilder response) {
        ESMS.stubFor(any(anyUrl()).willReturn(response));
    }
}
