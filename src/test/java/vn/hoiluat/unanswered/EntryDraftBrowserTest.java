package vn.hoiluat.unanswered;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.hoiluat.pages.Browser.look;
import static vn.hoiluat.pages.Browser.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.pages.Browser;
import vn.hoiluat.pages.Cases;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.security.StaffAccounts;

/** An officer's answer on its way into the base, from the console. */
@NullUnmarked
@SpringBootTest(classes = UnansweredSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EntryDraftBrowserTest {

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    @LocalServerPort
    int port;

    @Autowired
    CaseRegister register;

    @Autowired
    CaseDesk desk;

    @Autowired
    Entries entries;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @BeforeEach
    void account() {
        StaffAccounts.make(people, "chi-hoa", Role.CAN_BO);
    }

    @Test
    void officer_makesAnAnswerAnEntry_withoutPersonalNumbers() {
        Case answered = answered(
                "Chào bà Trần Thị Lan, số 0912345678.\nNộp hồ sơ tại UBND cấp xã nơi cư trú.",
                "Điều 37 Luật Hộ tịch (60/2014/QH13)");
        Page page = signedIn(Browser.DESKTOP, "/lam-viec/" + answered.code());
        page.getByText("Đưa vào kho hỏi đáp").click();
        assertThat(page.getByLabel("Trả lời đầy đủ")).hasValue(Pattern.compile("\\[đã che\\]"));
        assertThat(page.getByText("Chưa có trong danh mục văn bản")).isVisible();
        look(page, "entry-draft");

        page.getByLabel("Trả lời đầy đủ").fill("Nộp hồ sơ tại UBND cấp xã nơi cư trú, gọi 0987654321 để hẹn.");
        press(page, "Gửi duyệt");
        assertThat(page.locator("#personal mark")).hasText("0987654321");
        look(page, "entry-draft-personal");

        page.getByLabel("Trả lời đầy đủ").fill("Nộp hồ sơ tại UBND cấp xã nơi cư trú.");
        page.getByLabel("Trả lời ngắn").fill("Nộp hồ sơ tại UBND cấp xã nơi cư trú.");
        press(page, "Gửi duyệt");
        assertThat(page.getByText("Câu trả lời này đã có trong kho")).isVisible();
        look(page, "entry-draft-there");
        Assertions.assertThat(entries.all().toIterable()).anySatisfy(entry -> {
            Assertions.assertThat(entry.newest().provenance().reference())
                    .isEqualTo(answered.code().toString());
            Assertions.assertThat(entry.newest().status()).isEqualTo(EntryStatus.PENDING_REVIEW);
            Assertions.assertThat(entry.newest().author()).isEqualTo("chi-hoa");
            Assertions.assertThat(entry.externalId())
                    .doesNotContain(answered.code().toString());
        });
    }

    @Test
    void answerWithoutAReadableCitation_isKeptAsADraftOnly() {
        Case answered = answered("Nộp tại UBND cấp xã.", "Theo quy định của pháp luật");
        Page page = signedIn(Browser.PHONE, "/lam-viec/" + answered.code() + "/vao-kho");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));

        press(page, "Gửi duyệt");
        assertThat(page.getByText("Chưa gửi duyệt được")).isVisible();
        look(page, "entry-draft");
        press(page, "Lưu nháp");
        assertThat(page.getByText("Câu trả lời này đã có trong kho")).isVisible();
    }

    @Test
    void sensitiveCase_isNotOffered() {
        Case sensitive = Cases.open(register, UUID.randomUUID().toString(), true, clock.instant());
        desk.claim(sensitive.id(), "chi-hoa").block();
        desk.answer(sensitive.id(), "chi-hoa", "Kín.", "Điều 37 Luật Hộ tịch (60/2014/QH13)")
                .block();
        Page page = signedIn(Browser.DESKTOP, "/lam-viec/" + sensitive.code());
        assertThat(page.locator("#box-letter")).isAttached();
        assertThat(page.getByText("Đưa vào kho hỏi đáp")).isHidden();

        Assertions.assertThat(page.navigate(url("/lam-viec/" + sensitive.code() + "/vao-kho"))
                        .status())
                .isEqualTo(404);
    }

    private Case answered(String text, String basis) {
        Case open = Cases.open(register, UUID.randomUUID().toString(), false, clock.instant());
        desk.claim(open.id(), "chi-hoa").block();
        desk.answer(open.id(), "chi-hoa", text, basis).block();
        return open;
    }

    private Page signedIn(int width, String path) {
        return StaffAccounts.signedIn(browser, width, "chi-hoa", url(path));
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
