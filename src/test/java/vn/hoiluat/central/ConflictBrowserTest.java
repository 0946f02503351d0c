package vn.hoiluat.central;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.hoiluat.pages.Browser.look;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.knowledge.central.CentralMappings;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.pages.Browser;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.security.StaffAccounts;
import vn.hoiluat.storage.InMemoryDocumentStore;

/** The sync and its conflict inbox as an approver uses them, against the stand-in of the central database. */
@NullUnmarked
@SpringBootTest(classes = PublicSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ConflictBrowserTest {

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    private static final CentralSite SITE = new CentralSite();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    InMemoryDocumentStore store;

    @Autowired
    Clock clock;

    @Autowired
    Central central;

    @Autowired
    CentralMappings mappings;

    @Autowired
    CentralFigures figures;

    private Entries entries;

    @DynamicPropertySource
    static void connect(DynamicPropertyRegistry settings) {
        SITE.connect(settings);
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @BeforeEach
    void begin() {
        StaffAccounts.make(people, "chi-duyet", Role.DUYET);
        StaffAccounts.make(people, "anh-quan-tri", Role.QUAN_TRI);
        entries = new Entries(store, clock);
        CentralSite.mapCodes(mappings);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void approver_seesTheSync_andSettlesAConflictByKeys(int width) {
        String id = "khai-sinh-" + width;
        clash(id);
        Page page = signedIn(width, "chi-duyet", "/kho/dong-bo");
        assertThat(page.getByText("Đã đi hết một lượt.")).isVisible();
        look(page, "central-state");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Xung đột chờ người chọn"))
                .click();
        look(page, "central-conflicts");
        page.locator(".canned-list a").first().click();
        assertThat(page.locator(".choice")).hasCount(2);
        look(page, "central-conflict");
        if (width == Browser.DESKTOP) {
            page.keyboard().press("3");
            page.keyboard().press("1");
        } else {
            page.locator("[name=SHORT_ANSWER][value=THEIRS]").check();
            page.locator("[name=FULL_ANSWER][value=OURS]").check();
        }
        look(page, "central-conflict-chosen");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Công bố bản đã chọn"))
                .click();

        assertThat(page.getByText("Đã giải quyết xung đột cuối cùng")).isVisible();
        var published =
                entries.find("officer:" + id).block().published().orElseThrow().content();
        Assertions.assertThat(published.shortAnswer()).isEqualTo("Giấy chứng sinh và căn cước.");
        Assertions.assertThat(published.fullAnswer()).contains("tại phường nơi cư trú");
        Assertions.assertThat(SITE.ministrySays()).contains("tại phường nơi cư trú");
        page.navigate(url("/kho/dong-bo/so"));
        look(page, "central-ledger");
    }

    @Test
    void dark_conflict_isReadable() {
        clash("khai-sinh-toi");
        Page page = signedIn(Browser.DESKTOP, "chi-duyet", "/kho/dong-bo/xung-dot");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.locator(".canned-list a").first().click();
        look(page, "central-conflict-dark");
    }

    @Test
    void runByHand_showsItsProgressAndEnd() {
        CentralSite.publish(entries, "tien-do", "Ngắn.", "Đầy đủ, theo khoản 1 Điều 16 Luật Hộ tịch.");
        Page page = signedIn(Browser.DESKTOP, "chi-duyet", "/kho/dong-bo/xem-truoc");
        assertThat(page.getByText("Gửi bản của đơn vị").first()).isVisible();
        look(page, "central-plan");
        page.navigate(url("/kho/dong-bo"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đồng bộ ngay"))
                .click();

        assertThat(page.getByText("Trung ương đã nhận")).isVisible();
        Assertions.assertThat(SITE.ministrySays()).contains("sandbox.officer.tien-do");
        page.navigate(url("/kho/dong-bo/so?ma=sandbox.officer.tien-do"));
        assertThat(page.getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName("Đăng ký khai sinh cho con cần giấy tờ gì?"))
                        .first())
                .hasAttribute("href", "/kho/muc/officer/tien-do");
    }

    @Test
    void administrator_testsTheConnection_andTriesAMapping() {
        Page page = signedIn(Browser.DESKTOP, "anh-quan-tri", "/quan-tri/ket-noi/trung-uong");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thử ngay"))
                .click();
        assertThat(page.getByText("Kết nối được")).isVisible();
        page.getByLabel("Mã của đơn vị và mã của trung ương").fill("field ; ho-tich");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu bảng mã"))
                .click();
        assertThat(page.getByText("Dòng 1 không đọc được")).isVisible();
        page.getByLabel("Mã của đơn vị và mã của trung ương").fill("field ; dat-dai ; LV05");
        SITE.ministryWrites("mau", "Ngắn.", "Đầy đủ.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thử trên bản ghi mẫu"))
                .click();
        assertThat(page.getByText("Thiếu mã: LV02").first()).isVisible();
        assertThat(page.getByText("Chưa rõ lĩnh vực").first()).isVisible();
        assertThat(page.getByText("khac", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
        look(page, "central-connection");
        SITE.orderFault("DOWN", 1);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thử trên bản ghi mẫu"))
                .click();
        assertThat(page.getByText("Chưa thử được: Cơ sở dữ liệu trung ương tạm thời không phục vụ"))
                .isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void assignedQuestion_leadsToItsCase_andIsClassified(int width) {
        SITE.ministryAsks("CH-" + width, "Con tôi sinh ở Lào thì đăng ký khai sinh ở đâu?");
        CentralSite.run(central);
        Page page = signedIn(width, "chi-duyet", "/kho/dong-bo/cau-hoi?trang-thai=OPEN");
        assertThat(page.getByText("Hạn trả lời 04/12/2026").first()).isVisible();
        assertThat(page.getByText("Vụ việc HD-").first()).hasAttribute("href", Pattern.compile("/lam-viec/HD-.*"));
        page.getByText("Phân loại lại").first().click();
        page.getByLabel("Lĩnh vực theo danh mục trung ương").first().selectOption("LV02");
        look(page, "central-questions-" + width);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ghi phân loại"))
                .first()
                .click();

        assertThat(page.getByText("Đã ghi phân loại")).isVisible();
        assertThat(page.getByText("Phân loại: LV02").first()).isVisible();
    }

    @Test
    void syncThatIsLate_isSaidInTheHeads() {
        MovableClock movable = (MovableClock) clock;
        CentralSite.run(central);
        movable.advance(Duration.ofDays(91));
        figures.read().block();

        Page page = signedIn(Browser.DESKTOP, "chi-duyet", "/kho/dong-bo/so");
        assertThat(page.getByText("Chưa đồng bộ được với trung ương từ")).isVisible();
        look(page, "central-late");
        page.navigate(url("/lam-viec"));
        assertThat(page.getByText("Đồng bộ trung ương trễ")).isVisible();
        Browser.picture(page, "console-late", true);

        CentralSite.run(central);
        figures.read().block();
        page.reload();
        assertThat(page.getByText("Đồng bộ trung ương trễ")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void partnerThatIsDown_isALineAboutTheWholeRun(int width) {
        SITE.orderFault("DOWN", 1);
        CentralSite.run(central);

        Page page = signedIn(width, "chi-duyet", "/kho/dong-bo/so?ket-qua=RETRY");
        assertThat(page.getByText("Cả lượt đồng bộ").first()).isVisible();
        assertThat(page.getByText("Thử lại lúc").first()).isVisible();
        look(page, "central-ledger-down-" + width);
        page.navigate(url("/kho/dong-bo"));
        assertThat(page.getByText("Không có gì mới.")).hasCount(0);
    }

    /** Both sides change the same two answers. */
    private void clash(String id) {
        CentralSite.publish(entries, id, "Giấy chứng sinh.", "Nộp giấy chứng sinh tại xã. Theo Luật Hộ tịch.");
        CentralSite.run(central);
        SITE.ministryWrites(
                id, "Giấy chứng sinh và căn cước.", "Nộp giấy chứng sinh tại xã bất kỳ. Theo Luật Hộ tịch.");
        CentralSite.publish(
                entries,
                id,
                "Giấy chứng sinh bản chính.",
                "Nộp giấy chứng sinh tại phường nơi cư trú. Theo Luật Hộ tịch.");
        CentralSite.run(central);
    }

    private Page signedIn(int width, String login, String path) {
        return StaffAccounts.signedIn(browser, width, login, url(path));
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
