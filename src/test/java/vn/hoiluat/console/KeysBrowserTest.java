package vn.hoiluat.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock.InstallOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.pages.Browser;
import vn.hoiluat.pages.Cases;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.security.StaffAccounts;

/** Everything by keyboard, and the window that lists the keys says neither more nor less than what works. */
@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.health.diskspace.path=.")
class KeysBrowserTest {

    /** Presses what each row shows, and gives the rows where something else would happen than they say. */
    private static final String ROWS_THAT_LIE = """
            async () => {
              const { isOfFields, nameOf } = await import('/js/console/keys.js');
              const codes = { '.': 'Period', '/': 'Slash' };
              const pressed = (sign) => {
                const parts = sign.split(' + ');
                const last = parts.at(-1);
                const letter = parts.includes('Shift') ? last : last.toLowerCase();
                return new KeyboardEvent('keydown', {
                  key: last === 'Esc' ? 'Escape' : letter,
                  code: codes[last] ?? `Key${last}`,
                  altKey: parts.includes('Alt'), ctrlKey: parts.includes('Ctrl'), shiftKey: parts.includes('Shift'),
                });
              };
              return [...document.querySelectorAll('#keys dt')].flatMap((row) =>
                [...row.querySelectorAll('kbd')]
                  .filter((key) => !isOfFields(row.dataset.name) && key.textContent !== '??')
                  .filter((key) => nameOf(pressed(key.textContent), true) !== row.dataset.name)
                  .map((key) => `${key.textContent}: ${row.dataset.name}`));
            }
            """;

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
    MovableClock clock;

    @BeforeEach
    void makeOfficers() {
        StaffAccounts.make(people, "co-mai", Role.CAN_BO);
        StaffAccounts.make(people, "ong-tam", Role.DUYET);
    }

    @Test
    void window_listsExactlyWhatWorks() {
        Page mai = at("co-mai", "/lam-viec");
        mai.keyboard().press("Shift+?");
        assertThat(mai.locator("#keys-dialog")).isVisible();
        Browser.assertAccessible(mai);
        Browser.picture(mai, "keys", false);

        assertThat((List<?>) mai.evaluate(ROWS_THAT_LIE)).isEmpty();
        assertThat(names(mai)).doesNotContain("overview").contains("closeNext", "turn", "transfer", "attach", "wait");
        assertThat(names(at("ong-tam", "/lam-viec"))).contains("overview");
        assertThat((List<?>) mai.evaluate("async () => Object.keys((await import('/js/console/keys.js')).KEYS)"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Object.class))
                .containsAll(names(mai));
    }

    @Test
    void case_isWorkedOn_withoutAMouse() {
        Case first = Cases.open(register, "keys-1", false, clock.instant());
        Case second = Cases.open(register, "keys-2", false, clock.instant());
        desk.claim(first.id(), "co-mai").block();
        desk.claim(second.id(), "co-mai").block();
        Page mai = at("co-mai", "/lam-viec/" + first.code() + "?xem=cua-toi");
        assertThat(mai.locator("#compose-form")).isVisible();

        mai.keyboard().press("Alt+i");
        assertThat(mai.locator("#tab-note")).hasAttribute("aria-selected", "true");
        mai.keyboard().press("Alt+i");
        assertThat(mai.locator("#tab-reply")).hasAttribute("aria-selected", "true");
        mai.keyboard().press("Alt+a");
        assertThat(mai.locator("#act-title")).hasText("Chuyển đồng nghiệp");
        mai.keyboard().press("Alt+m");
        assertThat(mai.locator("#act-title")).hasText("Chuyển đồng nghiệp");
        mai.keyboard().press("Escape");
        mai.keyboard().press("Alt+m");
        assertThat(mai.locator("#act-title")).hasText("Chờ đơn vị khác");
        mai.keyboard().press("Escape");
        mai.keyboard().press("Alt+s");
        assertThat(mai.locator("#settings-dialog")).isVisible();
        mai.keyboard().press("Escape");
        mai.keyboard().press("Alt+c");
        assertThat(mai.locator("a.card:focus")).hasCount(1);
        mai.keyboard().press("Control+Alt+e");
        mai.keyboard().type("trùng");
        mai.locator("#act-yes").press("Enter");

        assertThat(mai.locator("#toast")).containsText(first.code().toString());
        assertThat(mai.locator("#case-title")).not().hasText(first.code().toString());
        assertThat(mai).hasURL(Pattern.compile("/lam-viec/HD-[0-9-]+\\?xem=cua-toi"));
    }

    @Test
    void palette_findsWhatToDo_withoutMarks() {
        Page mai = at("co-mai", "/lam-viec");
        mai.keyboard().press("Control+k");
        mai.keyboard().type("qua han");
        assertThat(mai.locator("#palette-list li").first()).hasText("Mở nhóm: Quá hạn");
        Browser.assertAccessible(mai);
        Browser.picture(mai, "palette", false);

        mai.keyboard().press("Enter");

        assertThat(mai).hasURL(Pattern.compile("xem=qua-han$"));
        mai.keyboard().press("Control+k");
        mai.keyboard().type("nhan xu ly");
        mai.keyboard().press("Enter");
        assertThat(mai.locator("#toast")).hasText("Lúc này chưa làm được: Nhận xử lý");
        mai.keyboard().press("Control+k");
        mai.keyboard().type("ket hon");
        mai.keyboard().press("Enter");
        assertThat(mai.locator("#find")).hasValue("ket hon");
    }

    @Test
    void draft_isReachedByKey_andNothingFollowsAnInputMethod() {
        Case waiting = Cases.open(register, "keys-draft", false, clock.instant());
        desk.claim(waiting.id(), "co-mai").block();
        desk.submit(waiting.id(), "co-mai", "Nộp tại xã.", "Điều 37").block();
        Page tam = at("ong-tam", "/lam-viec/" + waiting.code());
        Locator approve = tam.locator(".draft-deeds button").first();
        assertThat(approve).isVisible();

        for (String composing : List.of("isComposing: true", "keyCode: 229")) {
            tam.evaluate(
                    "() => document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'y', code: 'KeyY', altKey: true, "
                            + composing + ", bubbles: true, cancelable: true}))");
        }
        assertThat(approve).not().isFocused();
        tam.keyboard().press("Alt+y");

        assertThat(approve).isFocused();
        tam.keyboard().press("Enter");
        assertThat(tam.locator("#toast")).containsText("Đã duyệt");
    }

    private static List<String> names(Page page) {
        return page.locator("#keys dt").all().stream()
                .map(row -> row.getAttribute("data-name"))
                .toList();
    }

    private Page at(String officer, String path) {
        Page page = browser.visitor(Browser.DESKTOP);
        page.clock().install(new InstallOptions().setTime(Date.from(clock.instant())));
        page.navigate("http://localhost:" + port + path);
        page.locator("[name=ten]").fill(officer);
        page.locator("[name=mat-khau]").fill(StaffAccounts.PASSWORD);
        page.locator("[name=mat-khau]").press("Enter");
        page.locator("body[data-ready]").waitFor();
        return page;
    }
}
