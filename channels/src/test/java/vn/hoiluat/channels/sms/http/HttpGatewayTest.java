package vn.hoiluat.channels.sms.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
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
class HttpGatewayTest extends ReplySenderContract {

    @RegisterExtension
    static final WireMockExtension CARRIER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private final SmsChannel channel = new SmsChannel();
    private final Map<String, String> settings = new HashMap<>();
    private ReplySender sender;

    @BeforeEach
    void start() {
        settings.put(SmsSettings.GATEWAY, "http");
        settings.put(HttpSmsSettings.URL, CARRIER.baseUrl() + "/send");
        settings.put(HttpSmsSettings.BODY, "{\"to\":\"{phone}\",\"text\":\"{text}\",\"id\":\"{key}\"}");
        settings.put(HttpSmsSettings.ANSWER_ID, "/id");
        settings.put(HttpSmsSettings.ANSWER_STATUS, "/state");
        settings.put(HttpSmsSettings.ACCEPTED, "Pending, Sent");
        settings.put(HttpSmsSettings.RETRY, "Busy");
        settings.put(HttpSmsSettings.ADMINISTRATOR, "NoCredit");
        register();
        sender = channel.sender(
                new HttpGateway(channel.calls(), channel.smsAccounts(), "https://hoi.example.vn/webhooks/sms/http"));
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
        return part("Chao ong ba.");
    }

    @Override
    protected void platformTakes(String providerMessageId) {
        answer(okJson("{\"id\":\"" + providerMessageId + "\",\"state\":\"Pending\"}"));
    }

    @Override
    protected void platformIsSilent() {
        answer(okJson("{\"id\":\"late\",\"state\":\"Pending\"}").withFixedDelay(5000));
    }

    @Override
    protected void platformHangsUp() {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    @Override
    protected void platformBabbles() {
        answer(aResponse().withStatus(200).withBody("<html>Bad gateway</html>"));
    }

    @Override
    protected void platformIsGone() {
        set(HttpSmsSettings.URL, "http://localhost:1/send");
    }

    @Override
    protected int messagesRead() {
        return CARRIER.findAll(anyRequestedFor(anyUrl())).size();
    }

    @Test
    void send_json_isEscaped() {
        platformTakes("m-1");

        send(part("Noi \"khong\"\n\\ va {phone}"));

        CARRIER.verify(postRequestedFor(urlEqualTo("/send"))
                .withHeader("Content-Type", equalTo("application/json"))
                .withRequestBody(equalToJson("""
                        {"to":"84901234567","text":"Noi \\"khong\\"\\n\\\\ va {phone}","id":"${json-unit.any-string}"}""")));
    }

    @Test
    void send_form_isEscaped_withSecretsAndHeaders() {
        platformTakes("m-1");
        set(HttpSmsSettings.CONTENT_TYPE, "application/x-www-form-urlencoded");
        set(HttpSmsSettings.BODY, "user=stp&pass={password}&from={brand}&to={phone0}&msg={text}");
        set(HttpSmsSettings.HEADERS, "Authorization: Bearer {password}\nX-Report: {report}");

        send(part("mot + hai = ba?"));

        CARRIER.verify(postRequestedFor(urlEqualTo("/send"))
                .withHeader("Authorization", equalTo("Bearer p&w=1"))
                .withHeader(
                        "X-Report", equalTo("https://hoi.example.vn/webhooks/sms/http/" + SmsChannel.TOKEN + "/report"))
                .withRequestBody(
                        equalTo("user=stp&pass=p%26w%3D1&from=STPTQ&to=0901234567&msg=mot+%2B+hai+%3D+ba%3F")));
    }

    @Test
    void send_get_hasAllInTheAddress() {
        platformTakes("m-1");
        set(HttpSmsSettings.METHOD, "get");
        set(HttpSmsSettings.BODY, "");
        set(HttpSmsSettings.URL, CARRIER.baseUrl() + "/send?to=%2B{phone}&text={text}");

        assertThat(send(part("mot hai+ba%"))).isInstanceOf(DeliveryResult.Sent.class);

        CARRIER.verify(getRequestedFor(urlPathEqualTo("/send"))
                .withQueryParam("to", equalTo("+84901234567"))
                .withQueryParam("text", equalTo("mot hai+ba%")));
    }

    @Test
    void send_xml_isEscaped() {
        answer(aResponse().withStatus(200).withBody("<r>ok <id>x-7</id></r>"));
        set(HttpSmsSettings.CONTENT_TYPE, "text/xml; charset=utf-8");
        set(HttpSmsSettings.BODY, "<sms to=\"{phone}\">{text}</sms>");
        set(HttpSmsSettings.ANSWER_PATTERN, "ok <id>(?<id>[a-z0-9-]+)</id>");

        DeliveryResult result = send(part("a < b > 'c' \"d\""));

        assertThat(result).isEqualTo(new DeliveryResult.Sent("x-7"));
        CARRIER.verify(postRequestedFor(urlEqualTo("/send"))
                .withRequestBody(equalTo("<sms to=\"84901234567\">a &lt; b &gt; &apos;c&apos; &quot;d&quot;</sms>")));
    }

    @Test
    void send_patternNotFound_isUncertain() {
        set(HttpSmsSettings.ANSWER_PATTERN, "^OK");
        answer(aResponse().withStatus(200).withBody("maybe"));

        assertThat(send(part())).isInstanceOf(DeliveryResult.Uncertain.class);
    }

    @Test
    void send_withoutPlaces_everyGoodStatusIsAYes() {
        settings.remove(HttpSmsSettings.ANSWER_ID);
        set(HttpSmsSettings.ANSWER_STATUS, "");
        answer(aResponse().withStatus(202));

        assertThat(send(part()))
                .isInstanceOfSatisfying(
                        DeliveryResult.Sent.class,
                        sent -> assertThat(sent.providerMessageId()).matches("[0-9a-f]{32}"));
    }

    @Test
    void send_takenWithoutTheIdThatWasPromised_isUncertain() {
        answer(okJson("{\"state\":\"Pending\"}"));

        assertThat(send(part())).isInstanceOf(DeliveryResult.Uncertain.class);
    }

    @Test
    void send_busy_isTriedLater() {
        answer(okJson("{\"state\":\"Busy\"}"));

        assertThat(send(part())).isInstanceOf(DeliveryResult.RetryLater.class);
    }

    @ParameterizedTest
    @CsvSource({"NoCredit,NEEDS_ADMINISTRATOR", "Whatever,BAD_REQUEST"})
    void send_otherStatuses_areRefused(String status, RefusalReason reason) {
        answer(okJson("{\"state\":\"" + status + "\"}"));

        assertThat(send(part()))
                .isInstanceOfSatisfying(
                        DeliveryResult.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void send_tooFast_waitsAsLongAsAsked() {
        answer(aResponse().withStatus(429).withHeader("Retry-After", "17"));

        assertThat(send(part()))
                .isInstanceOfSatisfying(
                        DeliveryResult.RetryLater.class,
                        later -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(17)));
    }

    @ParameterizedTest
    @CsvSource({
        "503,RetryLater",
        "408,RetryLater",
        "401,Refused",
        "403,Refused",
        "404,Refused",
        "422,Refused",
        "500,Uncertain",
        "502,Uncertain",
        "301,Uncertain"
    })
    void send_statusAlone_saysWhatItCan(int status, String result) {
        answer(aResponse().withStatus(status));

        assertThat(send(part()).getClass().getSimpleName()).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "url,''",
        "url,ftp://a/b",
        "url,'http://a b/'",
        "method,DELETE",
        "body,{nosuchsecret}",
        "headers,no colon here",
        "answerPattern,(("
    })
    void send_wrongSetting_needsAnAdministrator_andLeaksNothing(String setting, String value) {
        set(setting, value);

        assertThat(send(part("Noi dung rieng"))).isInstanceOfSatisfying(DeliveryResult.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(RefusalReason.NEEDS_ADMINISTRATOR);
            assertThat(refused.detail()).doesNotContain("rieng", "901234567", "p&w=1");
        });
        assertThat(messagesRead()).isZero();
    }

    private void set(String setting, String value) {
        settings.put(setting, value);
        register();
    }

    private void register() {
        channel.account(
                Map.of("password", new Secret("p&w=1"), SmsSettings.WEBHOOK_TOKEN, new Secret(SmsChannel.TOKEN)),
                Map.copyOf(settings));
    }

    private static Part part(String words) {
        return Part.queued("turn-1-1", "turn-1", Sender.BOT, words, List.of(), Instant.EPOCH);
    }

    private static void answer(ResponseDefinitionBuilder response) {
        CARRIER.stubFor(any(anyUrl()).willReturn(response));
    }
}
