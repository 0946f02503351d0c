package vn.hoiluat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hoiluat.pages.Browser.button;
import static vn.hoiluat.pages.Browser.look;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.Question;
import vn.hoiluat.pages.Browser;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.security.StaffAccounts;

/** An entry from its first word to the answers that citizens get, and back, as those see it who write and approve. */
@NullUnmarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryBrowserTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String QUESTION = "Nuôi chim yến trong khu dân cư có phải khai báo không?";
    private static final String ASKED = "nuoi chim yen trong khu dan cu phai khai bao khong";

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    private RunningService service;

    @BeforeAll
    void start(@TempDir Path data) {
        service = RunningService.start(data);
        People people = service.parts(People.class).getFirst();
        StaffAccounts.make(people, "chi-bien-tap", Role.BIEN_TAP);
        StaffAccounts.make(people, "anh-duyet", Role.DUYET);
    }

    @AfterAll
    void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void entry_isWritten_approvedOnAPhone_answered_andHeld() {
        Page editor = signedIn("chi-bien-tap", Browser.DESKTOP, "/kho/muc/moi");
        write(editor);
        button(editor, "Thử hỏi").click();
        editor.locator("#try-question").fill(ASKED);
        editor.locator("#try").getByRole(AriaRole.BUTTON).click();
        assertThat(editor.locator(".kb-found .chosen")).containsText(QUESTION);
        look(editor, "kb-editor");
        button(editor, "Lưu và trình duyệt").click();
        assertThat(editor.getByText("Đã trình duyệt.")).isVisible();
        look(editor, "kb-entry-pending");
        String address = editor.url().replaceFirst("\\?.*", "").replaceFirst("https?://[^/]+", "");

        Page phone = signedIn("anh-duyet", Browser.PHONE, address);
        look(phone, "kb-entry-approve");
        button(phone, "Duyệt công bố").click();
        assertThat(phone.getByText("Đã công bố. Người dân nhận bản này")).isVisible();
        await().atMost(LONGEST).until(() -> found().equals(QUESTION));

        phone.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Tạm giữ"))
                .click();
        phone.getByLabel("Vì sao phải tạm giữ?").fill("Luật Chăn nuôi sắp sửa đổi");
        look(phone, "kb-entry-hold");
        button(phone, "Tạm giữ ngay").click();
        assertThat(phone.getByText("Đã tạm giữ.")).isVisible();
        await().atMost(LONGEST).until(() -> !found().equals(QUESTION));
        look(phone, "kb-entry-held");
    }

    @Test
    void publishing_thatMakesAProtectedQuestionFall_isBlockedWithTheList_thenMended_andKept() {
        String path = "/kho/muc/starter/02-12";
        Page approver = signedIn("anh-duyet", Browser.DESKTOP, path);
        String asked = approver.locator("h1").textContent();
        button(approver, "Bảo vệ câu hỏi này").click();
        assertThat(approver.getByText("Đã bảo vệ câu hỏi của mục này")).isVisible();
        assertThat(approver.getByText("Câu hỏi được bảo vệ")).isVisible();
        assertThat(button(approver, "Bảo vệ câu hỏi này")).hasCount(0);
        look(approver, "kb-entry-protected");

        Page editor = signedIn("chi-bien-tap", Browser.DESKTOP, path + "/sua");
        question(editor).fill("Nuôi chim cút trong nhà có phải kê khai không?");
        for (Locator other : editor.locator("[name='cach-hoi']").all()) {
            other.fill("");
        }
        submitDespiteLikeness(editor);
        approver.navigate(service.page(path));
        button(approver, "Duyệt công bố").click();
        assertThat(approver.locator("#refusal")).containsText(asked);
        assertThat(approver.locator("#refusal")).containsText("Câu được bảo vệ");
        look(approver, "kb-entry-gate");
        approver.navigate(service.page(path));
        assertThat(approver.getByText("Bị chặn")).isVisible();
        assertThat(approver.getByText("Hiện người dân nhận bản 1.")).isVisible();

        editor.navigate(service.page(path + "?ban=1"));
        button(editor, "Khôi phục bản này").click();
        editor.navigate(service.page(path + "/sua"));
        editor.getByLabel("Câu trả lời ngắn").fill("Câu trả lời đã sửa cho đúng.");
        submitDespiteLikeness(editor);
        approver.navigate(service.page(path));
        button(approver, "Duyệt công bố").click();
        assertThat(approver.getByText("Đã công bố. Người dân nhận bản này")).isVisible();
        approver.locator("section[aria-labelledby='publications'] summary")
                .first()
                .click();
        look(approver, "kb-entry-gate-kept");
    }

    private static Locator question(Page page) {
        return page.getByLabel("Câu hỏi", new Page.GetByLabelOptions().setExact(true));
    }

    private static void submitDespiteLikeness(Page page) {
        button(page, "Lưu và trình duyệt").click();
        page.waitForURL(url -> true);
        if (page.getByText("Có thể trùng").isVisible()) {
            button(page, "Lưu và trình duyệt").click();
        }
        assertThat(page.getByText("Đã trình duyệt.")).isVisible();
    }

    private void write(Page page) {
        page.getByLabel("Câu hỏi", new Page.GetByLabelOptions().setExact(true)).fill(QUESTION);
        page.getByLabel("Cách hỏi khác", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill("Nuôi yến có cần xin phép xã?");
        button(page, "Thêm cách hỏi").click();
        page.keyboard().type("Làm nhà nuôi chim yến phải báo ai?");
        assertThat(page.getByText("lam nha nuoi chim yen phai bao ai?")).isVisible();
        page.getByLabel("Lĩnh vực").selectOption("dat-dai");
        page.getByLabel("Câu trả lời ngắn")
                .fill("Có. Chủ nhà yến phải kê khai hoạt động chăn nuôi với UBND cấp xã nơi có nhà yến.");
        page.getByLabel("Câu trả lời đầy đủ")
                .fill(
                        "Có. Chủ nhà yến phải kê khai hoạt động chăn nuôi với UBND cấp xã nơi có nhà yến.\nNuôi trong khu dân cư phải giữ khoảng cách và tiếng ồn theo quy định.\nCăn cứ: khoản 1 Điều 18 Luật Hộ tịch (60/2014/QH13).");
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Thêm căn cứ"))
                .pressSequentially("khoản 1 Điều 18 Luật Hộ tịch");
        page.locator("#offers-list li").first().click();
        assertThat(page.locator("#picked li")).containsText("Còn hiệu lực");
        assertThat(page.locator(".is-sms .kb-bubble")).containsText("Chu nha yen phai ke khai");
        assertThat(page.locator(".is-zalo .kb-bubble")).containsText("Chủ nhà yến phải kê khai");
    }

    @Test
    void looks() {
        Page page = signedIn("anh-duyet", Browser.DESKTOP, "/kho/muc/starter/02-01");
        page.locator("#try").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".kb-route")).isVisible();
        look(page, "kb-entry");
        page.navigate(service.page("/kho/muc/starter/02-01/sua"));
        assertThat(page.locator(".is-zalo")).isVisible();
        look(page, "kb-editor-starter");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look(page, "kb-editor-starter-dark");
        page.navigate(service.page("/kho/thu?q=lam+giay+khai+sinh+cho+con"));
        page.locator(".kb-found summary").first().click();
        look(page, "kb-trial-dark");
        Page phone = signedIn("anh-duyet", Browser.PHONE, "/kho/muc/starter/02-01/sua");
        look(phone, "kb-editor-starter");
        phone.navigate(service.page("/kho/thu?q=lam+giay+khai+sinh+cho+con"));
        look(phone, "kb-trial");
    }

    @Test
    void whatIsTypedAndNotSaved_isOfferedAgain_andAConcurrentEditIsSaid() {
        String path = "/kho/muc/starter/02-11";
        Page page = signedIn("chi-bien-tap", Browser.DESKTOP, path + "/sua");
        page.getByLabel("Câu trả lời ngắn").fill("Câu trả lời mới, chưa kịp lưu.");
        assertThat(page.getByText("Đã giữ tạm trên máy này")).isVisible();
        page.navigate(service.page(path));
        page.navigate(service.page(path + "/sua"));
        look(page, "kb-editor-kept");
        button(page, "Lấy lại nội dung soạn dở").click();
        assertThat(page.getByLabel("Câu trả lời ngắn")).hasValue("Câu trả lời mới, chưa kịp lưu.");

        Page other = signedIn("anh-duyet", Browser.PHONE, path + "/sua");
        other.getByLabel("Câu trả lời ngắn").fill("Câu trả lời của người kia.");
        button(other, "Lưu và trình duyệt").click();
        assertThat(other.getByText("Đã trình duyệt.")).isVisible();
        look(other, "kb-entry-changes");
        button(page, "Lưu nháp").click();
        assertThat(page.getByText("Mục này vừa có người khác sửa")).isVisible();
        look(page, "kb-editor-conflict");
        button(page, "Lưu nháp").click();
        assertThat(page.getByText("Đã lưu nháp.")).isVisible();
        look(page, "kb-entry-changes");
        page.navigate(service.page(path + "/so-sanh?cu=2&moi=3"));
        look(page, "kb-diff");
    }

    private String found() {
        return Objects.requireNonNull(service.parts(AnswerFinder.class)
                        .getFirst()
                        .find(new Question(ASKED, LocalDate.now(), 1))
                        .block())
                .stream()
                .map(one -> one.question())
                .findFirst()
                .orElse("");
    }

    private Page signedIn(String login, int width, String path) {
        return StaffAccounts.signedIn(browser, width, login, service.page(path));
    }
}
