package vn.hoiluat.central.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.central.Batch;
import vn.hoiluat.knowledge.central.CentralContent;
import vn.hoiluat.knowledge.central.CentralCursor;
import vn.hoiluat.knowledge.central.CentralDatabase;
import vn.hoiluat.knowledge.central.Contribution;
import vn.hoiluat.knowledge.central.ContributionResult;
import vn.hoiluat.knowledge.central.Fetched;
import vn.hoiluat.knowledge.entry.Validity;

/** What a network and a partner in trouble can do: each comes out as a value with a reason, and nothing hangs. */
@NullUnmarked
class RestFaultsTest {

    @RegisterExtension
    static final WireMockExtension PARTNER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor();
    private static final String TOKEN = "{\"access_token\":\"t-1\",\"token_type\":\"Bearer\",\"expires_in\":300}";
    private static final String PROBLEM = "{\"title\":\"Bad\",\"status\":400,\"detail\":\"không hợp lệ\"}";
    private static final CentralContent CONTENT =
            new CentralContent("Một?", List.of(), "", "Đây.", List.of(), List.of(), List.of(), Validity.ALWAYS);

    private CentralDatabase central;

    @BeforeEach
    void connect() {
        central = database(PARTNER.baseUrl());
        PARTNER.stubFor(post("/oauth/token").willReturn(okJson(TOKEN)));
    }

    @AfterAll
    static void stop() {
        TIMER.shutdownNow();
    }

    static Stream<Named<ResponseDefinitionBuilder>> troubles() {
        return Stream.of(
                Named.of("no answer in time", okJson("{}").withFixedDelay(3_000)),
                Named.of("slow body", okJson("{\"du_lieu\":[]}".repeat(50)).withChunkedDribbleDelay(20, 4_000)),
                Named.of("cut", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                Named.of("empty", aResponse().withFault(Fault.EMPTY_RESPONSE)),
                Named.of("garbage then closed", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
                Named.of("500", aResponse().withStatus(500)),
                Named.of("502 of a proxy", aResponse().withStatus(502).withBody("<html>")),
                Named.of("429", aResponse().withStatus(429)),
                Named.of("redirect", aResponse().withStatus(302).withHeader("Location", "/elsewhere")),
                Named.of("malformed JSON", okJson("{\"phien_ban\":")),
                Named.of("other JSON", okJson("[1,2]")),
                Named.of("receipt without version", okJson("{\"ket_qua\":\"TAO_MOI\"}")),
                Named.of(
                        "wrong content type",
                        aResponse().withHeader("Content-Type", "text/html").withBody("<html>")),
                Named.of("400 of a proxy", aResponse().withStatus(400).withBody("<html>")),
                Named.of("404 of a proxy", aResponse().withStatus(404).withBody("not here")));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void trouble_meansLater_withAReasonForPeople(ResponseDefinitionBuilder trouble) {
        PARTNER.stubFor(any(anyUrl()).atPriority(9).willReturn(trouble));

        assertThat(contribute())
                .isInstanceOfSatisfying(
                        ContributionResult.RetryLater.class,
                        later -> assertThat(later.reason()).isNotBlank());
        assertThat(central.pull(CentralCursor.START, 100).block()).isInstanceOf(Fetched.RetryLater.class);
    }

    @Test
    void nobodyListens_meansLater() {
        assertThat(database("http://127.0.0.1:1").pull(CentralCursor.START, 100).block())
                .isInstanceOf(Fetched.RetryLater.class);
    }

    @Test
    void retryAfter_isReadInSecondsAndAsADate() {
        answer(aResponse().withStatus(503).withHeader("Retry-After", "120"));
        assertThat(contribute()).isEqualTo(later(Duration.ofMinutes(2)));

        answer(aResponse().withStatus(503).withHeader("Retry-After", "Mon, 23 Nov 2026 10:05:00 GMT"));
        assertThat(contribute()).isEqualTo(later(Duration.ofMinutes(5)));

        answer(aResponse().withStatus(503).withHeader("Retry-After", "soon"));
        assertThat(contribute()).isEqualTo(later(null));
    }

    @Test
    void problemOfThePartner_isARefusal_withItsWords() {
        answer(aResponse()
                .withStatus(400)
                .withHeader("Content-Type", "application/problem+json")
                .withBody(PROBLEM));

        assertThat(contribute())
                .isInstanceOfSatisfying(
                        ContributionResult.Refused.class,
                        refused -> assertThat(refused.reason()).contains("không hợp lệ"));
    }

    @Test
    void moderatedPartner_saysLaterWhatBecameOfIt() {
        answer(okJson("{\"ma_tham_chieu\":\"TN-7\"}").withStatus(202));

        assertThat(contribute()).isEqualTo(new ContributionResult.OnItsWay("TN-7"));
    }

    @Test
    void refusedToken_isFetchedAnew_onceOnly() {
        PARTNER.stubFor(
                any(urlPathEqualTo("/v1/hoi-dap")).willReturn(aResponse().withStatus(401)));

        assertThat(central.pull(CentralCursor.START, 100).block()).isInstanceOf(Fetched.Refused.class);
        PARTNER.verify(2, postRequestedFor(urlEqualTo("/oauth/token")));
    }

    @Test
    void token_isFetchedAgain_onlyShortlyBeforeItsEnd() {
        answer(okJson("{\"phien_ban\":1,\"ket_qua\":\"DA_CO\"}"));

        contribute();
        contribute();

        PARTNER.verify(1, postRequestedFor(urlEqualTo("/oauth/token")));
    }

    @Test
    void tokenServerInTrouble_meansLater_andRecovers() {
        PARTNER.stubFor(post("/oauth/token")
                .inScenario("token")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(503).withHeader("Retry-After", "30"))
                .willSetStateTo("well"));
        PARTNER.stubFor(post("/oauth/token")
                .inScenario("token")
                .whenScenarioStateIs("well")
                .willReturn(okJson(TOKEN)));
        answer(okJson("{\"phien_ban\":1,\"ket_qua\":\"TAO_MOI\"}").withStatus(201));

        Contribution contribution = new Contribution("a", 0, CONTENT);
        Mono<ContributionResult> againAtOnce = central.contribute(contribution)
                .doOnNext(first -> assertThat(first)
                        .isInstanceOfSatisfying(
                                ContributionResult.RetryLater.class,
                                later -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(30))))
                .flatMap(first -> central.contribute(contribution));

        assertThat(againAtOnce.block()).isEqualTo(new ContributionResult.Accepted(1));
    }

    @Test
    void recordThatCannotBeUnderstood_keepsNoOtherBack() {
        String good = "{\"external_id\":\"a\",\"phien_ban\":1,\"thu_hoi\":false,\"noi_dung\":{\"cau_hoi\":\"Một?\","
                + "\"tra_loi\":\"Đây.\"},\"cap_nhat_luc\":\"2026-11-23T08:00:00+07:00\"}";
        String bad = good.replace("Một?", " ").replace("\"a\"", "\"b\"");
        answer(okJson("{\"du_lieu\":[" + bad + ",null," + good + "],\"con_tro\":\"c-2\",\"con_nua\":false}"));

        assertThat(central.pull(CentralCursor.START, 100).block())
                .isInstanceOfSatisfying(Fetched.Received.class, received -> {
                    var batch = (Batch<?>) received.value();
                    assertThat(batch.items().toString())
                            .contains("externalId=a")
                            .doesNotContain("externalId=b");
                    assertThat(batch.unread())
                            .extracting(Batch.Unread::externalId)
                            .containsExactly("b");
                    assertThat(batch.unread())
                            .allSatisfy(unread -> assertThat(unread.reason()).isNotBlank());
                });
    }

    @Test
    void settings_tellNoSecret() {
        assertThat(properties("http://x").toString()).doesNotContain("s3cret");
    }

    private void answer(ResponseDefinitionBuilder answer) {
        PARTNER.stubFor(any(urlPathEqualTo("/v1/hoi-dap")).willReturn(answer));
    }

    private ContributionResult contribute() {
        return central.contribute(new Contribution("a", 0, CONTENT)).block();
    }

    private static ContributionResult later(Duration after) {
        return new ContributionResult.RetryLater(after, new ReasonTexts().status(503));
    }

    private static CentralDatabase database(String url) {
        return RestConnection.to(
                properties(url), "stp", WebClient.builder(), null, Clock.fixed(NOW, ZoneOffset.UTC), TIMER);
    }

    private static RestProperties properties(String url) {
        return new RestProperties(
                URI.create(url),
                null,
                "client",
                "s3cret",
                "",
                "",
                "",
                "",
                "",
                Duration.ofSeconds(1),
                Duration.ofMillis(800),
                60_000);
    }
}
