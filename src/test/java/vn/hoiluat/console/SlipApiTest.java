package vn.hoiluat.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.audit.AuditFilter;
import vn.hoiluat.audit.AuditLog;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.CaseStatus;
import vn.hoiluat.pages.Cases;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.security.StaffAccounts;
import vn.hoiluat.security.StaffBrowser;

/** The whole way of a slip over HTTP: consent, paper, the agency's page, and what is refused. */
@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hoiluat.letters.place=Tuyên Quang",
            "hoiluat.letters.superior=UBND tỉnh Tuyên Quang",
            "hoiluat.limits.slips-of-address=1000/1m",
            "management.health.diskspace.path=."
        })
@AutoConfigureWebTestClient
class SlipApiTest {

    private static final Map<String, Object> POLICE = Map.of(
            "name", "Công an xã Tân Trịnh",
            "address", "Thôn Vén, xã Tân Trịnh",
            "phone", "0219 3820 113",
            "hours", "7h30 đến 17h");

    @Autowired
    WebTestClient client;

    @Autowired
    CaseRegister register;

    @Autowired
    MovableClock clock;

    @Autowired
    People people;

    @Autowired
    AuditLog log;

    private Case opened;

    @BeforeEach
    void aCaseIsOpen() {
        StaffAccounts.make(people, "slip-hoa", Role.CAN_BO);
        StaffAccounts.make(people, "slip-xem", Role.NGUOI_XEM);
        opened = Cases.open(register, "slip-" + UUID.randomUUID(), false, clock.instant());
        post("claim", Map.of()).expectStatus().isOk();
    }

    @Test
    void guide_isTheAnswer_withoutBasis_andTheAgencyIsSuggestedNextTime() {
        post("guide", Map.of("agency", POLICE, "text", "Xin hỏi Công an xã Tân Trịnh."))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("ANSWERED")
                .jsonPath("$.answer")
                .isEqualTo("Xin hỏi Công an xã Tân Trịnh.")
                .jsonPath("$.history[-1].note")
                .isEqualTo("Công an xã Tân Trịnh");

        get("agencies?q=cong an tan")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.agencies[0].agency.phone")
                .isEqualTo("0219 3820 113");
    }

    @Test
    void issue_withoutConsent_isAConflict_saidInWords() {
        post("slip-issue", Map.of("text", "Đã chuyển."))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.problem")
                .isEqualTo("no-consent")
                .jsonPath("$.title")
                .isEqualTo("Công dân chưa đồng ý chuyển câu hỏi của vụ việc " + opened.code()
                        + ". Xin hỏi ý kiến công dân trước.");
    }

    @Test
    void whatIsMissing_isSaid() {
        problem(post("guide", Map.of("agency", Map.of("name", " "), "text", "x")), "agency-missing");
        problem(post("guide", Map.of("text", "x")), "agency-missing");
        problem(post("consent-ask", Map.of("agency", POLICE)), "slip-question-missing");
        problem(post("consent-ask", Map.of("agency", POLICE, "question", "hỏi", "phone", "12")), "phone");
        problem(
                post("consent-record", Map.of("agency", POLICE, "question", "hỏi", "way", "LINK", "who", "a")),
                "way-missing");
        problem(post("consent-record", Map.of("agency", POLICE, "question", "hỏi", "way", "PHONE")), "who-missing");
    }

    @Test
    void reader_mayReadAgencies_andDoNothing() {
        asViewer("agencies").expectStatus().isOk();
        client.post()
                .uri("/api/cases/" + opened.code() + "/slip-withdraw")
                .headers(headers -> headers.setBasicAuth("slip-xem", StaffAccounts.PASSWORD))
                .bodyValue(Map.of("reason", "x"))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void slip_isReadBack_asWordAndPdf_withTheLinkOnlyForItsToken() throws IOException {
        agree();
        JsonNode issued = issue();
        String link = issued.get("link").asString();
        Map<String, Object> token = Map.of("token", issued.get("token").asString());

        String word = word(paper("DOCX", token));
        String pdf = pdf(paper("PDF", token));

        for (String words : new String[] {word, pdf}) {
            assertThat(words.replaceAll("\\s+", " "))
                    .contains("UBND TỈNH TUYÊN QUANG")
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                    .contains("/PC-STP")
                    .contains("Tuyên Quang, ngày 20 tháng 11 năm 2026")
                    .contains("PHIẾU CHUYỂN")
                    .contains("Kính gửi: Công an xã Tân Trịnh")
                    .contains("“" + opened.question() + "”")
                    .contains("họ và tên Trần Thị Hoa; số điện thoại 0912345678")
                    .contains("trực tiếp tại trụ sở")
                    .contains(opened.code().toString())
                    .doesNotContain(opened.address().userId());
        }
        assertThat(word).contains(link);
        assertThat(pdf.replaceAll("\\s+", "")).contains(link.replaceAll("\\s+", ""));
        assertThat(pdf(paper("PDF", Map.of()))).doesNotContain("/tra-loi/");
        problem(post("slips/1/paper", Map.of("form", "PDF", "token", "aaaaaaa-aaaaaaa")), "slip-token");
        problem(post("slips/2/paper", Map.of("form", "PDF")), "slip-not-issued");
    }

    @Test
    void agency_readsConfirmsAndReplies_andEverythingIsOnTheTrail() {
        agree();
        JsonNode issued = issue();
        String path = "/tra-loi/" + issued.get("token").asString();

        client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("X-Robots-Tag", "noindex, nofollow")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody(String.class)
                .value(page -> assertThat(page)
                        .contains(opened.question(), "Xác nhận đã nhận")
                        .doesNotContain("0912345678", "Trần Thị Hoa"));
        assertStatus(send(path + "/nhan", Map.of("ten", "Nguyễn Văn Bình", "chuc-vu", "Trực ban")), 303);
        assertThat(send(path, Map.of("ten", "Nguyễn Văn Bình", "chuc-vu", "Trực ban", "noi-dung", "Đã xác nhận."))
                        .getResponseBody())
                .contains("Xin ghi căn cứ", "Đã xác nhận.");
        assertStatus(send(path, reply("Đã xác nhận.")), 303);
        assertStatus(send(path, reply("Khác.")), 409);

        Case now = register.find(opened.id()).block();
        assertThat(now.status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(now.slip().reply().text()).isEqualTo("Đã xác nhận.");
        assertThat(now.letters()).as("nothing of it went to the citizen").hasSize(1);
        for (AuditAction action : new AuditAction[] {
            AuditAction.CASE_CONSENT_RECORDED,
            AuditAction.CASE_SLIP_ISSUED,
            AuditAction.SLIP_READ,
            AuditAction.SLIP_CONFIRMED,
            AuditAction.SLIP_REPLIED
        }) {
            assertThat(log.all(new AuditFilter("", action, opened.code().toString(), "", null, null))
                            .collectList()
                            .block())
                    .as(action.name())
                    .isNotEmpty()
                    .noneSatisfy(found -> assertThat(found.toString())
                            .contains(issued.get("token").asString()));
        }
    }

    @Test
    void link_thatEnded_isTold_aWrongOneIsNotFound() {
        agree();
        String path = "/tra-loi/" + issue().get("token").asString();
        client.get()
                .uri("/tra-loi/aaaaaaa-aaaaaaa-aaaaaaa-aaaaaaa")
                .exchange()
                .expectStatus()
                .isNotFound();
        clock.advance(Duration.ofDays(16));

        client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(410)
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("đã hết hạn").doesNotContain(opened.question()));
        assertStatus(send(path, reply("Muộn.")), 410);
        assertThat(register.find(opened.id()).block().slip().reply()).isNull();
        clock.advance(Duration.ofDays(-16));
    }

    @Test
    void close_beforeReceipt_isAConflict() {
        agree();
        issue();

        problem(post("close", Map.of("note", "đã chuyển")), "slip-not-received");
        post("slip-receive", Map.of("way", "PHONE", "who", "anh Bình"))
                .expectStatus()
                .isOk();
        post("close", Map.of("note", "đã chuyển")).expectStatus().isOk();
    }

    private void agree() {
        post(
                        "consent-record",
                        Map.of(
                                "agency", POLICE,
                                "question", opened.question(),
                                "name", "Trần Thị Hoa",
                                "phone", "0912 345 678",
                                "way", "COUNTER",
                                "who", "bà Hoa"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.slips[0].phone")
                .isEqualTo("•••678")
                .jsonPath("$.actions")
                .value(actions -> assertThat(actions.toString()).contains("slip-issue"));
    }

    private JsonNode issue() {
        return post("slip-issue", Map.of("text", "Đã chuyển câu hỏi."))
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private byte[] paper(String form, Map<String, Object> token) {
        Map<String, Object> body = new HashMap<>(token);
        body.put("form", form);
        EntityExchangeResult<byte[]> result =
                post("slips/1/paper", body).expectStatus().isOk().expectBody().returnResult();
        return result.getResponseBody();
    }

    private static String word(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    private static String pdf(byte[] file) throws IOException {
        try (PdfReader reader = new PdfReader(file)) {
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
            }
            return text.toString();
        }
    }

    private static Map<String, String> reply(String text) {
        return Map.of(
                "ten", "Nguyễn Văn Bình", "chuc-vu", "Trực ban", "noi-dung", text, "can-cu", "Điều 13 Luật Cư trú");
    }

    private static void problem(WebTestClient.ResponseSpec answer, String word) {
        answer.expectStatus()
                .is4xxClientError()
                .expectBody()
                .jsonPath("$.problem")
                .isEqualTo(word);
    }

    private WebTestClient.ResponseSpec post(String action, Map<String, ?> body) {
        return client.post()
                .uri("/api/cases/" + opened.code() + "/" + action)
                .headers(headers -> headers.setBasicAuth("slip-hoa", StaffAccounts.PASSWORD))
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient.ResponseSpec get(String path) {
        return client.get()
                .uri("/api/cases/" + opened.code() + "/" + path)
                .headers(headers -> headers.setBasicAuth("slip-hoa", StaffAccounts.PASSWORD))
                .exchange();
    }

    private WebTestClient.ResponseSpec asViewer(String path) {
        return client.get()
                .uri("/api/cases/" + opened.code() + "/" + path)
                .headers(headers -> headers.setBasicAuth("slip-xem", StaffAccounts.PASSWORD))
                .exchange();
    }

    /** As a browser sends it: with the token of a form. */
    private EntityExchangeResult<String> send(String path, Map<String, String> fields) {
        return new StaffBrowser(client).send("/dang-nhap", path, fields);
    }

    private static void assertStatus(EntityExchangeResult<String> answer, int status) {
        assertThat(answer.getStatus().value()).isEqualTo(status);
    }
}
