package vn.hoiluat.channels.messenger;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.resources.ConnectionProvider;
import vn.hoiluat.account.AccountHealth;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.alarm.Alarm;
import vn.hoiluat.alarm.Alarms;
import vn.hoiluat.channels.platform.KnownAccounts;
import vn.hoiluat.channels.platform.TokenAlarms;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.Departure;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.RefusalReason;
import vn.hoiluat.delivery.ReplySender;
import vn.hoiluat.delivery.ReplySenderContract;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.Sender;
import vn.hoiluat.storage.InMemoryDocumentStore;

@NullUnmarked
class MessengerSenderTest extends ReplySenderContract {

    private static final String MESSAGES = "/v25.0/100000000000001/messages";
    private static final Button LINK = new Button(Button.Type.OPEN_LINK, "Xem đầy đủ", "https://hoi.example/a/1");

    @RegisterExtension
    static final WireMockExtension META = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final ConnectionProvider connections = ConnectionProvider.newConnection();
    private final Alarms alarms = new Alarms(store, MessengerFixtures.CLOCK);
    private final TokenAlarms tokenAlarms = new TokenAlarms("Messenger", alarms, MessengerFixtures.CLOCK);
    private final MessengerTokens tokens = new MessengerTokens(store, tokenAlarms, MessengerFixtures.CLOCK);
    private Accounts accounts;
    private MessengerApi api;
    private ReplySender sender;

    @BeforeEach
    void start() {
        accounts = MessengerFixtures.accounts(store, Map.of());
        META.stubFor(act().willReturn(okJson("{\"recipient_id\":\"7000000000000001\"}")));
        listenTo(META.baseUrl());
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
        return MessengerFixtures.citizen();
    }

    @Override
    protected void platformTakes(String providerMessageId) {
        answer(okJson("{\"recipient_id\":\"7000000000000001\",\"message_id\":\"" + providerMessageId + "\"}"));
    }

    @Override
    protected void platformIsSilent() {
        answer(okJson("{\"message_id\":\"late\"}").withFixedDelay(5000));
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
        listenTo("http://localhost:1");
    }

    @Override
    protected int messagesRead() {
        return META.findAll(postRequestedFor(anyUrl()).withRequestBody(matchingJsonPath("$.message")))
                .size();
    }

    @Test
    void send_reply_isAResponseWithProof() {
        platformTakes("m-1");

        send(part());

        META.verify(postRequestedFor(urlPathEqualTo(MESSAGES))
                .withQueryParam("access_token", equalTo("EAAtesttoken"))
                .withQueryParam("appsecret_proof", equalTo(MessengerFixtures.PROOF))
                .withRequestBody(equalToJson("""
                        {"recipient":{"id":"7000000000000001"},"messaging_type":"RESPONSE",
                         "message":{"text":"Chào ông/bà.","metadata":"turn-1-1","quick_replies":[
                          {"content_type":"text","title":"Gặp cán bộ","payload":"#HL_CANBO"}]}}""")));
    }

    @Test
    void send_reply_isPrecededBySeenAndTyping() {
        platformTakes("m-1");

        send(part());

        assertThat(META.findAll(postRequestedFor(anyUrl()).withRequestBody(matchingJsonPath("$.sender_action"))))
                .extracting(request -> request.getBodyAsString())
                .containsExactly(
                        "{\"recipient\":{\"id\":\"7000000000000001\"},\"sender_action\":\"mark_seen\"}",
                        "{\"recipient\":{\"id\":\"7000000000000001\"},\"sender_action\":\"typing_on\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 500})
    void send_signsOfLifeRefused_changeNothing(int status) {
        platformTakes("m-1");
        META.stubFor(act().willReturn(aResponse()
                .withStatus(status)
                .withBody("{\"error\":{\"code\":190,\"message\":\"said by Meta\"}}")));

        assertThat(send(part())).isEqualTo(new DeliveryResult.Sent("m-1"));
        assertThat(health()).isEqualTo(AccountHealth.Level.GOOD);
    }

    @Test
    void send_signsOfLifeSilent_changeNothing() {
        platformTakes("m-1");
        META.stubFor(act().willReturn(okJson("{}").withFixedDelay(5000)));

        assertThat(send(part())).isEqualTo(new DeliveryResult.Sent("m-1"));
    }

    @Test
    void send_officerAfterTheWindow_hasTheTagWherePermitted() {
        permit();
        platformTakes("m-1");

        assertThat(sender.send(byOfficer(), citizen()).block()).isEqualTo(new DeliveryResult.Sent("m-1"));

        META.verify(1, postRequestedFor(urlPathEqualTo(MESSAGES)).withRequestBody(equalToJson("""
                {"recipient":{"id":"7000000000000001"},"messaging_type":"MESSAGE_TAG","tag":"HUMAN_AGENT",
                 "message":{"text":"Tôi đã xem hồ sơ.","metadata":"turn-2-1"}}""")));
        META.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void send_officerAfterTheWindow_withoutPermissionIsNotSent() {
        platformTakes("m-1");

        assertThat(sender.send(byOfficer(), citizen()).block())
                .isInstanceOfSatisfying(
                        DeliveryResult.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.WINDOW_CLOSED));
        META.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void policy_officersWindow_needsThePermission() {
        assertThat(sender.policy(citizen()).block().officerWindow()).isEqualTo(Duration.ofHours(24));

        permit();

        assertThat(sender.policy(citizen()).block().officerWindow()).isEqualTo(Duration.ofDays(7));
        assertThat(sender.policy(citizen()).block().window()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void send_buttonsNotLiked_areWrittenAsLines() {
        META.stubFor(message().willReturn(error(400, 100, 0)));
        META.stubFor(message()
                .withRequestBody(
                        matchingJsonPath("$.message.text", equalTo("Chào.\nXem đầy đủ: https://hoi.example/a/1")))
                .willReturn(okJson("{\"message_id\":\"m-2\"}")));

        DeliveryResult result = send(Part.queued("t-1", "t", Sender.BOT, "Chào.", List.of(LINK), Instant.EPOCH));

        assertThat(result).isEqualTo(new DeliveryResult.Sent("m-2"));
    }

    @ParameterizedTest
    @CsvSource({
        "500, 1, 0, Uncertain",
        "400, 1200, 0, RetryLater",
        "400, 613, 0, RetryLater",
        "400, 190, 463, NEEDS_ADMINISTRATOR",
        "400, 10, 2018278, WINDOW_CLOSED",
        "400, 551, 0, PERSON_UNREACHABLE",
        "403, 200, 2018028, NEEDS_ADMINISTRATOR",
        "400, 100, 0, BAD_REQUEST"
    })
    void send_errorOfThePlatform_isClassifiedByItsCode(int status, int code, int subcode, String expected) {
        answer(error(status, code, subcode));

        DeliveryResult result = send(part());

        String outcome = result instanceof DeliveryResult.Refused refused
                ? refused.reason().name()
                : result.getClass().getSimpleName();
        assertThat(outcome).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"429, RetryLater", "503, RetryLater", "401, Refused", "404, Refused", "500, Uncertain", "502, Uncertain"
    })
    void send_statusWithoutThePlatformsForm_isWhatItMeansInHttp(int status, String expected) {
        answer(aResponse().withStatus(status).withBody("<html>"));

        assertThat(send(part()).getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void send_rateLimit_waitsAsLongAsIsAskedOrMinutes() {
        answer(error(400, 613, 0));
        assertThat(send(part()))
                .isInstanceOfSatisfying(
                        DeliveryResult.RetryLater.class,
                        later -> assertThat(later.after()).isEqualTo(Duration.ofMinutes(2)));

        answer(error(400, 613, 0).withHeader("Retry-After", "30"));
        assertThat(send(part()))
                .isInstanceOfSatisfying(
                        DeliveryResult.RetryLater.class,
                        later -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(30)));
    }

    @Test
    void send_tokenRefused_stopsThePageAndRaisesOneAlarm() {
        answer(error(400, 190, 463));

        send(part());
        DeliveryResult second = send(part());

        assertThat(second)
                .isInstanceOfSatisfying(
                        DeliveryResult.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.NEEDS_ADMINISTRATOR));
        assertThat(messagesRead()).isOne();
        assertThat(health()).isEqualTo(AccountHealth.Level.DOWN);
        assertThat(alarms.open().map(Alarm::detail).collectList().block())
                .singleElement()
                .asString()
                .contains("stp")
                .doesNotContain("EAAtesttoken");
        assertThat(accounts.account("stp").block().enabled()).isTrue();
    }

    @Test
    void send_anotherToken_countsAtOnce() {
        answer(error(400, 190, 463));
        send(part());
        accounts.overwrite(MessengerFixtures.page(true, "EAAother", Map.of())).block();
        platformTakes("m-2");

        assertThat(send(part())).isEqualTo(new DeliveryResult.Sent("m-2"));
        assertThat(health()).isEqualTo(AccountHealth.Level.GOOD);
    }

    @Test
    void round_tokenWorksAgain_pageSendsAgain() {
        answer(error(400, 190, 463));
        send(part());
        META.stubFor(get(urlPathEqualTo("/v25.0/me")).willReturn(error(400, 190, 463)));
        watch().round().block();
        assertThat(health()).isEqualTo(AccountHealth.Level.DOWN);

        META.stubFor(get(urlPathEqualTo("/v25.0/me")).willReturn(okJson("{\"id\":\"100000000000001\"}")));
        watch().round().block();
        platformTakes("m-2");

        assertThat(health()).isEqualTo(AccountHealth.Level.GOOD);
        assertThat(send(part())).isEqualTo(new DeliveryResult.Sent("m-2"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 613, 1200, 100, 10, 230})
    void send_anyOtherError_leavesThePageOn(int code) {
        answer(error(500, code, 0));

        send(part());

        assertThat(health()).isEqualTo(AccountHealth.Level.GOOD);
    }

    @Test
    void send_noToken_isRefusedWithoutACall() {
        accounts.overwrite(MessengerFixtures.page(true, "", Map.of())).block();

        assertThat(send(part())).isInstanceOf(DeliveryResult.Refused.class);
        META.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void send_comment_isRepliedToOnceInPrivate() {
        platformTakes("m-1");
        Address commenter = MessengerFixtures.commenter();

        DeliveryResult first =
                sender.send(new Departure.InTime(part()), commenter).block();
        DeliveryResult second = sender.send(byOfficer(), commenter).block();

        assertThat(first).isEqualTo(new DeliveryResult.Sent("m-1"));
        assertThat(second)
                .isInstanceOfSatisfying(
                        DeliveryResult.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.WINDOW_CLOSED));
        META.verify(1, postRequestedFor(anyUrl()));
        META.verify(postRequestedFor(urlPathEqualTo(MESSAGES)).withRequestBody(equalToJson("""
                {"recipient":{"comment_id":"100000000000001_900"},"messaging_type":"RESPONSE",
                 "message":{"text":"Chào ông/bà.\\n1. Gặp cán bộ","metadata":"turn-1-1"}}""")));
    }

    @Test
    void send_sameReplyToACommentAgain_mayGo() {
        answer(aResponse().withStatus(503));
        sender.send(new Departure.InTime(part()), MessengerFixtures.commenter()).block();
        platformTakes("m-1");

        assertThat(sender.send(new Departure.InTime(part()), MessengerFixtures.commenter())
                        .block())
                .isEqualTo(new DeliveryResult.Sent("m-1"));
    }

    private static Departure byOfficer() {
        return new Departure.ByOfficer(
                Part.queued("turn-2-1", "turn-2", Sender.OFFICER, "Tôi đã xem hồ sơ.", List.of(), Instant.EPOCH));
    }

    private void permit() {
        accounts.overwrite(MessengerFixtures.page(
                        true, MessengerFixtures.PAGE_TOKEN, Map.of(MessengerSettings.HUMAN_AGENT, "true")))
                .block();
    }

    private AccountHealth.Level health() {
        return watch().accounts().blockFirst().level();
    }

    @Test
    void connectionTest_ofATokenThatWorks_isGood() {
        META.stubFor(get(urlPathEqualTo("/v25.0/me")).willReturn(okJson("{\"id\":\"100000000000001\"}")));

        AccountHealth health = connectionTest();

        assertThat(health).isEqualTo(new AccountHealth("stp", AccountHealth.Level.GOOD, ""));
    }

    @Test
    void connectionTest_ofARefusedToken_isDown_withThePlatformsWords() {
        META.stubFor(get(urlPathEqualTo("/v25.0/me")).willReturn(error(400, 190, 460)));

        AccountHealth health = connectionTest();

        assertThat(health.level()).isEqualTo(AccountHealth.Level.DOWN);
        assertThat(health.detail()).startsWith("error 190/460");
    }

    @Test
    void connectionTest_withoutThePlatform_isFailing() {
        listenTo("http://localhost:1");

        assertThat(connectionTest().level()).isEqualTo(AccountHealth.Level.FAILING);
    }

    private AccountHealth connectionTest() {
        KnownAccounts known = new KnownAccounts(Channel.MESSENGER, accounts, MessengerFixtures.CLOCK);
        return new MessengerConnectionTest(known, tokens, api)
                .test(MessengerFixtures.page(true, MessengerFixtures.PAGE_TOKEN, Map.of()))
                .block();
    }

    private MessengerTokenWatch watch() {
        KnownAccounts known = new KnownAccounts(Channel.MESSENGER, accounts, MessengerFixtures.CLOCK);
        return new MessengerTokenWatch(known, tokens, api, tokenAlarms);
    }

    private void listenTo(String platform) {
        MessengerProperties properties = MessengerFixtures.properties(URI.create(platform));
        api = new MessengerApi(WebClient.builder(), connections, properties);
        sender = new MessengerSender(accounts, tokens, api, store, properties);
    }

    private static MappingBuilder message() {
        return post(urlPathEqualTo(MESSAGES)).withRequestBody(matchingJsonPath("$.message"));
    }

    private static MappingBuilder act() {
        return post(urlPathEqualTo(MESSAGES)).withRequestBody(matchingJsonPath("$.sender_action"));
    }

    private static void answer(ResponseDefinitionBuilder answer) {
        META.stubFor(message().willReturn(answer));
    }

    private static ResponseDefinitionBuilder error(int status, int code, int subcode) {
        return aResponse().withStatus(status).withBody("""
                {"error":{"message":"said by Meta","type":"OAuthException","code":%d,"error_subcode":%d,"fbtrace_id":"A1"}}""".formatted(code, subcode));
    }
}
