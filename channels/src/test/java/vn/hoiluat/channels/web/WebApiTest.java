package vn.hoiluat.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;

@NullUnmarked
class WebApiTest {

    private static final String ID = "6f1c2a34-0000-4000-8000-000000000001";

    private final WebChannel web = new WebChannel();

    @Test
    void say_isStoredBeforeItIsAnswered() {
        web.say(WebChannel.LAN, ID, "thu tuc dang ky ket hon")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.clientId")
                .isEqualTo(ID)
                .jsonPath("$.sender")
                .isEqualTo("CITIZEN")
                .jsonPath("$.text")
                .isEqualTo("thu tuc dang ky ket hon")
                .jsonPath("$.at")
                .isEqualTo("2026-11-22T02:00:00Z");

        InboundEvent event = web.accepted.element();
        assertThat(event.kind()).isEqualTo(InboundKind.TEXT);
        assertThat(event.from()).isEqualTo(WebChannel.address(WebChannel.LAN));
        assertThat(event.text()).isEqualTo("thu tuc dang ky ket hon");
    }

    @Test
    void say_again_isOneMessage_andAnsweredTheSame() {
        byte[] first = web.say(WebChannel.LAN, ID, "xin chao")
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        web.clock.advance(Duration.ofDays(7));
        byte[] second = web.say(WebChannel.LAN, ID, "xin chao")
                .expectBody()
                .returnResult()
                .getResponseBodyContent();

        assertThat(second).isEqualTo(first);
        assertThat(web.accepted).hasSize(1);
    }

    @Test
    void say_sameClientIdOfTwoVisitors_isTwoMessages() {
        web.say(WebChannel.LAN, ID, "xin chao").expectStatus().isOk();
        web.say(WebChannel.MINH, ID, "xin chao").expectStatus().isOk();

        assertThat(web.accepted)
                .extracting(InboundEvent::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void say_button_carriesItsPayload_andShowsItsWords() {
        web.post(WebChannel.LAN)
                .bodyValue(Map.of("clientId", ID, "text", "Gặp cán bộ", "payload", "#HL_CANBO"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.text")
                .isEqualTo("Gặp cán bộ");

        InboundEvent event = web.accepted.element();
        assertThat(event.kind()).isEqualTo(InboundKind.BUTTON);
        assertThat(event.payload()).isEqualTo("#HL_CANBO");
        assertThat(event.text()).isEmpty();
    }

    @Test
    void say_payloadTyped_isAButton() {
        web.say(WebChannel.LAN, ID, " #HL_CANBO ").expectStatus().isOk();

        assertThat(web.accepted.element().kind()).isEqualTo(InboundKind.BUTTON);
    }

    @Test
    void say_decomposedAndControlCharacters_areCleaned() {
        web.say(WebChannel.LAN, ID, "  ho\u0323 te\u0302n\u0000\r\n\tdo\u0301 \uD83D ")
                .expectStatus()
                .isOk();

        assertThat(web.accepted.element().text()).isEqualTo("họ tên\n dó");
    }

    @Test
    void say_withoutCookie_makesAVisitor() {
        web.say("", ID, "xin chao")
                .expectStatus()
                .isOk()
                .expectCookie()
                .httpOnly("hoiluat_visitor", true)
                .expectCookie()
                .sameSite("hoiluat_visitor", "Strict")
                .expectCookie()
                .path("hoiluat_visitor", "/")
                .expectCookie()
                .maxAge("hoiluat_visitor", Duration.ofDays(180))
                .expectCookie()
                .value("hoiluat_visitor", value -> assertThat(value).matches("[A-Za-z0-9_-]{32}"));
    }

    @Test
    void say_cookieIsNotInTheStore() {
        web.say(WebChannel.LAN, ID, "xin chao").expectStatus().isOk();

        assertThat(web.accepted.element().from().userId()).doesNotContain(WebChannel.LAN);
        assertThat(web.accepted.element().id()).doesNotContain(WebChannel.LAN);
    }

    static Stream<Arguments> badBodies() {
        String id = "\"clientId\":\"" + ID + "\"";
        return Stream.of(
                Arguments.of("", HttpStatus.BAD_REQUEST, "unreadable"),
                Arguments.of("{", HttpStatus.BAD_REQUEST, "unreadable"),
                Arguments.of("null", HttpStatus.BAD_REQUEST, "unreadable"),
                Arguments.of("[]", HttpStatus.BAD_REQUEST, "unreadable"),
                Arguments.of("\"chao\"", HttpStatus.BAD_REQUEST, "unreadable"),
                Arguments.of("{" + id + ",\"text\":{}}", HttpStatus.BAD_REQUEST, "unreadable"),
                Arguments.of("{" + id + ",\"text\":\"a\"} x", HttpStatus.BAD_REQUEST, "unreadable"),
                Arguments.of("{}", HttpStatus.BAD_REQUEST, "client-id"),
                Arguments.of("{\"text\":\"a\"}", HttpStatus.BAD_REQUEST, "client-id"),
                Arguments.of("{\"clientId\":\"short\",\"text\":\"a\"}", HttpStatus.BAD_REQUEST, "client-id"),
                Arguments.of("{\"clientId\":\"../../etc/pa\",\"text\":\"a\"}", HttpStatus.BAD_REQUEST, "client-id"),
                Arguments.of("{" + id + "}", HttpStatus.BAD_REQUEST, "empty"),
                Arguments.of("{" + id + ",\"text\":\" \\n\\u0000 \"}", HttpStatus.BAD_REQUEST, "empty"),
                Arguments.of("{" + id + ",\"payload\":\"#HL_CANBO\"}", HttpStatus.BAD_REQUEST, "empty"),
                Arguments.of(
                        "{" + id + ",\"text\":\"a\",\"payload\":\"javascript:1\"}", HttpStatus.BAD_REQUEST, "payload"),
                Arguments.of(
                        "{" + id + ",\"text\":\"" + "a".repeat(201) + "\"}", HttpStatus.CONTENT_TOO_LARGE, "too-long"),
                Arguments.of(
                        "{" + id + ",\"text\":\"" + "a".repeat(WebApi.MAX_BYTES) + "\"}",
                        HttpStatus.CONTENT_TOO_LARGE,
                        "too-large"),
                Arguments.of("x".repeat(1024 * 1024), HttpStatus.CONTENT_TOO_LARGE, "too-large"));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void say_badBody_isRefusedInVietnamese(String body, HttpStatus status, String code) {
        expectProblem(web.post(WebChannel.LAN).bodyValue(body).exchange(), status, code);

        assertThat(web.accepted).isEmpty();
    }

    @Test
    void say_brokenUtf8_isRefused() {
        byte[] body = ("{\"clientId\":\"" + ID + "\",\"text\":\"h\u00e9\"}").getBytes(StandardCharsets.ISO_8859_1);

        expectProblem(web.post(WebChannel.LAN).bodyValue(body).exchange(), HttpStatus.BAD_REQUEST, "unreadable");
    }

    @Test
    void say_asAForm_isRefused() {
        WebTestClient.ResponseSpec answer = web.post(WebChannel.LAN)
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue("{}")
                .exchange();

        expectProblem(answer, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-json");
    }

    @Test
    void say_withoutOurHeader_isRefused() {
        WebTestClient.ResponseSpec answer = web.client
                .post()
                .uri("/api/web/{account}/messages", WebChannel.ACCOUNT)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("clientId", ID, "text", "xin chao"))
                .exchange();

        expectProblem(answer, HttpStatus.FORBIDDEN, "foreign");
    }

    @ParameterizedTest
    @MethodSource("foreignHeaders")
    void say_fromAnotherSite_isRefused(String name, String value) {
        WebTestClient.ResponseSpec answer = web.post(WebChannel.LAN)
                .header(name, value)
                .bodyValue(Map.of("clientId", ID, "text", "xin chao"))
                .exchange();

        expectProblem(answer, HttpStatus.FORBIDDEN, "foreign");
    }

    static Stream<Arguments> foreignHeaders() {
        return Stream.of(
                Arguments.of("Origin", "https://evil.example"),
                Arguments.of("Origin", "null"),
                Arguments.of("Sec-Fetch-Site", "cross-site"),
                Arguments.of("Sec-Fetch-Site", "same-site"));
    }

    @ParameterizedTest
    @MethodSource("closedAccounts")
    void say_accountUnknownOrOff_isNotFound(String account) {
        WebTestClient.ResponseSpec answer = web.client
                .post()
                .uri("/api/web/{account}/messages", account)
                .header(WebGate.OUR_PAGE, "1")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("clientId", ID, "text", "xin chao"))
                .exchange();

        expectProblem(answer, HttpStatus.NOT_FOUND, "no-account");
    }

    static Stream<String> closedAccounts() {
        return Stream.of(WebChannel.OFF, "nobody");
    }

    @Test
    void say_tooOften_isToldWhenToComeBack() {
        web.allow(WebChannel.LAN, 1);

        web.say(WebChannel.LAN, ID, "xin chao").expectStatus().isOk();
        WebTestClient.ResponseSpec second = web.say(WebChannel.LAN, "6f1c2a34-2", "xin chao");

        expectProblem(second, HttpStatus.TOO_MANY_REQUESTS, "too-many");
        second.expectHeader().valueEquals("Retry-After", "62");
        web.say(WebChannel.MINH, ID, "xin chao").expectStatus().isOk();
        assertThat(web.accepted).hasSize(2);
    }

    @Test
    void say_storeDown_isUnavailable_andTheSameMessageGoesThroughLater() {
        web.store.breakDown();
        expectProblem(web.say(WebChannel.LAN, ID, "xin chao"), HttpStatus.SERVICE_UNAVAILABLE, "unavailable");

        web.store.repair();
        web.say(WebChannel.LAN, ID, "xin chao").expectStatus().isOk();

        assertThat(web.accepted).hasSize(1);
    }

    @Test
    void recognise_saysWhetherTheCookieWasKept() {
        web.visitor("").expectStatus().isUnauthorized();
        web.visitor(WebChannel.LAN).expectStatus().isNoContent();
    }

    @Test
    void framed_hasAPartitionedCookieOfItsOwn() {
        web.client
                .get()
                .uri("/api/web/{account}/messages?widget=1", WebChannel.ACCOUNT)
                .header(WebGate.OUR_PAGE, "1")
                .cookie("hoiluat_visitor", WebChannel.LAN)
                .exchange()
                .expectStatus()
                .isOk()
                .expectCookie()
                .doesNotExist("hoiluat_visitor")
                .expectCookie()
                .httpOnly("hoiluat_widget", true)
                .expectCookie()
                .secure("hoiluat_widget", true)
                .expectCookie()
                .sameSite("hoiluat_widget", "None")
                .expectCookie()
                .partitioned("hoiluat_widget", true)
                .expectCookie()
                .value("hoiluat_widget", value -> assertThat(value).isNotEqualTo(WebChannel.LAN));
    }

    @Test
    void framed_isForgotten_withoutTheOtherCookie() {
        web.client
                .delete()
                .uri("/api/web/visitor?widget=1")
                .header(WebGate.OUR_PAGE, "1")
                .exchange()
                .expectStatus()
                .isNoContent()
                .expectCookie()
                .maxAge("hoiluat_widget", Duration.ZERO)
                .expectCookie()
                .partitioned("hoiluat_widget", true)
                .expectCookie()
                .doesNotExist("hoiluat_visitor");
    }

    @Test
    void events_forAnotherSite_areRefused() {
        WebTestClient.ResponseSpec answer = web.client
                .get()
                .uri("/api/web/{account}/events?widget=1", WebChannel.ACCOUNT)
                .header("Sec-Fetch-Site", "cross-site")
                .cookie("hoiluat_widget", WebChannel.LAN)
                .exchange();

        expectProblem(answer, HttpStatus.FORBIDDEN, "foreign");
    }

    private static void expectProblem(WebTestClient.ResponseSpec answer, HttpStatus status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.title")
                .value(String.class, title -> assertThat(title).matches("(?U)\\p{Lu}.+[ạảấầậếệịọốộờợụứừýđ].*\\."));
    }
}
