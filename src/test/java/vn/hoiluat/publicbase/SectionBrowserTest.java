package vn.hoiluat.publicbase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoiluat.pages.Browser.look;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.knowledge.entry.EntryDeed;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.message.Channel;
import vn.hoiluat.pages.Browser;

/** The public section as citizens see it, on its own and in the page of a portal. */
@NullUnmarked
@SpringBootTest(classes = OpenSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SectionBrowserTest {

    private static final String BIRTH = "Làm khai sinh cho con cần giấy tờ gì, nộp ở đâu?";

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    @LocalServerPort
    int port;

    @Autowired
    OpenFixtures base;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void fill() {
        for (int i = 1; i <= 24; i++) {
            base.publish(
                    "dat-" + i,
                    OpenFixtures.content(
                            "dat-dai",
                            "Sang tên sổ đỏ khi mua bán đất, trường hợp thứ %d?".formatted(i),
                            Validity.ALWAYS,
                            i == 3));
        }
        base.publish(
                "vay",
                OpenFixtures.content(
                        "vay-no-hop-dong",
                        "Cho vay tiền không giấy tờ có đòi lại được không?",
                        Validity.ALWAYS,
                        false));
        base.publish(
                "lao-dong",
                OpenFixtures.content("lao-dong", "Nghỉ việc phải báo trước bao nhiêu ngày?", Validity.ALWAYS, false));
        clock.advance(Duration.ofSeconds(1));
        base.publish("khai-sinh", OpenFixtures.content("ho-tich", BIRTH, Validity.ALWAYS, false));
        base.publish(
                "khai-sinh",
                OpenFixtures.content("ho-tich", BIRTH + " ", new Validity(LocalDate.of(2027, 3, 1), null), false));
        Awaitility.await().untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(30));
            Page page = browser.visitor(Browser.DESKTOP);
            page.navigate(address("/hoi-dap"));
            assertThat(page.locator(".field-list li").count()).isEqualTo(4);
        });
        browser.closePages();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void citizen_findsByField_andReads(int width) {
        Page page = browser.visitor(width);
        page.navigate(address("/hoi-dap"));
        look(page, "section");

        page.getByRole(AriaRole.LINK, named("Hộ tịch")).click();
        assertThat(page.locator("h1")).hasText("Hộ tịch");
        look(page, "section-field");
        page.getByRole(AriaRole.LINK, named(BIRTH)).click();

        assertThat(page.locator(".as-of")).containsText("Đúng tại ngày 20/11/2026");
        assertThat(page.locator(".changes")).containsText("01/03/2027");
        assertThat(page.locator(".basis")).containsText("khoản 1 Điều 18 Luật Hộ tịch (60/2014/QH13)");
        assertThat(page.locator(".basis .badge")).hasText("Còn hiệu lực");
        look(page, "section-entry");
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void citizen_searches_page_byPage(int width) {
        Page page = browser.visitor(width);
        page.navigate(address("/hoi-dap?linh-vuc=dat-dai"));
        assertThat(page.locator(".entry-list > li")).hasCount(20);
        page.getByRole(AriaRole.LINK, named("Trang sau")).click();
        assertThat(page.locator(".entry-list > li")).hasCount(4);
        look(page, "section-part");

        page.locator("#words").fill("cho vay tien");
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).containsText("cho vay tien");
        assertThat(page.locator(".total")).containsText("Chưa có câu hỏi nào khớp");
        look(page, "section-nothing");
    }

    @Test
    void withoutScripts_everythingWorks() {
        Page page = browser.visitor(Browser.PHONE);
        page.route("**/*.js", route -> route.abort());
        page.navigate(address("/hoi-dap"));
        page.locator("#words").fill("nghi viec");
        page.locator("#search button").click();

        page.getByRole(AriaRole.LINK, named("Nghỉ việc phải báo trước bao nhiêu ngày?"))
                .click();

        assertThat(page.locator(".short")).containsText("Nộp hồ sơ");
    }

    @Test
    void suggestions_showWhileOneTypes() {
        Page page = browser.visitor(Browser.DESKTOP);
        page.navigate(address("/hoi-dap"));

        page.locator("#words").pressSequentially("dang ky");

        assertThat(page.locator("#suggestions-list li").first()).isVisible();
        look(page, "section-suggestions");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#suggestions-list li").first()).isHidden();
    }

    @Test
    void structuredData_isThere_andThePolicyLetsItBe() {
        Page page = browser.visitor(Browser.DESKTOP);
        page.navigate(address("/hoi-dap/dia-phuong/khai-sinh"));

        JsonNode data = JsonMapper.builder()
                .build()
                .readTree(page.locator("script[type='application/ld+json']").textContent());

        assertThat(data.path("@type").asString()).isEqualTo("FAQPage");
        assertThat(data.at("/mainEntity/0/name").asString()).isEqualTo(BIRTH);
        assertThat(data.at("/mainEntity/0/acceptedAnswer/citation/0/@type").asString())
                .isEqualTo("Legislation");
        assertThat(data.at("/mainEntity/0/acceptedAnswer/citation/0/legislationIdentifier")
                        .asString())
                .isEqualTo("60/2014/QH13");
    }

    @Test
    void inTheDark_everyPageCanBeRead_andAFrameStaysLight() {
        base.publish("rut", OpenFixtures.content("ho-tich", "Việc đã rút?", Validity.ALWAYS, false));
        base.step("rut", EntryDeed.RETIRED, clock.instant());
        Page page = browser.visitor(Browser.PHONE);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));

        for (String path : List.of(
                "/hoi-dap",
                "/hoi-dap?linh-vuc=dat-dai",
                "/hoi-dap?q=khai+sinh",
                "/hoi-dap/dia-phuong/khai-sinh",
                "/hoi-dap/dia-phuong/dat-3",
                "/hoi-dap/dia-phuong/rut",
                "/hoi-dap/dia-phuong/khong-co")) {
            page.navigate(address(path));
            assertThat(page.evaluate("() => getComputedStyle(document.documentElement).backgroundColor"))
                    .as(path)
                    .isEqualTo("rgb(24, 33, 43)");
            look(page, "section-dark" + path.replaceAll("[^a-z0-9]+", "-"));
        }
        page.navigate(address("/hoi-dap?khung=1"));
        assertThat(page.evaluate("() => getComputedStyle(document.documentElement).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void page_callsNobodyElse() {
        Page page = browser.visitor(Browser.DESKTOP);
        List<String> called = new ArrayList<>();
        page.onRequest(request -> called.add(request.url()));

        page.navigate(address("/hoi-dap"));
        page.navigate(address("/hoi-dap/dia-phuong/khai-sinh"));
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertThat(called).isNotEmpty().allMatch(url -> url.startsWith(address("/")));
    }

    @Test
    void sampleData_saysSo_andIsKeptFromSearchEngines() {
        Page page = browser.visitor(Browser.PHONE);
        page.navigate(address("/hoi-dap/dia-phuong/dat-3"));

        assertThat(page.locator(".as-of .badge")).hasText("Dữ liệu mẫu");
        assertThat(page.locator("script[type='application/ld+json']")).hasCount(0);
        assertThat(page.locator("meta[name=robots]")).hasAttribute("content", "noindex, follow");
        look(page, "section-sample");
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void withdrawn_saysWhatToDo(int width) {
        base.publish("rut", OpenFixtures.content("ho-tich", "Việc đã rút?", Validity.ALWAYS, false));
        base.step("rut", EntryDeed.RETIRED, clock.instant());
        base.publish("moi", OpenFixtures.content("ho-tich", "Việc đã rút?", Validity.ALWAYS, false));
        Page page = browser.visitor(width);

        Response answer = page.navigate(address("/hoi-dap/dia-phuong/rut"));

        assertThat(answer.status()).isEqualTo(410);
        assertThat(page.locator("h1")).hasText("Nội dung này không còn được công bố");
        assertThat(page.locator(".entry-list .asked")).hasText("Việc đã rút?");
        look(page, "section-gone");
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void portal_showsTheSection_whereItsScriptStands(int width) throws IOException {
        HttpServer portal = portal();
        try {
            String origin = "http://127.0.0.1:" + portal.getAddress().getPort();
            allow(origin);
            Page page = browser.visitor(width);
            page.navigate(origin);
            FrameLocator frame = page.frameLocator("iframe[title='Hỏi đáp pháp luật']");

            frame.getByRole(AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName(BIRTH))
                    .click();

            assertThat(frame.locator("h1")).hasText(BIRTH);
            assertThat(frame.locator(".site-top")).hasCount(0);
            page.waitForFunction("() => document.querySelector('iframe').getBoundingClientRect().height > 500");
            look(page, "section-embedded");
        } finally {
            browser.closePages();
            portal.stop(0);
        }
    }

    @Test
    void portal_showsAlsoWhatIsNotThere_andIsNotLeftWithAnEmptyFrame() throws IOException {
        HttpServer portal = portal();
        try {
            String origin = "http://127.0.0.1:" + portal.getAddress().getPort();
            allow(origin);
            Page page = browser.visitor(Browser.DESKTOP);
            page.navigate(origin);
            FrameLocator frame = page.frameLocator("iframe[title='Hỏi đáp pháp luật']");
            assertThat(frame.locator("h1")).hasText("Hỏi đáp pháp luật");

            page.evaluate(
                    "url => { document.querySelector('iframe').src = url; }",
                    address("/hoi-dap/dia-phuong/khong-co?khung=1"));

            assertThat(frame.locator("h1")).hasText("Không có mục này");
            assertThat(frame.locator(".site-top")).hasCount(0);
        } finally {
            browser.closePages();
            portal.stop(0);
        }
    }

    /** Chromium says so in its console and shows a page of its own in the frame. */
    @Test
    void strangersPage_mayNotShowIt() throws IOException {
        HttpServer portal = portal();
        try {
            allow("https://other.example.gov.vn");
            Page page = browser.unwatchedVisitor(Browser.DESKTOP);

            page.waitForConsoleMessage(
                    new Page.WaitForConsoleMessageOptions()
                            .setPredicate(message -> message.text().contains("frame-ancestors")),
                    () -> page.navigate(
                            "http://127.0.0.1:" + portal.getAddress().getPort()));

            assertThat(page.frameLocator("iframe").locator(".section-search")).hasCount(0);
        } finally {
            browser.closePages();
            portal.stop(0);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private void allow(String origin) {
        accounts.overwrite(new ChannelAccount(
                        "web-cong",
                        Channel.WEB,
                        "web",
                        "web-cong",
                        "Sở Tư pháp",
                        AddressForm.ONG_BA,
                        true,
                        Map.of(),
                        Map.of("origins", origin)))
                .block();
    }

    /** A page at 127.0.0.1, which for a browser is another site than localhost. */
    private HttpServer portal() throws IOException {
        byte[] page = """
                <!DOCTYPE html>
                <html lang="vi">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Cổng thông tin</title></head>
                <body><main><h1>Cổng thông tin tỉnh</h1>
                <script src="http://localhost:%d/hoi-dap/nhung.js" async></script></main></body></html>
                """.formatted(port).getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders()
                    .add(
                            "Content-Security-Policy",
                            "default-src 'self'; script-src http://localhost:*; frame-src http://localhost:*");
            exchange.sendResponseHeaders(200, page.length);
            try (exchange) {
                exchange.getResponseBody().write(page);
            }
        });
        server.start();
        return server;
    }
}
