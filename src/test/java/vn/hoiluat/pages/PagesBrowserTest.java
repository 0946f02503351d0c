package vn.hoiluat.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoiluat.answered.GivenAnswer;
import vn.hoiluat.answered.GivenAnswer.Standing;
import vn.hoiluat.citizen.PersonalData;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.knowledge.entry.EntryLink;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;

@NullUnmarked
@SpringBootTest(classes = PublicSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PagesBrowserTest {

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    @LocalServerPort
    int port;

    @Autowired
    CaseRegister register;

    @Autowired
    CaseDesk desk;

    @Autowired
    PersonalData data;

    @Autowired
    MovableClock clock;

    @Autowired
    @Qualifier("answersGiven")
    Map<String, GivenAnswer> given;

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESKTOP, Browser.PHONE})
    void pages_areAccessible_andFit(int width) {
        Case open = Cases.open(register, UUID.randomUUID().toString(), false, clock.instant());
        Case answered = Cases.open(register, UUID.randomUUID().toString(), false, clock.instant());
        desk.claim(answered.id(), "chi-hoa").block();
        desk.answer(
                        answered.id(),
                        "chi-hoa",
                        """
                        Ông/bà nộp hồ sơ tại Ủy ban nhân dân cấp xã nơi thường trú của một trong hai bên.
                        Hồ sơ gồm: tờ khai theo mẫu; giấy xác nhận tình trạng hôn nhân của người nước ngoài, còn giá trị trong 6 tháng; giấy xác nhận của cơ sở y tế.
                        Lệ phí do Hội đồng nhân dân tỉnh quy định.
                        """,
                        "điểm a khoản 1 Điều 37, Điều 38 Luật Hộ tịch năm 2014, sửa đổi năm 2025")
                .block();
        Case closed = Cases.open(register, UUID.randomUUID().toString(), true, clock.instant());
        desk.close(closed.id(), "chi-hoa", "trùng").block();
        String mine = data.newLink(new Address(Channel.WEB, PublicSite.ACCOUNT, "lan"))
                .block();

        look("start", "/", width);
        look("lookup", "/tra-cuu", width);
        look("lookup-found", "/tra-cuu?ma=" + open.code(), width);
        look("lookup-mistyped", "/tra-cuu?ma=HD-4827-1930", width);
        look("case-open", "/v/" + open.token(), width);
        look("case-answered", "/v/" + answered.token(), width);
        look("case-closed", "/v/" + closed.token(), width);
        for (Standing standing : Standing.values()) {
            given.put(standing.name(), answer(standing));
            look("answer-" + standing.name().toLowerCase(Locale.ROOT), "/a/" + standing.name(), width);
        }
        look("data-rights", "/du-lieu", width);
        look("my-data", "/du-lieu/" + mine, width);
        look("not-found", "/khong-co", width);
    }

    @Test
    void lookup_worksByKeyboardAlone() {
        Case open = Cases.open(register, UUID.randomUUID().toString(), false, clock.instant());
        Page page = browser.visitor(Browser.DESKTOP);
        page.navigate(url("/tra-cuu"));

        page.keyboard().press("Tab");
        assertThat(page.getByText("Đi thẳng đến nội dung")).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.getByLabel("Mã câu hỏi")).isFocused();
        page.keyboard().type("hd " + open.code().digits());
        page.keyboard().press("Enter");

        assertThat(page.getByText("Đã nhận, chờ cán bộ")).isVisible();
        assertThat(page.getByLabel("Mã câu hỏi")).hasValue(open.code().toString());
    }

    @Test
    void start_exampleGoesIntoTheQuestion_notSent() {
        Page page = browser.visitor(Browser.DESKTOP);
        page.navigate(url("/"));

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("thu tuc dang ky ket hon can giay to gi"))
                .click();

        assertThat(page.getByLabel("Câu hỏi", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("thu tuc dang ky ket hon can giay to gi");
        assertThat(page.locator(".message")).hasCount(0);
    }

    @Test
    void case_prints_withoutWhatIsForTheScreen() {
        Case answered = Cases.open(register, UUID.randomUUID().toString(), false, clock.instant());
        desk.answer(answered.id(), "chi-hoa", "Nộp tại UBND cấp xã.", "Điều 37 Luật Hộ tịch")
                .block();
        Page page = browser.visitor(Browser.DESKTOP);
        page.navigate(url("/v/" + answered.token()));
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("In trang này")))
                .isVisible();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.getByText("Nộp tại UBND cấp xã.")).isVisible();
        assertThat(page.getByText("In ngày 20/11/2026")).isVisible();
        assertThat(page.getByRole(AriaRole.NAVIGATION)).isHidden();
        assertThat(page.getByRole(AriaRole.BUTTON)).isHidden();
        Browser.picture(page, "case-print", true);
    }

    @Test
    void answer_prints_withItsBasisAndDay() {
        given.put("t1", answer(Standing.CHANGED));
        Page page = browser.visitor(Browser.DESKTOP);
        page.navigate(url("/a/t1"));
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("In trang này")))
                .isVisible();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.getByText("Nội dung đúng tại ngày 20/11/2026")).isVisible();
        assertThat(page.getByText("khoản 1 Điều 18 Luật Hộ tịch (60/2014/QH13)"))
                .isVisible();
        assertThat(page.getByText("đã được thay đổi sau ngày trả lời")).isVisible();
        assertThat(page.getByText("In ngày 20/11/2026")).isVisible();
        assertThat(page.getByRole(AriaRole.NAVIGATION)).isHidden();
        assertThat(page.getByRole(AriaRole.BUTTON)).isHidden();
        Browser.picture(page, "answer-print", true);
    }

    private static GivenAnswer answer(Standing standing) {
        return new GivenAnswer(
                "Đăng ký kết hôn cần giấy tờ gì, nộp ở đâu?",
                """
                Đăng ký kết hôn tại Ủy ban nhân dân cấp xã nơi thường trú hoặc tạm trú của một trong hai bên.

                Giấy tờ: tờ khai theo mẫu; căn cước của hai bên. Cả hai cùng có mặt khi ký.
                Lệ phí: miễn, nếu đăng ký trong nước. Thời hạn: ngay trong ngày.""",
                List.of(
                        "khoản 1 Điều 18 Luật Hộ tịch (60/2014/QH13)",
                        "Điều 10 Nghị định 123/2015/NĐ-CP của Chính phủ"),
                List.of(new EntryLink("Tờ khai đăng ký kết hôn", "https://dichvucong.gov.vn/to-khai.docx")),
                LocalDate.of(2026, 11, 20),
                Instant.parse("2026-11-20T02:30:00Z"),
                LocalDate.of(2026, 10, 1),
                "Sở Tư pháp tỉnh Tuyên Quang",
                standing == Standing.CURRENT,
                standing,
                null);
    }

    private void look(String name, String path, int width) {
        Page page = browser.visitor(width);
        page.navigate(url(path));
        Browser.assertAccessible(page);
        Browser.assertFitsWidth(page);
        Browser.picture(page, name, true);
        page.context().close();
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
