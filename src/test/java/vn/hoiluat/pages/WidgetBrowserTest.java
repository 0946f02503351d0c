package vn.hoiluat.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.Sender;
import vn.hoiluat.pages.ScriptedBot.Said;

/** The widget in a page of another site, in a browser that blocks third-party cookies. */
@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "hoiluat.limits.web-messages-of-visitor=60/1m")
class WidgetBrowserTest {

    private static final String ACCOUNT = "web-tieng-xa";

    @RegisterExtension
    static final Browser browser = Browser.ofTestsWithoutThirdPartyCookies();

    private ForeignSite foreign;

    @LocalServerPort
    int port;

    @Autowired
    ScriptedBot bot;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void openForeignSite() {
        foreign = new ForeignSite("http://localhost:" + port, ACCOUNT);
        allow(foreign.origin());
        bot.reset();
        bot.answers(event -> List.of(new Said(
                Sender.BOT,
                "Ông/bà muốn hỏi việc nào dưới đây?",
                ScriptedBot.choice(1, "Kết hôn trong nước"),
                ScriptedBot.choice(2, "Kết hôn với người nước ngoài"))));
    }

    @AfterEach
    void closeForeignSite() {
        browser.closePages();
        foreign.close();
    }

    private void allow(String origins) {
        accounts.overwrite(new ChannelAccount(
                        ACCOUNT,
                        Channel.WEB,
                        "web",
                        ACCOUNT,
                        "Sở Tư pháp tỉnh Tuyên Quang",
                        AddressForm.ONG_BA,
                        true,
                        Map.of(),
                        Map.of("origins", origins)))
                .block();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void question_isAnswered_onAForeignPage_withThirdPartyCookiesBlocked(int width) {
        Page page = visit(width);
        Browser.picture(page, "widget-closed", false);

        launcher(page).click();
        ask(page, "ket hon");

        assertThat(frame(page).getByText("Ông/bà muốn hỏi việc nào dưới đây?")).isVisible();
        assertThat(frame(page).locator(".mine .state")).containsText("Đã gửi");
        Browser.assertAccessible(page);
        Browser.assertFitsWidth(page);
        Browser.picture(page, "widget-open", false);
        page.reload();
        assertThat(page.frameLocator("iframe[title='quang cao']").getByText("no control cookie"))
                .isVisible();
        launcher(page).click();
        assertThat(frame(page).locator(".message")).hasCount(2);
        assertThat(bot.accepted()).extracting(InboundEvent::from).hasSize(1);
        assertThat(page.context().cookies())
                .filteredOn(cookie -> cookie.name.startsWith("hoiluat"))
                .singleElement()
                .satisfies(WidgetBrowserTest::assertOutOfReach);
    }

    private static void assertOutOfReach(Cookie cookie) {
        assertThat(cookie.name).isEqualTo("hoiluat_widget");
        assertThat(cookie.httpOnly).isTrue();
        assertThat(cookie.secure).isTrue();
        assertThat(cookie.partitionKey).isEqualTo("http://127.0.0.1");
    }

    @Test
    void page_asksNobodyButItselfAndTheService() {
        Page page = browser.visitor(Browser.DESKTOP);
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(foreign.origin());
        launcher(page).click();
        ask(page, "ket hon");
        assertThat(frame(page).locator(".message")).hasCount(2);

        assertThat(asked)
                .filteredOn(url -> !url.startsWith(foreign.origin()) && !url.endsWith("/third-party"))
                .isNotEmpty()
                .allMatch(url -> url.startsWith("http://localhost:" + port + "/"));
    }

    @Test
    void frame_isNotLoadedBeforeItIsNeeded() {
        Page page = visit(Browser.DESKTOP);
        assertThat(page.locator("hoi-luat iframe")).hasCount(0);

        launcher(page).click();

        assertThat(frame(page).getByRole(AriaRole.HEADING).first()).hasText("Sở Tư pháp tỉnh Tuyên Quang");
    }

    @Test
    void keyboard_entersGoesRoundAndComesBack() {
        Page page = visit(Browser.DESKTOP);
        launcher(page).focus();
        page.keyboard().press("Enter");
        assertThat(question(page)).isFocused();

        for (int i = 0; i < 12; i++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.locator("hoi-luat iframe")).isFocused();
        page.keyboard().press("Escape");

        assertThat(launcher(page)).isFocused();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @Test
    void inputMethod_enterWhileComposing_doesNotSend_norEscapeClose() {
        Page page = visit(Browser.DESKTOP);
        launcher(page).click();
        question(page).fill("ket ho");
        assertThat(frame(page).locator("#send")).isEnabled();

        question(page).evaluate("""
                (area) => {
                  for (const key of ['Enter', 'Escape']) {
                    area.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }));
                    area.dispatchEvent(new KeyboardEvent('keydown', { key, keyCode: 229, bubbles: true, cancelable: true }));
                  }
                }
                """);
        assertThat(frame(page).locator(".message")).hasCount(0);
        question(page).press("Enter");

        assertThat(frame(page).locator(".mine")).hasCount(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void replyWhileClosed_isMarkedUnread_alsoAfterAReload(int width) {
        Page page = visit(width);
        launcher(page).click();
        ask(page, "ket hon");
        assertThat(frame(page).locator(".message")).hasCount(2);
        frame(page).getByRole(AriaRole.BUTTON, named("Đóng")).click();

        bot.say(bot.accepted().getFirst().from(), new Said(Sender.OFFICER, "Cán bộ xin trả lời thêm."));
        assertThat(page.getByRole(AriaRole.BUTTON, pageNamed("Hỏi pháp luật. Có 1 tin chưa đọc")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Có 1 tin chưa đọc");
        Browser.picture(page, "widget-unread", false);
        page.reload();
        page.getByRole(AriaRole.BUTTON, pageNamed("Hỏi pháp luật. Có 1 tin chưa đọc"))
                .click();

        assertThat(frame(page).getByText("Cán bộ xin trả lời thêm.")).isVisible();
        frame(page).getByRole(AriaRole.BUTTON, named("Đóng")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("");
    }

    @Test
    void erase_makesTheVisitorAStranger() {
        Page page = visit(Browser.DESKTOP);
        launcher(page).click();
        ask(page, "ket hon");
        assertThat(frame(page).locator(".message")).hasCount(2);

        frame(page).getByRole(AriaRole.BUTTON, named("Xóa")).click();
        Browser.assertAccessible(page);
        Browser.picture(page, "widget-erase", false);
        frame(page)
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Xóa"))
                .click();

        assertThat(frame(page).locator(".message")).hasCount(0);
        page.reload();
        assertThat(page.locator("hoi-luat iframe")).hasCount(0);
        launcher(page).click();
        ask(page, "ket hon");
        assertThat(frame(page).locator(".message")).hasCount(2);
        assertThat(bot.accepted()).extracting(InboundEvent::from).doesNotHaveDuplicates();
    }

    @Test
    void siteThatIsNotListed_cannotShowIt() {
        allow("https://sotuphap.example.gov.vn");
        Page page = browser.unwatchedVisitor(Browser.DESKTOP);
        page.navigate(foreign.origin());

        launcher(page).click();

        assertThat(page.getByText("Đang mở trang hỏi đáp…")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mở trang hỏi đáp")))
                .hasAttribute("href", "http://localhost:" + port + "/chat/" + ACCOUNT);
        assertThat(frame(page).locator("#composer")).hasCount(0);
        Browser.picture(page, "widget-refused", false);
    }

    @Test
    void cookiesBlockedAltogether_isSaid_beforeAnythingIsSent() {
        Page page = visit(Browser.DESKTOP);
        page.route(
                "**/api/web/visitor*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(401)
                        .setContentType("application/problem+json")
                        .setBody("{\"code\":\"no-visitor\",\"title\":\"Trình duyệt đang chặn cookie.\"}")));

        launcher(page).click();

        assertThat(frame(page).getByRole(AriaRole.ALERT)).containsText("chặn cookie");
        assertThat(frame(page).getByText("Mở trang hỏi đáp")).isVisible();
        assertThat(question(page)).isHidden();
    }

    private Page visit(int width) {
        Page page = browser.visitor(width);
        page.navigate(foreign.origin());
        assertThat(launcher(page)).isVisible();
        return page;
    }

    private static Locator launcher(Page page) {
        return page.getByRole(AriaRole.BUTTON, pageNamed("Hỏi pháp luật"));
    }

    private static FrameLocator frame(Page page) {
        return page.frameLocator("hoi-luat iframe");
    }

    private static Locator question(Page page) {
        return frame(page).locator("#question");
    }

    private static void ask(Page page, String text) {
        question(page).fill(text);
        frame(page).getByRole(AriaRole.BUTTON, named("Gửi")).click();
    }

    private static FrameLocator.GetByRoleOptions named(String name) {
        return new FrameLocator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions pageNamed(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
