package vn.hoiluat.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.pages.Cases;
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
class CaseApiTest {

    @Autowired
    WebTestClient client;

    @Autowired
    CaseRegister register;

    @Autowired
    CaseDesk desk;

    @Autowired
    MovableClock clock;

    @Test
    void open_listsWhatIsOwed_withoutTokensAndIds() {
        Case open = open();

        byte[] body = get("/api/cases?view=all&size=100")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.code=='" + open.code() + "')].status")
                .isEqualTo("NEW")
                .returnResult()
                .getResponseBodyContent();

        assertThat(new String(body, StandardCharsets.UTF_8))
                .doesNotContain(open.token())
                .doesNotContain(open.address().userId());
    }

    @Test
    void one_showsTheQuestion() {
        Case open = open();

        get("/api/cases/" + open.code().digits())
                .expectBody()
                .jsonPath("$.question")
                .isEqualTo(open.question())
                .jsonPath("$.overdue")
                .isEqualTo(false);
    }

    @Test
    void claimThenAnswer_closesTheLoop() {
        Case open = open();

        post(open, "claim", null)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.officer")
                .isEqualTo("chi-hoa");
        post(open, "answer", Map.of("text", "Nộp tại UBND cấp xã.", "legalBasis", "Điều 37 Luật Hộ tịch"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("ANSWERED")
                .jsonPath("$.legalBasis")
                .isEqualTo("Điều 37 Luật Hộ tịch");
    }

    @Test
    void claim_ofATakenCase_saysWhoAndWhen() {
        Case open = open();
        desk.claim(open.id(), "anh-nam").block();

        post(open, "claim", null)
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("Vụ việc " + open.code() + " đã được anh-nam nhận lúc 9 giờ thứ Sáu, 20/11/2026.");
    }

    @Test
    void answer_ofAnAnsweredCase_isAConflict() {
        Case open = open();
        desk.answer(open.id(), "anh-nam", "Rồi.", "Điều 1").block();

        post(open, "answer", Map.of("text", "Nữa.", "legalBasis", "Điều 2"))
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void close_needsAReason() {
        Case open = open();

        post(open, "close", Map.of("note", " "))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("Thiếu lý do (note).");
        post(open, "close", Map.of("note", "trùng")).expectStatus().isOk();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":\"Rồi.\"} | Thiếu căn cứ (legalBasis). Không có căn cứ thì không trả lời.",
                "{\"text\":\"Rồi.\",\"legalBasis\":\"\"} | Thiếu căn cứ (legalBasis). Không có căn cứ thì không trả lời.",
                "{\"legalBasis\":\"Điều 1\"} | Thiếu nội dung trả lời (text).",
                "{} | Thiếu nội dung trả lời (text).",
                "[ | Không đọc được nội dung gửi lên, cần JSON."
            })
    void answer_incomplete_isRefused(String body, String problem) {
        client.post()
                .uri("/api/cases/{code}/answer", open().code())
                .headers(CaseApiTest::signIn)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo(problem);
    }

    @Test
    void one_badCode_isRefused_unknownIsNotFound() {
        get("/api/cases/abc").expectStatus().isBadRequest();
        get("/api/cases/HD-4827-1930").expectStatus().isBadRequest();
    }

    @Test
    void everything_needsAnOfficer() {
        client.get().uri("/api/cases").exchange().expectStatus().isUnauthorized();
        client.get().uri("/actuator/info").exchange().expectStatus().isUnauthorized();
        client.get().uri("/actuator/health").exchange().expectStatus().isOk();
        client.get()
                .uri("/api/cases")
                .headers(headers -> headers.setBasicAuth("chi-hoa", "sai"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void claim_madeByAnotherSite_isRefused() {
        client.post()
                .uri("/api/cases/{code}/claim", open().code())
                .headers(CaseApiTest::signIn)
                .header(HttpHeaders.ORIGIN, "https://evil.example")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void lists_showWhoseItIs_andAreCounted() {
        Case mine = open();
        post(mine, "claim", null).expectStatus().isOk();

        get("/api/cases?view=mine&size=100")
                .expectBody()
                .jsonPath("$.items[?(@.code=='" + mine.code() + "')].officer")
                .isEqualTo("chi-hoa");
        get("/api/cases?view=unassigned&size=100")
                .expectBody()
                .jsonPath("$.items[?(@.code=='" + mine.code() + "')]")
                .isEmpty();
        get("/api/cases/views")
                .expectBody()
                .jsonPath("$.mine")
                .value(Integer.class, count -> assertThat(count).isPositive())
                .jsonPath("$.overdue")
                .exists();
        get("/api/cases?view=nichts").expectStatus().isBadRequest();
    }

    @Test
    void lists_areReadPageByPage_eachCaseOnce() {
        for (int i = 0; i < 5; i++) {
            open();
        }
        List<String> codes = new ArrayList<>();
        String next = "";

        do {
            CaseApi.Listed page = get("/api/cases?view=all&size=2&page=" + next)
                    .expectBody(CaseApi.Listed.class)
                    .returnResult()
                    .getResponseBody();
            page.items().forEach(line -> codes.add(line.line().code()));
            next = page.next();
        } while (next != null);

        assertThat(codes).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
    }

    @Test
    void search_findsWordsWithoutMarks_andCodes() {
        Case open = open();

        await().untilAsserted(() -> get("/api/cases?view=open&size=100&q=ket hon nguoi nuoc ngoai kenh:web")
                .expectBody()
                .jsonPath("$.items[?(@.code=='" + open.code() + "')].snippet[?(@.hit==true)].text")
                .value(List.class, hits -> assertThat(hits).contains("kết", "hôn")));
        get("/api/cases?q=" + open.code())
                .expectBody()
                .jsonPath("$.items[0].code")
                .isEqualTo(open.code().toString());
        get("/api/cases?q=thua ke").expectBody().jsonPath("$.items").isEmpty();
        get("/api/cases?q=kenh:fax")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("Không tìm được theo «kenh:fax».");
    }

    @Test
    void ask_showsTheQuestionInTheThread_withItsDelivery() {
        Case open = open();

        post(open, "ask", Map.of("text", "Ông bà ở xã nào?"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("WAITING_CITIZEN")
                .jsonPath("$.paused")
                .isEqualTo(true)
                .jsonPath("$.thread[?(@.from=='OFFICER')].delivery.state")
                .isEqualTo("QUEUED")
                .jsonPath("$.thread[?(@.from=='OFFICER')].officer")
                .isEqualTo("chi-hoa")
                .jsonPath("$.history[-1].what")
                .isEqualTo("asked");
    }

    @Test
    void actions_thatTheStatusDoesNotAllow_sayWhich() {
        Case open = open();

        post(open, "approve", null)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.problem")
                .isEqualTo("not-allowed")
                .jsonPath("$.status")
                .isEqualTo(409);
        post(open, "return", Map.of()).expectStatus().isBadRequest();
        post(open, "danke", null).expectStatus().isNotFound();
    }

    @Test
    void submitThenApprove_needsTwoPeople_asTheCallSays() {
        Case open = open();
        desk.submit(open.id(), "anh-nam", "Nộp tại xã.", "Điều 37 Luật Hộ tịch").block();

        post(open, "approve", null)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.answeredBy")
                .isEqualTo("anh-nam")
                .jsonPath("$.approvedBy")
                .isEqualTo("chi-hoa")
                .jsonPath("$.status")
                .isEqualTo("ANSWERED");
    }

    @Test
    void notes_callColleagues_whoFindThem() {
        Case open = open();
        desk.note(open.id(), "anh-nam", "Nhờ @chi-hoa xem giúp").block();

        get("/api/cases?view=mentions&size=100")
                .expectBody()
                .jsonPath("$.items[?(@.code=='" + open.code() + "')]")
                .isNotEmpty();
        post(open, "seen", null).expectBody().jsonPath("$.notes[0].mentions[0]").isEqualTo("chi-hoa");
        get("/api/cases?view=mentions&size=100")
                .expectBody()
                .jsonPath("$.items[?(@.code=='" + open.code() + "')]")
                .isEmpty();
    }

    private Case open() {
        return Cases.open(register, UUID.randomUUID().toString(), false, clock.instant());
    }

    private WebTestClient.ResponseSpec get(String path) {
        return client.get().uri(path).headers(CaseApiTest::signIn).exchange();
    }

    private WebTestClient.ResponseSpec post(Case c, String what, Map<String, String> body) {
        WebTestClient.RequestBodySpec call =
                client.post().uri("/api/cases/{code}/{what}", c.code(), what).headers(CaseApiTest::signIn);
        return body == null
                ? call.exchange()
                : call.contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
    }

    private static void signIn(HttpHeaders headers) {
        headers.setBasicAuth("chi-hoa", "mat-khau");
    }
}
