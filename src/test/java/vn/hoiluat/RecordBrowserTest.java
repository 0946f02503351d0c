package vn.hoiluat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.hoiluat.pages.Browser.button;
import static vn.hoiluat.pages.Browser.look;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoiluat.pages.Browser;

/** A call is recorded while it lasts, answered from the base, and its letter drafted; at a desk and on a phone. */
@NullUnmarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordBrowserTest {

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    private RunningService service;

    @BeforeAll
    void start(@TempDir Path data) {
        service = RunningService.start(data);
    }

    @AfterAll
    void stop() {
        if (service != null) {
            service.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void call_isRecorded_answeredFromTheBase_andOpened(int width) {
        Page page = signedIn(width);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ghi nhận"))
                .click();
        page.locator("body[data-ready]").waitFor();
        look(page, "record-empty");

        page.locator("#question").fill("dang ky khai sinh cho con can giay to gi");
        button(page, "Dùng để trả lời").first().click();
        assertThat(page.locator("#basis")).not().hasValue("");
        page.locator("#person").fill("ông Nam");
        look(page, "record-filled");
        button(page, "Ghi và khép vụ việc").click();

        assertThat(page.locator("#done-code")).containsText("HD-");
        look(page, "record-done");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mở vụ việc"))
                .click();
        assertThat(page.locator("#case-facts")).containsText("Đã trả lời");
        assertThat(page.locator("#messages")).containsText("dang ky khai sinh");
        openContext(page, width);
        assertThat(page.locator("#letter")).containsText("Tải dự thảo (Word)");
        button(page, "Ghi số công văn").click();
        page.locator("#letter-number").fill("12/STP-PBGDPL");
        page.locator("#letter-date").fill("2026-11-20");
        look(page, "letter-dialog");
        button(page, "Lưu").click();
        assertThat(page.locator("#letter")).containsText("Số 12/STP-PBGDPL, ngày 20/11/2026");
        look(page, "letter-recorded");
    }

    private static void openContext(Page page, int width) {
        if (width == Browser.PHONE) {
            page.locator("#open-context").click();
        }
    }

    private Page signedIn(int width) {
        Page page = browser.visitor(width);
        page.navigate(service.page("/lam-viec"));
        page.locator("[name=ten]").fill(RunningService.OFFICER);
        page.locator("[name=mat-khau]").fill(RunningService.PASSWORD);
        page.locator("[name=mat-khau]").press("Enter");
        page.locator("body[data-ready]").waitFor();
        return page;
    }
}
