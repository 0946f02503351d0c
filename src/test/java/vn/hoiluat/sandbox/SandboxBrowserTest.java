package vn.hoiluat.sandbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.Sender;
import vn.hoiluat.pages.Browser;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.pages.ScriptedBot;
import vn.hoiluat.pages.ScriptedBot.Said;

@NullUnmarked
@SpringBootTest(classes = SandboxBrowserTest.Site.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ActiveProfiles("sandbox")
class SandboxBrowserTest {

    private static final String SMS =
            "Dang ky ket hon tai UBND cap xa noi thuong tru hoac tam tru. Day du: https://hoidap.example/a/x7";

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    @LocalServerPort
    int port;

    @Autowired
    ScriptedBot bot;

    /** The public site with all channels and their stand-ins. */
    @Import(PublicSite.class)
    @ComponentScan({
        "vn.hoiluat.sandbox",
        "vn.hoiluat.channels.zalo",
        "vn.hoiluat.channels.messenger",
        "vn.hoiluat.channels.sms"
    })
    static class Site {}

    /** The stand-in must know where the service is before it is open. */
    @DynamicPropertySource
    static void port(DynamicPropertyRegistry registry) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            int number = free.getLocalPort();
            registry.add("server.port", () -> number);
        }
    }

    @BeforeEach
    void answerEverything() {
        bot.reset();
        bot.answers(event -> event.from().channel() == Channel.SMS
                ? List.of(new Said(Sender.BOT, SMS))
                : event.payload() != null
                        ? List.of(new Said(Sender.BOT, "Đăng ký kết hôn tại Ủy ban nhân dân cấp xã."))
                        : List.of(new Said(
                                Sender.BOT,
                                "Ông/bà muốn hỏi việc nào dưới đây?",
                                ScriptedBot.choice(1, "Kết hôn trong nước"),
                                ScriptedBot.choice(2, "Kết hôn với người nước ngoài"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void sample_isAnsweredOnEveryPhone(int width) {
        Page page = open(width);

        sample(page, "ket hon");

        for (String channel : List.of("zalo", "messenger", "sms", "web")) {
            show(page, width, channel);
            if (channel.equals("web")) {
                assertThat(page.frameLocator("#web").getByText("Ông/bà muốn hỏi việc nào dưới đây?"))
                        .isVisible();
            } else {
                assertThat(page.locator("#phone-" + channel + " .message")).hasCount(2);
            }
            Browser.assertAccessible(page);
            Browser.assertFitsWidth(page);
            if (width == Browser.PHONE) {
                Browser.picture(page, "sandbox-" + channel, true);
            }
        }
        assertThat(page.locator("#phone-sms .state").last()).containsText("1 tin SMS, 96 ký tự");
        show(page, width, "zalo");
        Locator zalo = page.locator("#phone-zalo");
        zalo.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Kết hôn trong nước"))
                .click();
        assertThat(zalo.getByText("Đăng ký kết hôn tại Ủy ban nhân dân cấp xã."))
                .isVisible();
        assertThat(zalo.locator(".mine .bubble").last()).hasText("Kết hôn trong nước");
        assertThat(bot.accepted())
                .extracting(InboundEvent::from)
                .extracting(from -> from.channel())
                .contains(Channel.ZALO, Channel.MESSENGER, Channel.SMS, Channel.WEB);
        Browser.picture(page, "sandbox", true);
    }

    @Test
    void tabs_goByArrowKeys() {
        Page page = open(Browser.PHONE);
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Zalo"))
                .focus();

        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#phone-messenger")).isVisible();
        assertThat(page.locator("#phone-zalo")).isHidden();
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");

        assertThat(page.locator("#phone-web")).isVisible();
        assertThat(page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Web")))
                .isFocused();
    }

    @Test
    void faults_areSwitchedOnAndOff() {
        Page page = open(Browser.DESKTOP);
        Locator drawer = page.locator("#phone-sms .drawer");
        drawer.locator("summary").click();

        Locator full = drawer.getByRole(AriaRole.SWITCH, new Locator.GetByRoleOptions().setName("(500)"));
        full.check();
        drawer.getByRole(AriaRole.SWITCH, new Locator.GetByRoleOptions().setName("Mất báo cáo"))
                .check();
        assertThat(page.locator("#phone-sms :checked")).hasCount(2);
        await().until(() -> faults(page).contains("SEND_STATUS") && faults(page).contains("LOST_REPORT"));
        Browser.assertAccessible(page);
        Browser.picture(page, "sandbox-faults", true);
        full.uncheck();

        await().until(() -> !faults(page).contains("SEND_STATUS"));
        await().until(() -> faults(page).contains("LOST_REPORT"));
        page.locator("#reset").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xóa, làm lại"))
                .click();
        assertThat(drawer.locator(":checked")).hasCount(0);
    }

    @Test
    void reset_clearsThePhones_onlyWhenAsked() {
        Page page = open(Browser.DESKTOP);
        sample(page, "ket hon");
        assertThat(page.locator("#phone-zalo .message")).hasCount(2);
        assertThat(page.frameLocator("#web").locator(".message")).hasCount(2);
        String before = page.locator("#phone-zalo .person").textContent();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Làm lại từ đầu"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Giữ lại"))
                .click();
        assertThat(page.locator("#phone-zalo .message")).hasCount(2);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Làm lại từ đầu"))
                .click();
        Browser.assertAccessible(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xóa, làm lại"))
                .click();

        assertThat(page.locator("#phone-zalo .message")).hasCount(0);
        assertThat(page.locator("#phone-sms .message")).hasCount(0);
        assertThat(page.frameLocator("#web").locator(".message")).hasCount(0);
        assertThat(page.locator("#phone-zalo .person")).not().hasText(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void tour_isWalkedByKeyboard(int width) {
        Page page = open(width);
        Locator card = page.getByRole(AriaRole.DIALOG);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hướng dẫn từng bước"))
                .press("Enter");
        assertThat(card).isFocused();
        assertThat(card).containsText("Bước 1 trên 10");
        Browser.assertAccessible(page);
        Browser.picture(page, "sandbox-tour", false);

        Locator next = card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tiếp theo"));
        next.press("Enter");
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Gửi giúp"))
                .press("Enter");
        assertThat(page.locator("#phone-zalo .message")).hasCount(2);
        for (int step = 3; step <= 10; step++) {
            next.press("Enter");
            assertThat(card).containsText("Bước " + step + " trên 10");
        }
        assertThat(next).isHidden();
        card.press("Escape");

        assertThat(card).hasCount(0);
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hướng dẫn từng bước")))
                .isFocused();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void widget_isShownOnAPageOfSomebodyElse(int width) {
        Page page = browser.visitor(width);
        page.navigate("http://localhost:" + port + "/sandbox/widget");

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Hỏi đáp pháp luật").setExact(true))
                .click();

        FrameLocator frame = page.frameLocator("hoi-luat iframe");
        assertThat(frame.locator("#send")).isEnabled();
        Browser.assertAccessible(page);
        Browser.assertFitsWidth(page);
        Browser.picture(page, "sandbox-widget", false);
    }

    private Page open(int width) {
        Page page = browser.visitor(width);
        page.navigate("http://localhost:" + port + "/sandbox");
        assertThat(page.frameLocator("#web").locator("#send:enabled")).hasCount(1);
        return page;
    }

    private static String faults(Page page) {
        return page.request().get(page.url() + "/sms/faults").text();
    }

    private static void show(Page page, int width, String channel) {
        if (width == Browser.PHONE) {
            page.locator("#tab-" + channel).click();
        }
    }

    private static void sample(Page page, String text) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(text).setExact(true))
                .click();
    }
}
