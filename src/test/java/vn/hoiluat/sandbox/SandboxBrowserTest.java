package vn.hoiluat.sandbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    ScriptedBot bot;

    /** The public site with the Zalo channel and its stand-in. */
    @Import(PublicSite.class)
    @ComponentScan({"vn.hoiluat.sandbox", "vn.hoiluat.channels.zalo"})
    static class Site {}

    /** The stand-in must know where the service is before it is open. */
    @DynamicPropertySource
    static void port(DynamicPropertyRegistry registry) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            int number = free.getLocalPort();
            registry.add("server.port", () -> number);
        }
    }

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void answerEverything() {
        bot.reset();
        bot.answers(event -> event.payload() != null
                ? List.of(new Said(Sender.BOT, "Đăng ký kết hôn tại Ủy ban nhân dân cấp xã."))
                : List.of(new Said(
                        Sender.BOT,
                        "Ông/bà muốn hỏi việc nào dưới đây?",
                        ScriptedBot.choice(1, "Kết hôn trong nước"),
                        ScriptedBot.choice(2, "Kết hôn với người nước ngoài"))));
    }

    @AfterEach
    void closePages() {
        browser.closePages();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void sample_isAnsweredOnBothPhones(int width) {
        Page page = browser.visitor(width);
        page.navigate("http://localhost:" + port + "/sandbox");
        FrameLocator web = page.frameLocator("#web");
        assertThat(web.locator("#log[aria-live=polite]")).hasCount(1);

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("ket hon").setExact(true))
                .click();

        assertThat(page.getByText("Ông/bà muốn hỏi việc nào dưới đây?")).isVisible();
        assertThat(web.getByText("Ông/bà muốn hỏi việc nào dưới đây?")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kết hôn trong nước"))
                .click();
        assertThat(page.getByText("Đăng ký kết hôn tại Ủy ban nhân dân cấp xã."))
                .isVisible();
        assertThat(page.locator(".mine .bubble").last()).hasText("Kết hôn trong nước");
        assertThat(bot.accepted())
                .extracting(InboundEvent::from)
                .extracting(from -> from.channel())
                .contains(Channel.ZALO, Channel.WEB);
        Browser.assertAccessible(page);
        Browser.assertFitsWidth(page);
        Browser.picture(page, "sandbox", true);
    }
}
