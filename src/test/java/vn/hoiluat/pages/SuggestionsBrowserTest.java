package vn.hoiluat.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoiluat.message.InboundEvent;

@NullUnmarked
@SpringBootTest(classes = PublicSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SuggestionsBrowserTest {

    private static final String MARRY = "Đăng ký kết hôn cần giấy tờ gì, nộp ở đâu?";
    private static final String DIVORCE = "Ly hôn đơn phương cần giấy tờ gì?";
    private static final String CALLS = "**/api/suggestions?*";

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    @LocalServerPort
    int port;

    @Autowired
    ScriptedBot bot;

    @BeforeEach
    void forget() {
        bot.reset();
    }

    @ParameterizedTest
    @CsvSource({"1280, /chat", "390, /chat", "390, /widget/web-tq"})
    void typing_showsQuestions_accessibly(int width, String path) {
        Page page = open(width, path);

        type(page, "dang ky");

        assertThat(options(page)).hasCount(5);
        assertThat(question(page)).hasAttribute("aria-expanded", "true");
        assertThat(page.locator("#suggestions-status")).containsText("5 câu hỏi gợi ý");
        Browser.assertAccessible(page);
        Browser.assertFitsWidth(page);
        String name = path.startsWith("/chat") ? "suggestions" : "suggestions-widget";
        Browser.picture(page, name, false);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        Browser.assertAccessible(page);
        Browser.picture(page, name + "-active", false);
    }

    @Test
    void keyboard_takesAQuestion_whichIsNotSentYet() {
        Page page = open();
        type(page, "ly hon");
        assertThat(options(page)).hasCount(2);
        String question = options(page).first().textContent();

        page.keyboard().press("ArrowUp");
        assertThat(question(page)).hasAttribute("aria-activedescendant", "suggestions-list-1");
        page.keyboard().press("ArrowDown");
        assertThat(question(page)).not().hasAttribute("aria-activedescendant", "suggestions-list-1");
        page.keyboard().press("ArrowDown");
        assertThat(options(page).first()).hasAttribute("aria-selected", "true");
        page.keyboard().press("Enter");

        assertThat(question(page)).hasValue(question);
        assertThat(question(page)).isFocused();
        assertThat(options(page).first()).isHidden();
        assertThat(question(page)).hasAttribute("aria-expanded", "false");
        assertThat(page.locator(".message")).hasCount(0);
        page.keyboard().press("Enter");
        assertThat(page.locator(".mine .bubble")).hasText(question);
        assertThat(page.locator(".mine .state")).containsText("Đã gửi");
        assertThat(bot.accepted()).extracting(InboundEvent::text).containsExactly(question);
    }

    @Test
    void enter_withoutAChoice_sendsWhatWasTyped() {
        Page page = open();
        type(page, "ly hon");
        assertThat(options(page)).hasCount(2);

        page.keyboard().press("Enter");

        assertThat(page.locator(".mine .bubble")).hasText("ly hon");
        assertThat(page.locator(".mine .state")).containsText("Đã gửi");
        assertThat(options(page).first()).isHidden();
    }

    @Test
    void escape_closesTheListAlone_typingOpensItAgain() {
        Page page = open();
        page.evaluate("() => document.addEventListener('keydown', (e) => (window.lastKey = e.key))");
        type(page, "ly hon");
        assertThat(options(page)).hasCount(2);

        page.keyboard().press("Escape");

        assertThat(options(page).first()).isHidden();
        assertThat(question(page)).hasValue("ly hon");
        assertThat(page.evaluate("() => window.lastKey")).isEqualTo("n");
        page.keyboard().press("Escape");
        assertThat(page.evaluate("() => window.lastKey")).isEqualTo("Escape");
        page.keyboard().type(" don");
        assertThat(options(page).first()).isVisible();
        page.keyboard().press("Tab");
        assertThat(options(page).first()).isHidden();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void tap_takesAQuestion_andTheFieldKeepsTheKeyboard(int width) {
        Page page = open(width, "/chat");
        type(page, "kết hôn");
        Locator first = options(page).first();

        if (width == Browser.PHONE) {
            first.tap();
        } else {
            first.click();
        }

        assertThat(question(page)).hasValue(MARRY);
        assertThat(question(page)).isFocused();
        assertThat(page.locator(".message")).hasCount(0);
    }

    @Test
    void inputMethod_whileItComposes_keysAreLeftToIt() {
        Page page = open();
        type(page, "ly hon");
        assertThat(options(page)).hasCount(2);
        page.keyboard().press("ArrowDown");

        page.evaluate("""
                () => {
                  const area = document.getElementById('question');
                  const press = (key, more) => area.dispatchEvent(
                    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
                  area.dispatchEvent(new CompositionEvent('compositionstart'));
                  for (const key of ['Enter', 'Escape', 'ArrowDown']) {
                    press(key, { isComposing: true });
                    press(key, { keyCode: 229 });
                  }
                  area.dispatchEvent(new CompositionEvent('compositionend'));
                }
                """);

        assertThat(question(page)).hasValue("ly hon");
        assertThat(options(page).first()).hasAttribute("aria-selected", "true");
        assertThat(page.locator(".message")).hasCount(0);
    }

    @Test
    void inputMethod_thatTakesLettersBack_leavesTheRightList() {
        Page page = open();
        type(page, "dangd");

        // UniKey turns a word by taking its letters back and typing others.
        for (int i = 0; i < 5; i++) {
            page.keyboard().press("Backspace");
        }
        page.keyboard().insertText("đăng");
        page.keyboard().type(" ky tam");

        assertThat(options(page)).hasCount(1);
        assertThat(question(page)).hasValue("đăng ky tam");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Backspace");
        assertThat(question(page)).not().hasAttribute("aria-activedescendant", "suggestions-list-0");
        assertThat(question(page)).hasValue("đăng ky ta");
    }

    @Test
    void reply_thatComesLate_isDropped() {
        Page page = open();
        List<Route> held = new CopyOnWriteArrayList<>();
        page.route(CALLS, route -> {
            if (held.isEmpty()) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        page.waitForRequest(CALLS, () -> type(page, "dang ky"));

        question(page).fill("ly hon don ph");
        assertThat(options(page)).hasText(new String[] {DIVORCE});
        held.getFirst().resume();
        page.keyboard().press("ArrowDown");

        assertThat(options(page)).hasText(new String[] {DIVORCE});
    }

    @Test
    void noConnection_nothingIsSuggested_andTheChatGoesOn() {
        Page page = open();
        page.route(CALLS, Route::abort);

        page.waitForRequest(CALLS, () -> type(page, "dang ky"));
        page.keyboard().press("Enter");

        assertThat(page.locator(".mine .bubble")).hasText("dang ky");
        assertThat(page.locator(".mine .state")).containsText("Đã gửi");
        assertThat(options(page)).hasCount(0);
    }

    @Test
    void personalNumber_orAStory_isNotAskedFor() {
        Page page = open();
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(asked(request)));

        question(page).fill("khai sinh 0080 8500 1234");
        question(page).fill("khai sinh\ncho con");
        question(page).fill("k");
        question(page).fill("khai sinh ".repeat(30));
        question(page).fill("khai sinh");
        assertThat(options(page).first()).isVisible();

        assertThat(asked).filteredOn(query -> !query.isEmpty()).containsExactly("q=khai+sinh&limit=5");
    }

    private static String asked(Request request) {
        return request.url().contains("/api/suggestions?") ? request.url().replaceAll(".*\\?", "") : "";
    }

    private Page open() {
        return open(Browser.DESKTOP, "/chat");
    }

    private Page open(int width, String path) {
        Page page = browser.visitor(width);
        page.navigate("http://localhost:" + port + path);
        page.waitForFunction("() => !document.getElementById('send').disabled");
        return page;
    }

    /** Key by key, as people do. */
    private static void type(Page page, String text) {
        question(page).focus();
        page.keyboard().type(text);
    }

    private static Locator question(Page page) {
        return page.getByRole(
                AriaRole.COMBOBOX,
                new Page.GetByRoleOptions().setName("Câu hỏi").setExact(true));
    }

    private static Locator options(Page page) {
        return page.locator("#suggestions-list > li");
    }
}
