package vn.hoiluat.files;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Clock.InstallOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseContinuation;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.HandOver;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.pages.Browser;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.pages.ScriptedBot;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.security.StaffAccounts;

/** A visitor sends files, an officer looks at them. */
@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.health.diskspace.path=.", "hoiluat.limits.web-files-of-visitor=30/10m"})
class FilesBrowserTest {

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    @LocalServerPort
    int port;

    @Autowired
    ScriptedBot bot;

    @Autowired
    People people;

    @Autowired
    CaseRegister register;

    @Autowired
    CaseContinuation continuation;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void begin() {
        bot.reset();
        StaffAccounts.make(people, "f-hoa", Role.CAN_BO);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void files_reachTheOfficer_andAreShownOnlyWhenAskedFor(int width) {
        Page chat = chat(width);
        Case open = handedOver(chat);

        choose(chat, file("so-do.jpg", "image/jpeg", Samples.photograph(1600, 1000, 6)));
        assertThat(chat.locator(".mine .bubble").last()).hasText("so-do.jpg");
        assertThat(chat.locator(".mine .state").last()).containsText("Đã gửi");
        choose(chat, file("don-xin.pdf", "application/pdf", Samples.pdf("")));
        assertThat(chat.locator(".mine .bubble").last()).hasText("don-xin.pdf");
        assertThat(chat.locator(".mine .state").last()).containsText("Đã gửi");
        choose(chat, file("anh.jpg", "image/jpeg", Samples.file(Samples.cardOnATable(1200, 900, 0.9, 0), "jpg")));
        assertThat(chat.locator("#alert")).containsText("Đây là ảnh giấy tờ tùy thân nên không được lưu.");
        Browser.assertAccessible(chat);
        Browser.assertFitsWidth(chat);
        Browser.picture(chat, "files-chat", false);
        bot.accepted().stream()
                .skip(1)
                .forEach(event -> continuation.append(open.id(), List.of(event)).block());

        Page officer = at(open, width);
        Locator picture = message(officer, "so-do.jpg");
        assertThat(picture.locator(".file-state")).hasText(Pattern.compile("Ảnh JPEG · [\\d,]+ [KM]B"));
        assertThat(message(officer, "don-xin.pdf").locator(".file-state")).hasText("PDF · 0,2 KB");
        assertThat(officer.locator(".file-picture")).hasCount(0);
        look(officer, "files-console");
        button(picture, "Xem ảnh").click();
        assertThat(picture.locator(".file-picture")).isVisible();
        officer.waitForFunction("() => document.querySelector('.file-picture').naturalHeight === 1000");
        picture.locator(".file-picture").scrollIntoViewIfNeeded();
        look(officer, "files-console-shown");

        button(picture, "Xóa ảnh giấy tờ tùy thân").click();
        look(officer, "files-console-ask");
        officer.locator("#ask-yes").click();
        assertThat(officer.locator(".file-state").first())
                .hasText("Đã xóa: ảnh giấy tờ tùy thân. Công dân đã được báo.");
        assertThat(officer.locator(".step").last()).containsText("f-hoa xóa ảnh giấy tờ tùy thân");
        look(officer, "files-console-deleted");
    }

    @Test
    void fileBeforeAHandOver_isNotSent_andWhyIsSaid() {
        Page chat = chat(Browser.DESKTOP);
        say(chat);

        choose(chat, file("don.pdf", "application/pdf", Samples.pdf("")));

        assertThat(chat.locator("#alert")).containsText("Tệp chỉ gửi được khi câu hỏi đã chuyển cho cán bộ.");
        assertThat(chat.locator(".mine")).hasCount(1);
    }

    @Test
    void fileThatIsTooLarge_isNotSent_andOneThatIsDropped_is() {
        Page chat = chat(Browser.DESKTOP);
        handedOver(chat);

        choose(chat, file("to.pdf", "application/pdf", new byte[(10 << 20) + 1]));
        assertThat(chat.locator("#alert")).hasText("Tệp to.pdf lớn quá. Mỗi tệp không quá 10 MB.");
        String drop = """
                () => {
                  const files = new DataTransfer();
                  files.items.add(new File(['%PDF-1.4\\n%%EOF\\n'], 'tha.pdf', { type: 'application/pdf' }));
                  const at = document.getElementById('content');
                  at.dispatchEvent(new DragEvent('dragover', { dataTransfer: files, bubbles: true, cancelable: true }));
                  window.dropFiles = () => at.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
                }""";
        chat.evaluate(drop);
        assertThat(chat.locator(".drop-here")).isVisible();
        Browser.picture(chat, "files-drop", false);
        chat.evaluate("() => window.dropFiles()");

        assertThat(chat.locator(".mine .bubble").last()).hasText("tha.pdf");
        assertThat(chat.locator(".mine .state").last()).containsText("Đã gửi");
    }

    @Test
    void fileWhoseConnectionBreaks_isSentAgain() {
        Page chat = chat(Browser.DESKTOP);
        handedOver(chat);
        chat.route("**/files/*", route -> route.abort());

        choose(chat, file("don.pdf", "application/pdf", Samples.pdf("")));
        assertThat(chat.locator(".mine.failed .state")).containsText("Chưa gửi được");
        Browser.picture(chat, "files-failed", false);
        chat.unroute("**/files/*");
        button(chat.locator(".mine").last(), "Thử lại").click();

        assertThat(chat.locator(".mine .state").last()).containsText("Đã gửi");
    }

    private Page chat(int width) {
        Page page = browser.visitor(width);
        page.navigate("http://localhost:" + port + "/chat");
        page.waitForFunction("() => document.getElementById('log').ariaLive === 'polite'");
        return page;
    }

    private InboundEvent say(Page chat) {
        chat.locator("#question").fill("Tôi cần hỏi về đất");
        chat.locator("#send").click();
        assertThat(chat.locator(".mine .state").last()).containsText("Đã gửi");
        return bot.accepted().getLast();
    }

    private Case handedOver(Page chat) {
        InboundEvent asked = say(chat);
        return register.open(new HandOver(
                        asked.from(), asked.text(), List.of(asked), HandOverReason.OFFICER_WANTED, false, List.of()))
                .block();
    }

    private static void choose(Page chat, FilePayload file) {
        chat.locator("#file").setInputFiles(file);
    }

    private static FilePayload file(String name, String type, byte[] content) {
        return new FilePayload(name, type, content);
    }

    private Page at(Case open, int width) {
        Page page = browser.visitor(width);
        page.clock().install(new InstallOptions().setTime(Date.from(clock.instant())));
        page.navigate("http://localhost:" + port + "/lam-viec/" + open.code());
        page.locator("[name=ten]").fill("f-hoa");
        page.locator("[name=mat-khau]").fill(StaffAccounts.PASSWORD);
        page.locator("[name=mat-khau]").press("Enter");
        page.locator("body[data-ready]").waitFor();
        return page;
    }

    private static Locator message(Page page, String name) {
        return page.locator(".message.citizen", new Page.LocatorOptions().setHasText(name));
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void look(Page page, String name) {
        Browser.assertAccessible(page);
        Browser.assertFitsWidth(page);
        Browser.picture(page, name, false);
    }
}
