package vn.hoiluat.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseList;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.pages.Browser;
import vn.hoiluat.pages.Cases;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.savedfilter.FilterOwner;
import vn.hoiluat.savedfilter.SavedFilters;
import vn.hoiluat.security.StaffAccounts;

/** The pages of those who work here can be read in the dark, at a desk and on a phone. */
@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.health.diskspace.path=.")
class DarkBrowserTest {

    private static final List<String> PAGES = List.of(
            "/quan-tri/thiet-lap",
            "/quan-tri/tai-khoan",
            "/quan-tri/tao-tai-khoan",
            "/quan-tri/tai-khoan/co-dao",
            "/quan-tri/tai-khoan/co-dao/uy-quyen",
            "/quan-tri/tai-khoan/co-dao/pham-vi",
            "/quan-tri/don-vi",
            "/quan-tri/tao-don-vi",
            "/quan-tri/phan-luong",
            "/quan-tri/kenh",
            "/quan-tri/thong-bao",
            "/quan-tri/nhat-ky",
            "/tai-khoan",
            "/tai-khoan/dang-nhap",
            "/tai-khoan/uy-quyen",
            "/lam-viec/tong-quan",
            "/lam-viec/cau-mau",
            "/lam-viec/ghi-nhan");

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    CaseRegister register;

    @Autowired
    CaseDesk desk;

    @Autowired
    SavedFilters filters;

    @Autowired
    MovableClock clock;

    @Test
    void pages_keepTheirContrast() {
        StaffAccounts.make(people, "co-dao", Role.DUYET, Role.QUAN_TRI, Role.KIEM_TOAN);
        Case mine = Cases.open(register, "dark-mine", true, clock.instant());
        desk.claim(mine.id(), "co-dao").block();
        desk.note(mine.id(), "co-dao", "Hỏi thêm phòng Hộ tịch").block();
        desk.message(mine.id(), "co-dao", "Xin chờ ít phút.").block();
        filters.add(FilterOwner.person("co-dao"), "Hộ tịch trên web", CaseList.OPEN, "kenh:web", "co-dao")
                .block();
        for (int width : new int[] {Browser.DESKTOP, Browser.PHONE}) {
            Page page = browser.visitor(width);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.navigate("http://localhost:" + port + "/tai-khoan");
            look(page, "/dang-nhap");
            page.locator("[name=ten]").fill("co-dao");
            page.locator("[name=mat-khau]").fill(StaffAccounts.PASSWORD);
            page.locator("[name=mat-khau]").press("Enter");
            page.locator("main h1").waitFor();
            for (String path : PAGES) {
                page.navigate("http://localhost:" + port + path);
                look(page, path);
            }
            page.navigate("http://localhost:" + port + "/lam-viec/" + mine.code());
            page.locator(".message.note").waitFor();
            look(page, "/case");
        }
    }

    private static void look(Page page, String path) {
        Browser.assertAccessible(page);
        Browser.assertFitsWidth(page);
        Browser.picture(page, "dark" + path.replace('/', '-'), false);
    }
}
