package vn.hoiluat.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.Sender;
import vn.hoiluat.pages.ScriptedBot.Said;

@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "hoiluat.limits.web-messages-of-visitor=60/1m")
class ChatBrowserTest {

    private static final String ANSWER = """
            Đăng ký kết hôn tại Ủy ban nhân dân cấp xã nơi thường trú hoặc tạm trú của một trong hai bên.

            Giấy tờ: tờ khai theo mẫu; căn cước của hai bên. Cả hai cùng có mặt khi ký.
            Lệ phí: miễn, nếu đăng ký trong nước. Thời hạn: ngay trong ngày.

            Căn cứ: khoản 1 Điều 17, khoản 1 Điều 18 Luật Hộ tịch năm 2014 (còn hiệu lực).
            Đúng tại ngày 20/11/2026. Xem toàn văn: https://vbpl.vn/luat-ho-tich.""";

    private static final String DANGER =
            "NẾU ĐANG NGUY HIỂM: rời khỏi đó, đến nơi có người, GỌI NGAY 113. Bị thương: 115. Trẻ em: 111.";

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    @LocalServerPort
    int port;

    @Autowired
    ScriptedBot bot;

    @BeforeEach
    void forget() {
        bot.reset();
        bot.answers(ChatBrowserTest::script);
    }

    private static List<Said> script(InboundEvent event) {
        if ("#HL_CANBO".equals(event.payload())) {
            return List.of(new Said(
                    Sender.SYSTEM,
                    "Câu hỏi này cần cán bộ trả lời. Mã của ông/bà: HD-4827-1936. Cán bộ sẽ trả lời tại đây, chậm nhất 17 giờ thứ Tư, 25/11/2026.",
                    new Button(Button.Type.OPEN_LINK, "Xem tiến độ", "https://hoiluat.example/v/abc")));
        }
        if (event.payload() != null) {
            return List.of(new Said(Sender.BOT, ANSWER));
        }
        return switch (event.text()) {
            case "thu tuc dang ky ket hon can giay to gi" -> List.of(new Said(Sender.BOT, ANSWER));
            case "ket hon" ->
                List.of(new Said(
                        Sender.BOT,
                        "Ông/bà muốn hỏi việc nào dưới đây?",
                        ScriptedBot.choice(1, "Kết hôn trong nước"),
                        ScriptedBot.choice(2, "Kết hôn với người nước ngoài"),
                        ScriptedBot.choice(3, "Xin xác nhận độc thân")));
            case "chong dang danh toi" -> List.of(new Said(Sender.SYSTEM, DANGER));
            default -> List.of();
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void question_isAnswered_andThePageIsAccessible(int width) {
        Page page = open(width);
        Browser.assertAccessible(page);
        Browser.picture(page, "chat-empty", false);

        ask(page, "thu tuc dang ky ket hon can giay to gi");

        assertThat(replies(page).first()).containsText("Đăng ký kết hôn tại Ủy ban nhân dân cấp xã");
        assertThat(page.locator(".mine .state")).containsText("Đã gửi");
        Browser.picture(page, "chat-answer", false);
        ask(page, "ket hon");
        assertThat(replies(page)).hasCount(2);
        ask(page, "chong dang danh toi");
        assertThat(replies(page)).hasCount(3);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gặp cán bộ"))
                .click();
        assertThat(replies(page)).hasCount(4);
        Browser.assertAccessible(page);
        Browser.assertFitsWidth(page);
        Browser.picture(page, "chat-long", false);
    }

    @Test
    void answer_linksOpenSafely_numbersOfNoticesCanBeCalled_nothingIsReadAsHtml() {
        Page page = open(Browser.DESKTOP);
        ask(page, "thu tuc dang ky ket hon can giay to gi");

        Locator link = replies(page).first().getByRole(AriaRole.LINK);
        assertThat(link).hasAttribute("href", "https://vbpl.vn/luat-ho-tich");
        assertThat(link).hasAttribute("rel", "noopener noreferrer nofollow");
        assertThat(link).hasAttribute("target", "_blank");
        ask(page, "chong dang danh toi");
        assertThat(replies(page).last().getByRole(AriaRole.LINK)).hasText(new String[] {"113", "115", "111"});
        ask(page, "<img src=x onerror=alert(1)>");
        assertThat(page.locator(".mine .bubble").last()).hasText("<img src=x onerror=alert(1)>");
    }

    @Test
    void choice_isPressed_once() {
        Page page = open(Browser.DESKTOP);
        ask(page, "ket hon");

        Locator choice = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kết hôn trong nước"));
        choice.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".mine .bubble").last()).hasText("Kết hôn trong nước");
        assertThat(replies(page)).hasCount(2);
        assertThat(choice).hasAttribute("aria-pressed", "true");
        assertThat(choice).isFocused();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xin xác nhận độc thân"))
                .click(new Locator.ClickOptions().setForce(true));

        assertThat(bot.accepted())
                .hasSize(2)
                .last()
                .extracting(InboundEvent::payload)
                .isEqualTo("#HL_CHON_1");
    }

    @Test
    void page_worksByKeyboardAlone() {
        Page page = open(Browser.DESKTOP);

        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        while (!Boolean.TRUE.equals(page.evaluate("() => document.activeElement.id === 'question'"))) {
            page.keyboard().press("Tab");
        }
        page.keyboard().type("dòng một");
        page.keyboard().press("Shift+Enter");
        page.keyboard().type("dòng hai");
        page.keyboard().press("Enter");
        assertThat(page.locator(".mine .line")).hasText(new String[] {"dòng một", "dòng hai"});
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(replies(page).last()).containsText("HD-4827-1936");
    }

    @Test
    void inputMethod_enterWhileComposing_doesNotSend() {
        Page page = open(Browser.DESKTOP);
        question(page).fill("ket ho");

        page.evaluate("""
                () => {
                  const area = document.getElementById('question');
                  area.dispatchEvent(new CompositionEvent('compositionstart'));
                  area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }));
                  document.getElementById('composer').requestSubmit();
                  area.dispatchEvent(new CompositionEvent('compositionend'));
                  area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }));
                }
                """);
        assertThat(page.locator(".message")).hasCount(0);
        question(page).press("Enter");

        assertThat(page.locator(".mine")).hasCount(1);
    }

    @Test
    void storeDown_theMessageIsTriedAgainByItself_underTheSameKey() {
        Page page = open(Browser.DESKTOP);
        bot.failNext(1);

        ask(page, "thu tuc dang ky ket hon can giay to gi");

        assertThat(page.locator(".mine .state")).containsText("Đã gửi");
        assertThat(bot.accepted()).hasSize(1);
    }

    @Test
    void storeDownForLong_theMessageWaitsForATap() {
        Page page = open(Browser.DESKTOP);
        bot.failNext(3);

        ask(page, "thu tuc dang ky ket hon can giay to gi");
        assertThat(page.locator(".mine.failed .state")).containsText("Chưa gửi được");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Hệ thống đang bận");
        Browser.picture(page, "chat-failed", false);
        Browser.assertAccessible(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thử lại"))
                .click();

        assertThat(page.locator(".mine .state")).containsText("Đã gửi");
        assertThat(page.getByRole(AriaRole.ALERT)).isEmpty();
        assertThat(bot.accepted()).hasSize(1);
    }

    @Test
    void connectionLost_theMessageGoesWhenItIsBack_andRepliesAreReplayed() {
        Page page = open(Browser.DESKTOP);
        ask(page, "thu tuc dang ky ket hon can giay to gi");
        assertThat(replies(page)).hasCount(1);

        page.context().setOffline(true);
        ask(page, "ket hon");
        assertThat(page.locator(".mine.failed .state")).containsText("Chưa gửi được");
        bot.say(bot.accepted().getFirst().from(), new Said(Sender.OFFICER, "Cán bộ xin trả lời thêm."));
        page.context().setOffline(false);

        assertThat(page.getByText("Cán bộ xin trả lời thêm.")).isVisible();
        assertThat(page.getByText("Ông/bà muốn hỏi việc nào dưới đây?")).isVisible();
        assertThat(page.locator(".failed")).hasCount(0);
        assertThat(replies(page)).hasCount(3);
        assertThat(bot.accepted()).hasSize(2);
    }

    @Test
    void answerOfTheServerLost_isOneMessage() {
        Page page = open(Browser.DESKTOP);
        page.route("**/messages", route -> {
            if (route.request().method().equals("POST") && bot.accepted().isEmpty()) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });

        ask(page, "thu tuc dang ky ket hon can giay to gi");

        assertThat(replies(page)).hasCount(1);
        assertThat(page.locator(".mine .state")).containsText("Đã gửi");
        assertThat(page.locator(".mine")).hasCount(1);
        assertThat(bot.accepted()).hasSize(1);
    }

    @Test
    void reload_bringsTheConversationBack_alsoOlderParts() {
        Page page = open(Browser.DESKTOP);
        ask(page, "ket hon");
        assertThat(replies(page)).hasCount(1);
        IntStream.rangeClosed(1, 60)
                .forEach(i -> bot.say(bot.accepted().getFirst().from(), new Said(Sender.OFFICER, "tin số " + i)));
        assertThat(page.getByText("tin số 60", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        page.reload();
        assertThat(page.locator(".message")).hasCount(50);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem tin cũ hơn"))
                .click();

        assertThat(page.locator(".message")).hasCount(62);
        assertThat(page.locator(".message .bubble").first()).hasText("ket hon");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem tin cũ hơn")))
                .isHidden();
    }

    @Test
    void personalNumber_isShownMasked_onceItIsKept() {
        Page page = open(Browser.DESKTOP);

        ask(page, "so can cuoc cua toi la 008085001234");

        assertThat(page.locator(".mine .state")).containsText("Đã gửi");
        assertThat(page.locator(".mine .bubble")).not().containsText("008085001234");
    }

    @Test
    void forget_makesTheBrowserAStranger() {
        Page page = open(Browser.DESKTOP);
        ask(page, "ket hon");
        assertThat(replies(page)).hasCount(1);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xóa khỏi máy này"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Giữ lại"))
                .click();
        assertThat(page.locator(".message")).hasCount(2);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xóa khỏi máy này"))
                .click();
        Browser.assertAccessible(page);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Xóa").setExact(true))
                .click();

        assertThat(page.locator(".message")).hasCount(0);
        ask(page, "ket hon");
        assertThat(replies(page)).hasCount(1);
        assertThat(bot.accepted()).extracting(InboundEvent::from).doesNotHaveDuplicates();
    }

    @Test
    void secondVisitor_seesNothingOfTheFirst() {
        Page lan = open(Browser.DESKTOP);
        ask(lan, "chuyen rieng");
        assertThat(lan.locator(".mine .state")).containsText("Đã gửi");

        Page minh = open(Browser.DESKTOP);

        assertThat(minh.locator(".message")).hasCount(0);
    }

    private Page open(int width) {
        Page page = browser.visitor(width);
        page.navigate("http://localhost:" + port + "/chat");
        page.waitForFunction("() => document.getElementById('log').ariaLive === 'polite'");
        return page;
    }

    private static void ask(Page page, String text) {
        question(page).fill(text);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Gửi").setExact(true))
                .click();
    }

    private static Locator question(Page page) {
        return page.getByLabel("Câu hỏi", new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator replies(Page page) {
        return page.locator(".message:not(.mine)");
    }
}
