package vn.hoiluat.channels.zalo;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.resources.ConnectionProvider;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.Departure;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.RefusalReason;
import vn.hoiluat.delivery.ReplySender;
import vn.hoiluat.delivery.ReplySenderContract;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.Sender;
import vn.hoiluat.storage.InMemoryDocumentStore;

@NullUnmarked
class ZaloSenderTest extends ReplySenderContract {

    private static final String CS = "/v3.0/oa/message/cs";
    private static final String OAUTH = "/v4/oa/access_token";

    @RegisterExtension
    static final WireMockExtension ZALO = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final ConnectionProvider connections = ConnectionProvider.newConnection();
    private Accounts accounts;
    private ReplySender sender;

    @BeforeEach
    void start() {
        accounts = ZaloFixtures.accounts(store, Map.of());
        sender = sender(ZALO.baseUrl(), ZaloFixtures.CLOCK);
    }

    @AfterEach
    void stop() {
        connections.dispose();
    }

    @Override
    protected ReplySender sender() {
        return sender;
    }

    @Override
    protected Address citizen() {
        return new Address(Channel.ZALO, "stp", ZaloFixtures.USER_ID);
    }

    @Override
    protected void platformTakes(String providerMessageId) {
        answer(okJson(success(providerMessageId)));
    }

    @Override
    protected void platformIsSilent() {
        answer(okJson(success("late")).withFixedDelay(5000));
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
        sender = sender("http://localhost:1", ZaloFixtures.CLOCK);
    }

    @Override
    protected int messagesRead() {
        return ZALO.findAll(postRequestedFor(anyUrl())).size();
    }

    @Test
    void send_citizen_postsAConsultationMessage() {
        platformTakes("m-1");

        send(part());

        ZALO.verify(postRequestedFor(urlEqualTo(CS))
                .withHeader("access_token", equalTo("access-0"))
                .withHeader("Authorization", absent())
                .withHeader("appsecret_proof", absent())
                .withRequestBody(equalToJson("""
                        {"recipient":{"user_id":"246845883529197922"},"message":{"text":"Chào ông/bà.",
                         "attachment":{"type":"template","payload":{"buttons":[
                          {"title":"Gặp cán bộ","type":"oa.query.hide","payload":"#HL_CANBO"}]}}}}""")));
    }

    @Test
    void send_visitor_postsToTheirConversation() {
        platformTakes("m-1");

        DeliveryResult result = sender.send(
                        new Departure.InTime(part()), new Address(Channel.ZALO, "stp", "anon-7717", "c-4f21"))
                .block();

        assertThat(result).isEqualTo(new DeliveryResult.Sent("m-1"));
        ZALO.verify(postRequestedFor(urlEqualTo("/v2.0/oa/message")).withRequestBody(equalToJson("""
                {"recipient":{"anonymous_id":"7717","conversation_id":"c-4f21"},
                 "message":{"text":"Chào ông/bà.\\n1. Gặp cán bộ"}}""")));
    }

    @Test
    void send_visitorWithoutConversation_isRefused() {
        assertThat(sender.send(new Departure.InTime(part()), new Address(Channel.ZALO, "stp", "anon-7717"))
                        .block())
                .isInstanceOf(DeliveryResult.Refused.class);
    }

    @Test
    void send_proofWanted_isTheHmacOfTheToken() {
        store.documents(vn.hoiluat.account.PlatformApp.KIND)
                .modify("dvc", app -> ZaloFixtures.app(Map.of(ZaloSettings.APP_SECRET_PROOF, "true")))
                .block();
        platformTakes("m-1");

        send(part());

        // printf access-0 | openssl dgst -sha256 -hmac test-app-secret
        ZALO.verify(postRequestedFor(urlEqualTo(CS))
                .withHeader(
                        "appsecret_proof",
                        equalTo("84a4da1a00a560a1d660f6c40ac8351020d43de426ed49cb46b43dfe9d5a10be")));
    }

    @ParameterizedTest
    @CsvSource({
        "-230, WINDOW_CLOSED",
        "-232, WINDOW_CLOSED",
        "-213, PERSON_UNREACHABLE",
        "-217, PERSON_UNREACHABLE",
        "-227, PERSON_UNREACHABLE",
        "-244, PERSON_UNREACHABLE",
        "-211, QUOTA",
        "-218, QUOTA",
        "-224, QUOTA",
        "-201, BAD_REQUEST",
        "-210, BAD_REQUEST",
        "-233, BAD_REQUEST",
        "-240, BAD_REQUEST",
        "-99999, BAD_REQUEST",
        "7, BAD_REQUEST",
        "-204, NEEDS_ADMINISTRATOR",
        "-209, NEEDS_ADMINISTRATOR",
        "-221, NEEDS_ADMINISTRATOR",
        "-242, NEEDS_ADMINISTRATOR"
    })
    void send_errorForGood_isRefusedThoughTheStatusIs200(long code, RefusalReason reason) {
        answer(okJson(error(code)));

        assertThat(send(plainPart())).isEqualTo(new DeliveryResult.Refused(reason, "error " + code + ": said by Zalo"));
        assertThat(messagesRead()).isOne();
    }

    @Test
    void send_buttonsNotTaken_goesOutWithLines() {
        ZALO.stubFor(post(CS).inScenario("buttons")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(okJson(error(-201)))
                .willSetStateTo("refused"));
        ZALO.stubFor(
                post(CS).inScenario("buttons").whenScenarioStateIs("refused").willReturn(okJson(success("m-2"))));

        assertThat(send(part())).isEqualTo(new DeliveryResult.Sent("m-2"));
        ZALO.verify(postRequestedFor(urlEqualTo(CS)).withRequestBody(equalToJson("""
                {"recipient":{"user_id":"246845883529197922"},"message":{"text":"Chào ông/bà.\\n1. Gặp cán bộ"}}""")));
    }

    @Test
    void send_rateLimit_isTriedWhenThePlatformSays() {
        answer(okJson(error(-32)).withHeader("Retry-After", "7"));
        assertThat(send(part()))
                .isEqualTo(new DeliveryResult.RetryLater("error -32: said by Zalo", Duration.ofSeconds(7)));

        answer(okJson(error(-32)).withHeader("X-RateLimit-Limit", "4000").withHeader("X-RateLimit-Remain", "0"));
        assertThat(send(part()))
                .isEqualTo(new DeliveryResult.RetryLater("error -32: said by Zalo", Duration.ofSeconds(58)));

        answer(okJson(error(-200)));
        assertThat(send(part())).isEqualTo(new DeliveryResult.RetryLater("error -200: said by Zalo", null));
    }

    @Test
    void send_turnedAwayAtTheDoor_isTriedLater() {
        answer(aResponse().withStatus(429).withHeader("Retry-After", "30"));
        assertThat(send(part())).isEqualTo(new DeliveryResult.RetryLater("HTTP 429", Duration.ofSeconds(30)));

        answer(aResponse().withStatus(503));
        assertThat(send(part())).isEqualTo(new DeliveryResult.RetryLater("HTTP 503", null));
    }

    @ParameterizedTest
    @CsvSource({"500", "502", "504"})
    void send_serverError_isUncertain(int status) {
        answer(aResponse().withStatus(status));

        assertThat(send(part())).isInstanceOf(DeliveryResult.Uncertain.class);
        assertThat(messagesRead()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"400, BAD_REQUEST", "404, BAD_REQUEST", "401, NEEDS_ADMINISTRATOR", "403, NEEDS_ADMINISTRATOR"})
    void send_clientError_isRefused(int status, RefusalReason reason) {
        answer(aResponse().withStatus(status));

        assertThat(send(part())).isEqualTo(new DeliveryResult.Refused(reason, "HTTP " + status));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void send_anyFault_isUncertain(Fault fault) {
        answer(aResponse().withFault(fault));

        assertThat(send(part())).isInstanceOf(DeliveryResult.Uncertain.class);
        assertThat(messagesRead()).isOne();
    }

    @Test
    void send_takenWithoutAnId_waitsForItsEcho() {
        answer(okJson("{\"error\":0,\"message\":\"Success\",\"data\":{}}"));

        assertThat(send(part())).isInstanceOf(DeliveryResult.Uncertain.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01T15:30:00Z, PT7H30M",
        "2025-01-01T22:59:00Z, PT1M",
        "2025-01-01T23:00:00Z, PT24H",
        "2024-12-31T17:00:00Z, PT6H"
    })
    void send_night_isTriedAtSixInVietnam(Instant now, Duration wait) {
        sender = sender(ZALO.baseUrl(), Clock.fixed(now, ZoneOffset.UTC));
        answer(okJson(error(-234)));

        assertThat(send(part())).isEqualTo(new DeliveryResult.RetryLater("error -234: said by Zalo", wait));
    }

    @ParameterizedTest
    @CsvSource({"-216", "-220"})
    void send_tokenOver_isRenewedAndSentOnceMore(long code) {
        ZALO.stubFor(post(CS).withHeader("access_token", equalTo("access-0")).willReturn(okJson(error(code))));
        ZALO.stubFor(post(CS).withHeader("access_token", equalTo("access-1")).willReturn(okJson(success("m-3"))));
        ZALO.stubFor(post(OAUTH).willReturn(okJson(pair(1))));

        assertThat(send(part())).isEqualTo(new DeliveryResult.Sent("m-3"));
        assertThat(send(part())).isEqualTo(new DeliveryResult.Sent("m-3"));
        ZALO.verify(1, postRequestedFor(urlEqualTo(OAUTH)));
    }

    @Test
    void send_newTokenRefusedToo_needsAnAdministrator() {
        ZALO.stubFor(post(CS).willReturn(okJson(error(-216))));
        ZALO.stubFor(post(OAUTH).willReturn(okJson(pair(1))));

        assertThat(send(part()))
                .isInstanceOfSatisfying(
                        DeliveryResult.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.NEEDS_ADMINISTRATOR));
        ZALO.verify(2, postRequestedFor(urlEqualTo(CS)));
        ZALO.verify(1, postRequestedFor(urlEqualTo(OAUTH)));
    }

    @Test
    void send_tokenOverAndRenewalUnanswered_isTriedLater() {
        ZALO.stubFor(post(CS).willReturn(okJson(error(-216))));
        ZALO.stubFor(post(OAUTH).willReturn(aResponse().withStatus(500)));

        assertThat(send(part())).isInstanceOf(DeliveryResult.RetryLater.class);
    }

    @Test
    void send_renewalRefused_needsAnAdministrator() {
        ZALO.stubFor(post(CS).willReturn(okJson(error(-216))));
        ZALO.stubFor(post(OAUTH).willReturn(okJson("{\"error\":-14014,\"error_name\":\"Invalid refresh token\"}")));

        assertThat(send(part()))
                .isEqualTo(new DeliveryResult.Refused(
                        RefusalReason.NEEDS_ADMINISTRATOR, "error -14014 Invalid refresh token"));
    }

    @Test
    void send_storeDown_isTriedLater() {
        store.breakDown();

        assertThat(send(part())).isInstanceOf(DeliveryResult.RetryLater.class);
        assertThat(messagesRead()).isZero();
    }

    private ReplySender sender(String baseUrl, Clock clock) {
        ZaloProperties properties = ZaloFixtures.properties(URI.create(baseUrl));
        ZaloApi api = new ZaloApi(WebClient.builder(), connections, properties, clock);
        ZaloTokens tokens = new ZaloTokens(store, accounts, new ZaloOAuth(api, properties), clock);
        return new ZaloSender(accounts, tokens, api, new ZaloOutcomes(clock), properties);
    }

    private static void answer(ResponseDefinitionBuilder response) {
        ZALO.stubFor(post(anyUrl()).willReturn(response));
    }

    private static Part plainPart() {
        return Part.queued("turn-1-1", "turn-1", Sender.BOT, "Chào ông/bà.", List.of(), Instant.EPOCH);
    }

    private static String success(String id) {
        return "{\"data\":{\"message_id\":\"%s\",\"user_id\":\"246845883529197922\"},\"error\":0,\"message\":\"Success\"}"
                .formatted(id);
    }

    private static String error(long code) {
        return "{\"error\":%d,\"message\":\"said by Zalo\"}".formatted(code);
    }

    private static String pair(int number) {
        return "{\"access_token\":\"access-%d\",\"refresh_token\":\"refresh-%d\",\"expires_in\":\"90000\"}"
                .formatted(number, number);
    }
}
