package vn.hoiluat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hoiluat.pages.Browser.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoiluat.pages.Browser;

/** The whole loop, as people see it: a question on a phone, a case in the console, the answer on the phone. */
@NullUnmarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficerLoopBrowserTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String VISITOR = "v".repeat(32);

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
    @CsvSource({
        "zalo, 9000000000000000011, gặp cán bộ về việc nuôi chim yến, 1280",
        "messenger, 7000000000000012, gặp cán bộ về việc nuôi chim cút, 390",
        "sms, 84912345613, HD GAPCB, 1280",
        "web, 14, gặp cán bộ về việc nuôi ong, 390"
    })
    void question_handedOver_isClaimedAndAnswered_andArrives_isRated_andReopened(
            String channel, String person, String words, int width) {
        ask(channel, person, words);
        Page page = signedIn(width);
        Locator card = page.locator("a.card")
                .filter(new Locator.FilterOptions().setHasText(words.substring(words.length() - 5)));
        assertThat(card).containsText("Chưa giao");
        Browser.assertAccessible(page);
        Browser.assertFitsWidth(page);
        Browser.picture(page, "console-list-" + channel, false);

        card.click();
        button(page, "Nhận xử lý").first().click();
        assertThat(page.locator("#toast")).containsText("Đã nhận");
        write(page, width, "Xin liên hệ Trạm thú y để khai báo chăn nuôi " + person + ".", "Điều 54 Luật Chăn nuôi");
        Browser.assertAccessible(page);
        Browser.assertFitsWidth(page);
        Browser.picture(page, "console-answer-" + channel, false);
        button(page, "Gửi trả lời").click();

        assertThat(page.locator("#toast")).containsText("Đã gửi trả lời");
        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(onPhone(channel, person).get())
                        .anyMatch(text -> text.contains(person) || text.contains("Xem: http")));
        assertThat(page.locator(".message.officer .delivery").last()).hasText("Đã gửi");
        Browser.picture(page, "console-answered-" + channel, false);
        isRatedAndReopened(page, channel, person);
    }

    private void isRatedAndReopened(Page page, String channel, String person) {
        Locator rated = page.locator(".messages .rated");
        if (channel.equals("sms")) {
            assertThat(service.onSmsPhone(person).getLast()).contains("CHUAHUUICH");
            ask(channel, person, "HD CHUAHUUICH");
            assertThat(rated).containsText("chưa hữu ích");
        } else {
            press(channel, person, "Chưa hữu ích");
            assertThat(rated).containsText("chưa hữu ích");
            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(onPhone(channel, person).get())
                            .anyMatch(text -> text.contains("Xin bấm cho biết vì sao")));
            press(channel, person, "Khó hiểu");
            assertThat(rated).containsText("khó hiểu");
        }
        Browser.assertAccessible(page);
        Browser.picture(page, "console-rated-" + channel, false);

        if (channel.equals("sms")) {
            ask(channel, person, "HD GAP CAN BO");
        } else {
            press(channel, person, "Gặp cán bộ");
        }

        assertThat(page.locator(".messages .step").filter(new Locator.FilterOptions().setHasText("mở lại vụ việc")))
                .hasCount(1);
        assertThat(rated).hasCount(1);
        Browser.picture(page, "console-reopened-" + channel, false);
    }

    private void press(String channel, String person, String title) {
        if (channel.equals("web")) {
            Page chat = chat();
            chat.locator(".message .choices")
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName(title).setExact(true))
                    .last()
                    .click();
            Browser.picture(chat, "chat-rated-" + title.length(), false);
        } else {
            String payload = service.button(channel, person, title);
            service.post(
                    "/sandbox/" + channel + "/phone/" + person + "/messages",
                    ("{\"button\":\"" + payload + "\"}").getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void claim_ofACaseSomebodyElseTook_saysWhoAndWhen() {
        ask("zalo", "9000000000000000021", "gặp cán bộ về việc nuôi dế");
        Page page = signedIn(Browser.DESKTOP);
        page.locator("a.card")
                .filter(new Locator.FilterOptions().setHasText("nuôi dế"))
                .click();
        assertThat(button(page, "Nhận xử lý").first()).isVisible();
        page.route(
                "**/claim",
                route -> route.fulfill(
                        new com.microsoft.playwright.Route.FulfillOptions()
                                .setStatus(409)
                                .setContentType("application/problem+json")
                                .setBody(
                                        "{\"title\":\"chi-hoa 09:12\",\"problem\":\"taken\",\"officer\":\"chi-hoa\",\"at\":\"2026-11-23T02:12:00Z\"}")));

        button(page, "Nhận xử lý").first().click();

        assertThat(page.getByRole(AriaRole.ALERT).first()).hasText("chi-hoa 09:12");
    }

    @Test
    void draft_survivesAReload_andNotesNeverLookLikeAnswers() {
        ask("zalo", "9000000000000000031", "gặp cán bộ về việc nuôi tằm");
        Page page = signedIn(Browser.DESKTOP);
        page.locator("a.card")
                .filter(new Locator.FilterOptions().setHasText("nuôi tằm"))
                .click();
        assertThat(button(page, "Nhận xử lý").first()).isVisible();
        page.keyboard().press("Alt+t");
        assertThat(page.locator("#toast")).containsText("Đã nhận");
        page.locator("#text").fill("Đang soạn dở");
        page.reload();
        assertThat(page.locator("#text")).hasValue("Đang soạn dở");

        page.keyboard().press("Alt+p");
        assertThat(page.locator("#text")).hasValue("");
        assertThat(page.locator("#goes-to")).hasText("Chỉ cán bộ đọc được. Công dân không thấy ghi chú này.");
        page.locator("#text").fill("Hỏi thêm chị Hòa");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator(".message.note")).containsText("Hỏi thêm chị Hòa");
        Browser.assertAccessible(page);
        assertThat(service.onZaloPhone("9000000000000000031")).noneMatch(text -> text.contains("Hỏi thêm"));
        page.keyboard().press("Alt+l");
        assertThat(page.locator("#text")).hasValue("Đang soạn dở");
    }

    @Test
    void enterOfAnInputMethod_sendsNothing_andInjectedBackspaceKeepsTheList() {
        ask("zalo", "9000000000000000041", "gặp cán bộ về việc nuôi hươu");
        Page page = signedIn(Browser.DESKTOP);
        page.locator("a.card")
                .filter(new Locator.FilterOptions().setHasText("nuôi hươu"))
                .click();
        button(page, "Nhận xử lý").first().click();
        assertThat(page.locator("#toast")).containsText("Đã nhận");
        Locator text = page.locator("#text");
        text.click();

        // UniKey: the letters so far are taken back one by one and typed anew.
        page.keyboard().type("?? ket ho");
        assertThat(page.locator("#popup")).isVisible();
        page.keyboard().press("Backspace");
        page.keyboard().type("ô");
        page.keyboard().type("n");
        assertThat(page.locator("#popup [role=option]").first()).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#popup")).isHidden();
        text.evaluate("field => field.dispatchEvent(new KeyboardEvent('keydown',"
                + " {key: 'Enter', ctrlKey: true, keyCode: 229, isComposing: true, bubbles: true, cancelable: true}))");

        assertThat(text).hasValue("?? ket hôn");
        assertThat(page.getByRole(AriaRole.ALERT).first()).isHidden();
    }

    private void ask(String channel, String person, String words) {
        if (channel.equals("web")) {
            service.asVisitor(VISITOR, "{\"clientId\":\"officer-loop-" + person + "\",\"text\":\"" + words + "\"}");
        } else {
            service.post(
                    "/sandbox/" + channel + "/phone/" + person + "/messages",
                    ("{\"text\":\"" + words + "\"}").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The visitor's own page, where everything said so far is. */
    private Page chat() {
        Page chat = browser.visitor(Browser.PHONE);
        chat.context().addCookies(List.of(new Cookie("hoiluat_visitor", VISITOR).setUrl(service.page("/"))));
        chat.navigate(service.page("/chat"));
        return chat;
    }

    private Supplier<List<String>> onPhone(String channel, String person) {
        return switch (channel) {
            case "web" -> () -> List.of(service.asVisitor(VISITOR, null).body());
            case "sms" -> () -> service.onSmsPhone(person);
            default -> () -> service.onPhone(channel, person);
        };
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

    private static void write(Page page, int width, String words, String basis) {
        if (width == Browser.PHONE) {
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Trả lời công dân"))
                    .click();
        }
        page.locator("#text").fill(words);
        page.locator("#basis").fill(basis);
    }
}
