package vn.hoiluat.auditing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.hoiluat.pages.Browser.look;
import static vn.hoiluat.pages.Browser.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.audit.AuditRecord;
import vn.hoiluat.audit.AuditRecord.Outcome;
import vn.hoiluat.audit.AuditRecord.Via;
import vn.hoiluat.audit.AuditTrail;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.pages.Browser;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.security.StaffAccounts;

/** An auditor finds who read a case, follows the citizen's pseudonym and has the chain checked. */
@NullUnmarked
@SpringBootTest(classes = PublicSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AuditBrowserTest {

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    AuditTrail trail;

    @Autowired
    MovableClock clock;

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void auditor_findsWhoReadACase(int width) {
        add("lan.nt", AuditAction.CASES_LISTED, Outcome.DONE, "", "", "unassigned");
        add("lan.nt", AuditAction.CASE_READ, Outcome.DONE, "HD-4827-1936", "CD-48210377", "");
        add("nam.lv", AuditAction.CASE_CLAIMED, Outcome.REFUSED, "HD-4827-1936", "CD-48210377", "");
        add(
                "lan.nt",
                AuditAction.CASE_CONTACT_SHOWN,
                Outcome.DONE,
                "HD-4827-1936",
                "CD-48210377",
                "Gọi lại hẹn giờ tiếp dân");
        StaffAccounts.make(people, "kiem-toan", Role.KIEM_TOAN);
        Page page = StaffAccounts.signedIn(browser, width, "kiem-toan", url("/quan-tri/nhat-ky"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Nhật ký")))
                .isVisible();
        look(page, "audit");

        page.getByLabel("Mã vụ việc hoặc tài khoản").fill("hd 4827 1936");
        press(page, "Lọc");
        assertThat(page.locator(".records tbody tr").first()).containsText("Xem số liên hệ của người dân");
        look(page, "audit-filtered");
        page.locator(".records .citizen").first().click();
        assertThat(page.getByText("Chỉ của người dân có bí danh CD-48210377.")).isVisible();
        look(page, "audit-citizen");

        press(page, "Kiểm tra chuỗi");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Nhật ký nguyên vẹn");
        look(page, "audit-verified");
    }

    private void add(String who, AuditAction action, Outcome outcome, String subject, String citizen, String detail) {
        clock.advance(Duration.ofSeconds(41));
        AuditRecord record = new AuditRecord(
                clock.instant(),
                who,
                List.of("CAN_BO"),
                action,
                outcome,
                subject,
                citizen,
                detail,
                "10.0.0.7",
                Via.BROWSER);
        trail.add(record).block();
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
