package vn.hoiluat.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.hoiluat.pages.Browser.look;
import static vn.hoiluat.pages.Browser.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoiluat.pages.Browser;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.security.StaffAccounts;
import vn.hoiluat.units.Units;

/** The pages of units and routing, as an administrator fills them in. */
@NullUnmarked
@SpringBootTest(classes = PublicSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class UnitsBrowserTest {

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    @LocalServerPort
    int port;

    @Autowired
    Units units;

    @Autowired
    People people;

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void administrator_makesAUnitAndARule_andTriesThemOut(int width) {
        units.begin("Sở Tư pháp tỉnh Tuyên Quang", "Số 1 đường Mẫu, phường Minh Xuân", "0207 3822 000")
                .block();
        StaffAccounts.make(people, "chi-quan", Role.QUAN_TRI);
        StaffAccounts.make(people, "anh-xa", Role.CAN_BO);
        Page page = StaffAccounts.signedIn(browser, width, "chi-quan", url("/quan-tri/don-vi"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Thêm đơn vị"))
                .click();
        page.getByLabel("Tên đơn vị").fill("Phòng Hộ tịch " + width);
        page.getByLabel("Mã đơn vị").fill("ho-tich-" + width);
        page.getByLabel("Địa bàn phụ trách").fill("Tuyên Quang; 01/7/2025");
        page.getByLabel("Hộ tịch", new Page.GetByLabelOptions().setExact(true)).check();
        look(page, "unit-new");
        press(page, "Lưu đơn vị");
        assertThat(page.getByText("Phòng Hộ tịch " + width)).isVisible();
        look(page, "units");

        page.navigate(url("/quan-tri/tai-khoan/anh-xa"));
        page.getByText("Xem và đổi phạm vi").click();
        page.getByLabel("Phòng Hộ tịch " + width).check();
        look(page, "account-scope");
        press(page, "Lưu phạm vi");

        page.navigate(url("/quan-tri/phan-luong"));
        page.getByLabel("Tên quy tắc").fill("Hộ tịch về phòng " + width);
        page.getByLabel("Chuyển về").selectOption("ho-tich-" + width);
        page.locator("#fields").selectOption("ho-tich");
        page.getByLabel("Từ ngày").fill("01/7/2025");
        press(page, "Thêm quy tắc này");
        page.getByLabel("Câu hỏi").fill("đăng ký khai sinh ở Tuyên Quang");
        page.locator("#try-field").selectOption("ho-tich");
        press(page, "Xem về đâu");
        assertThat(page.getByText("Theo quy tắc «Hộ tịch về phòng")).isVisible();
        look(page, "routing");
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
