package vn.hoiluat.auditing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.audit.AuditRecord;
import vn.hoiluat.audit.AuditTrail;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.security.StaffAccounts;
import vn.hoiluat.security.StaffBrowser;

@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "hoiluat.limits.sign-ins-of-address=10000/1m")
@AutoConfigureWebTestClient
class AuditPageTest {

    private static final String PATH = "/quan-tri/nhat-ky";

    @Autowired
    WebTestClient client;

    @Autowired
    People people;

    @Autowired
    AuditTrail trail;

    @Autowired
    Clock clock;

    private final String officer = "o" + UUID.randomUUID().toString().substring(0, 8);
    private StaffBrowser auditor;

    @BeforeEach
    void signIn() {
        StaffAccounts.make(people, "kiem-toan", Role.KIEM_TOAN);
        auditor = new StaffBrowser(client).signIn("kiem-toan", StaffAccounts.PASSWORD);
        add(AuditAction.CASE_READ, "HD-4827-1936", "");
        add(AuditAction.CASE_CONTACT_SHOWN, "HD-4827-1936", "=HYPERLINK(\"http://x\")");
    }

    @Test
    void filter_showsOnlyWhatIsAskedFor_inWords() {
        String all = open(PATH + "?ai=" + officer);
        String one = open(PATH + "?ai=" + officer + "&viec=CASE_READ&doi-tuong=hd48271936");
        String none = open(PATH + "?ai=" + officer + "&tu=2020-01-01&den=2020-12-31");

        assertThat(rows(all)).contains("Mở vụ việc", "Xem số liên hệ của người dân", "HD-4827-1936", "10.0.0.7");
        assertThat(rows(one)).contains("Mở vụ việc").doesNotContain("Xem số liên hệ");
        assertThat(none).contains("Không có bản ghi nào như vậy.");
    }

    @Test
    void days_theWrongWayRound_areSaid() {
        EntityExchangeResult<String> page = auditor.open(PATH + "?tu=2026-11-02&den=2026-11-01");

        assertThat(page.getStatus().value()).isEqualTo(400);
        assertThat(page.getResponseBody()).contains("ngày đầu sau ngày cuối");
        assertThat(auditor.open(PATH + "?tu=hom-qua").getStatus().value()).isEqualTo(400);
    }

    @Test
    void pages_goOnWhereTheOneBeforeEnded() {
        for (int i = 0; i < 60; i++) {
            add(AuditAction.CASE_READ, "case-" + i, "");
        }

        String first = open(PATH + "?ai=" + officer);
        String link =
                first.replaceAll("(?s).*href=\"([^\"]*tiep=[^\"]*)\".*", "$1").replace("&amp;", "&");

        assertThat(rows(first)).contains("case-59").doesNotContain("case-5<");
        assertThat(rows(open(link))).contains("case-5<", "case-0<").doesNotContain("case-59");
    }

    @Test
    void export_isForSpreadsheets_andHoldsNoFormula() {
        EntityExchangeResult<String> file = auditor.open(PATH + "/tep.csv?ai=" + officer);

        assertThat(file.getResponseHeaders().getContentType()).hasToString("text/csv;charset=UTF-8");
        assertThat(file.getResponseHeaders().getContentDisposition().getFilename())
                .endsWith(".csv");
        assertThat(file.getResponseBody())
                .startsWith("\uFEFF\"Số\",\"Thời điểm\",\"Ai\"")
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\"", "\"Mở vụ việc\",\"Xong\",\"HD-4827-1936\"");
        assertThat(open(PATH + "?ai=kiem-toan")).contains("Tải nhật ký về");
    }

    @Test
    void chain_isChecked() {
        assertThat(auditor.send(PATH, PATH + "/kiem-tra", Map.of()).getResponseBody())
                .contains("Nhật ký nguyên vẹn", "không bản ghi nào bị sửa");
        assertThat(auditor.sendForged(PATH + "/kiem-tra", Map.of()).getStatus().value())
                .isEqualTo(403);
    }

    private void add(AuditAction action, String subject, String detail) {
        trail.add(new AuditRecord(
                        clock.instant(),
                        officer,
                        List.of("CAN_BO"),
                        action,
                        AuditRecord.Outcome.DONE,
                        subject,
                        "CD-00000001",
                        detail,
                        "10.0.0.7",
                        AuditRecord.Via.BROWSER))
                .block();
    }

    private String open(String path) {
        return String.valueOf(auditor.open(path).getResponseBody());
    }

    private static String rows(String page) {
        return page.replaceAll("(?s).*<tbody>", "");
    }
}
