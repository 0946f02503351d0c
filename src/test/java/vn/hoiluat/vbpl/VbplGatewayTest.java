package vn.hoiluat.vbpl;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.knowledge.law.DocumentNumber;
import vn.hoiluat.knowledge.law.LegalDocumentSource.Fetched;
import vn.hoiluat.knowledge.law.LegalDocumentSource.Found;
import vn.hoiluat.knowledge.law.OutsideDocument;
import vn.hoiluat.knowledge.law.RelationKind;
import vn.hoiluat.knowledge.law.SourceUnavailableException;
import vn.hoiluat.knowledge.law.SourceUnavailableException.Reason;
import vn.hoiluat.knowledge.law.ValidityCode;

/** The gateway with answers of the form that public clients have seen, and with all the traps they fell into. */
@NullUnmarked
class VbplGatewayTest {

    private static final String ALL = "/api/qtdc/public/doc/all";
    private static final String DECREE = "/api/qtdc/public/doc/172345";

    @RegisterExtension
    static final WireMockExtension VBPL = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private final MovableClock clock = new MovableClock("2026-11-23T02:00:00Z");
    private final VbplGateway gateway = gateway(Duration.ZERO);

    @Test
    void search_findsTheNumber_howeverItIsWritten_andNothingElse() {
        VBPL.stubFor(post(urlEqualTo(ALL)).willReturn(okJson(fixture("search.json"))));

        List<Found> found = gateway.search(new DocumentNumber("147/2024/NĐ-CP")).block();

        assertThat(found)
                .containsExactly(new Found(
                        "172345",
                        "Nghị định",
                        "147/2024/NĐ-CP",
                        "Chính phủ",
                        "Quản lý, cung cấp, sử dụng dịch vụ Internet và thông tin trên mạng",
                        ValidityCode.CHL,
                        LocalDate.of(2024, 11, 9)));
        VBPL.verify(postRequestedFor(urlEqualTo(ALL))
                .withHeader("User-Agent", equalTo("HoiLuat/1 (legal answers of a justice department; asks seldom)"))
                .withRequestBody(matchingJsonPath("$.keyword", equalTo("147/2024/NĐ-CP"))));
    }

    @Test
    void fetch_givesTheDocument_withArticlesRelationsAndCode() {
        VBPL.stubFor(get(urlEqualTo(DECREE)).willReturn(okJson(fixture("decree.json"))));

        OutsideDocument document = ((Fetched.Whole) gateway.fetch("172345").block()).document();

        assertThat(document.identity().number()).isEqualTo("147/2024/NĐ-CP");
        assertThat(document.inForceFrom()).isEqualTo(LocalDate.of(2024, 12, 25));
        assertThat(document.inForceTo()).isNull();
        assertThat(document.code()).isEqualTo(ValidityCode.HHL1P);
        assertThat(document.readOn()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(document.articles())
                .extracting(OutsideDocument.Article::number, OutsideDocument.Article::title)
                .containsExactly(tuple("1", "Phạm vi điều chỉnh"), tuple("2", "Đối tượng áp dụng"));
        assertThat(document.relations())
                .extracting(
                        OutsideDocument.Relation::kind,
                        relation -> relation.other().number(),
                        OutsideDocument.Relation::inPart)
                .containsExactly(
                        tuple(RelationKind.REPLACES, "72/2013/NĐ-CP", false),
                        tuple(RelationKind.AMENDS, "70/2021/NĐ-CP", false));
    }

    @ParameterizedTest
    @CsvSource({"consolidated.json, ReferenceOnly", "no-number.json, Missing", "empty.json, Missing"})
    void fetch_whatIsNoDocumentToCite_saysSo(String file, String outcome) {
        VBPL.stubFor(get(anyUrl()).willReturn(okJson(fixture(file))));

        assertThat(gateway.fetch("1").block().getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void translation_isNotAskedFor() {
        assertThat(gateway.fetch("vbpqta_11").block()).isInstanceOf(Fetched.ReferenceOnly.class);

        VBPL.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void absent_isAnAnswer() {
        VBPL.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404)));

        assertThat(gateway.fetch("2").block()).isInstanceOf(Fetched.Missing.class);
        assertThat(gateway.search(new DocumentNumber("1/2020/QĐ-TTg")).block()).isEmpty();
    }

    @Test
    void answers_areUsedAgain_forHours() {
        VBPL.stubFor(get(urlEqualTo(DECREE)).willReturn(okJson(fixture("decree.json"))));

        gateway.fetch("172345").block();
        gateway.fetch("172345").block();
        VBPL.verify(1, getRequestedFor(urlEqualTo(DECREE)));
        clock.advance(Duration.ofHours(13));
        gateway.fetch("172345").block();

        VBPL.verify(2, getRequestedFor(urlEqualTo(DECREE)));
    }

    static List<ResponseDefinitionBuilder> refusals() {
        return List.of(
                aResponse().withStatus(403),
                aResponse().withStatus(429),
                aResponse().withStatus(500),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusal_isWaitedOut(ResponseDefinitionBuilder refusal) {
        VBPL.stubFor(get(urlEqualTo(DECREE))
                .inScenario("busy")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(refusal)
                .willSetStateTo("free"));
        VBPL.stubFor(get(urlEqualTo(DECREE))
                .inScenario("busy")
                .whenScenarioStateIs("free")
                .willReturn(okJson(fixture("decree.json"))));

        assertThat(gateway.fetch("172345").block()).isInstanceOf(Fetched.Whole.class);
    }

    /** References to documents that are gone are answered 500 each time. */
    @Test
    void refusalWithoutEnd_isGivenUp_andNotRemembered() {
        VBPL.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(500)));

        StepVerifier.create(gateway.fetch("9"))
                .expectErrorSatisfies(e -> assertThat(e)
                        .isInstanceOf(SourceUnavailableException.class)
                        .hasMessage("status 500"))
                .verify();

        VBPL.verify(3, getRequestedFor(anyUrl()));
    }

    @Test
    void nonsense_isNoAnswer() {
        VBPL.stubFor(get(anyUrl()).willReturn(okJson("<html>bảo trì</html>")));

        StepVerifier.create(gateway.fetch("9")).verifyError(SourceUnavailableException.class);
    }

    @Test
    void aPageInsteadOfAnAnswer_isNoAnswer() {
        VBPL.stubFor(get(anyUrl())
                .willReturn(aResponse().withHeader("Content-Type", "text/html").withBody("<html>bảo trì</html>")));

        assertThat(reason()).isEqualTo(Reason.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({"403, REFUSES", "429, REFUSES", "401, REFUSES", "503, FAILS", "400, UNREADABLE"})
    void refusal_hasItsReason(int status, Reason reason) {
        VBPL.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(status)));

        assertThat(reason()).isEqualTo(reason);
    }

    @Test
    void silence_hasItsReason() {
        VBPL.stubFor(get(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThat(reason()).isEqualTo(Reason.SILENT);
    }

    private Reason reason() {
        return gateway.fetch("9")
                .map(fetched -> Reason.valueOf("answered"))
                .onErrorResume(SourceUnavailableException.class, e -> Mono.just(e.reason()))
                .block();
    }

    @Test
    void requests_beginNoCloserThanThePause() {
        VirtualTimeScheduler time = VirtualTimeScheduler.create();
        Pace pace = new Pace(Duration.ofSeconds(2), clock, time);

        StepVerifier.create(pace.turn()).verifyComplete();
        StepVerifier.create(pace.turn())
                .expectSubscription()
                .then(() -> time.advanceTimeBy(Duration.ofMillis(1_999)))
                .expectNoEvent(Duration.ZERO)
                .then(() -> time.advanceTimeBy(Duration.ofMillis(1)))
                .verifyComplete();
    }

    @ParameterizedTest
    @CsvSource({
        "147/2024/ND-CP, 147/2024/NĐ-CP",
        "05/2020/QD-TTg, 05/2020/QĐ-TTg",
        "06/2020/NQ-HDND, 06/2020/NQ-HĐND",
        "01/2024/TT-BLDTBXH, 01/2024/TT-BLĐTBXH",
        "60/2014/QH13, 60/2014/QH13"
    })
    void number_getsItsMarksBack(String written, String printed) {
        assertThat(NumberLetters.shipped().restored(written)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-25T00:00:00, 2024-12-25",
        "2024-12-25, 2024-12-25",
        "2024-12-24T17:00:00Z, 2024-12-25",
        "25/12/2024, 2024-12-25",
        "1735059600000, 2024-12-25",
        "không rõ, "
    })
    void day_isReadInEveryForm(String written, LocalDate day) {
        assertThat(VbplDays.of(written)).isEqualTo(day);
    }

    private VbplGateway gateway(Duration pause) {
        VbplProperties properties = new VbplProperties(
                URI.create(VBPL.baseUrl()),
                pause,
                Duration.ofSeconds(5),
                3,
                Duration.ofMillis(5),
                Duration.ofHours(12));
        return new VbplGateway(
                WebClient.create(),
                properties,
                new VbplDocuments(NumberLetters.shipped()),
                new Pace(pause, clock, Schedulers.parallel()),
                clock);
    }

    private static String fixture(String name) {
        try (InputStream file = VbplGatewayTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
