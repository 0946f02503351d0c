package vn.hoiluat.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.hoiluat.pages.PublicSite;

@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hoiluat.security.officer.name=chi-hoa",
            "hoiluat.security.officer.password={noop}mat-khau",
            "management.health.diskspace.path=."
        })
@AutoConfigureWebTestClient
class RecordApiTest {

    private static final String QUESTION = "Ông A hỏi thủ tục khai sinh quá hạn";

    @Autowired
    WebTestClient client;

    @Test
    void call_answeredAtOnce_isAnswered_withoutFailing() {
        record(Map.of(
                        "answer",
                        "Nộp tại UBND cấp xã.",
                        "legalBasis",
                        "Điều 16 Luật Hộ tịch",
                        "note",
                        "Người hỏi: ông A"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("ANSWERED")
                .jsonPath("$.channel")
                .isEqualTo("OFFICE")
                .jsonPath("$.reason")
                .isEqualTo("RECORDED_CALL")
                .jsonPath("$.answer")
                .isEqualTo("Nộp tại UBND cấp xã.")
                .jsonPath("$.notes[0].text")
                .isEqualTo("Người hỏi: ông A")
                .jsonPath("$.thread[0].text")
                .isEqualTo(QUESTION);
    }

    @Test
    void call_withoutAnAnswer_isLeftOpen_withADeadline_andMayBeAnsweredLater() {
        String[] code = new String[1];
        record(Map.of())
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("IN_PROGRESS")
                .jsonPath("$.officer")
                .isEqualTo("chi-hoa")
                .jsonPath("$.overdue")
                .isEqualTo(false)
                .jsonPath("$.code")
                .value(String.class, found -> code[0] = found);

        client.get()
                .uri("/api/cases/" + code[0] + "/way")
                .headers(headers -> headers.setBasicAuth("chi-hoa", "mat-khau"))
                .exchange()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("OPEN");
    }

    @Test
    void sameForm_sentTwice_makesOneCase() {
        Map<String, Object> body = body(Map.of("answer", "Rồi.", "legalBasis", "Điều 1", "note", "ông A"));

        String first = code(body);

        assertThat(code(body)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "question, ' ', 400, question",
        "way, BAY, 400, unreadable",
        "key, 1, 400, unreadable",
        "phone, 0912345678, 400, consent",
        "answer, Có., 400, legal-basis-missing"
    })
    void incomplete_isRefused(String field, String value, int status, String problem) {
        record(Map.of(field, value))
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.problem")
                .isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({"113, 400, phone", "0912 345 678, 409, no-sms"})
    void copy_thatCannotBeSent_isRefused_beforeAnythingIsStored(String phone, int status, String problem) {
        record(Map.of("phone", phone, "consent", true))
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.problem")
                .isEqualTo(problem);
    }

    private String code(Map<String, Object> body) {
        String[] code = new String[1];
        send(body).expectStatus().isOk().expectBody().jsonPath("$.code").value(String.class, found -> code[0] = found);
        return code[0];
    }

    private WebTestClient.ResponseSpec record(Map<String, Object> more) {
        return send(body(more));
    }

    private WebTestClient.ResponseSpec send(Map<String, Object> body) {
        return client.post()
                .uri("/api/cases")
                .headers(headers -> headers.setBasicAuth("chi-hoa", "mat-khau"))
                .bodyValue(body)
                .exchange();
    }

    private static Map<String, Object> body(Map<String, Object> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("key", UUID.randomUUID().toString(), "way", "CALL", "question", QUESTION));
        body.putAll(more);
        return body;
    }
}
