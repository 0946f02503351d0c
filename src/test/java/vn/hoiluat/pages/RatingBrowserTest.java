package vn.hoiluat.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoiluat.answered.GivenAnswer;
import vn.hoiluat.answered.GivenAnswer.Standing;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.rating.Opinion;
import vn.hoiluat.rating.Rating;
import vn.hoiluat.rating.Ratings;

/** What whoever has the link of an answer thinks of it, said on its page. */
@NullUnmarked
@SpringBootTest(classes = PublicSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RatingBrowserTest {

    private static final EntryRef ENTRY = new EntryRef("starter", "ket-hon", 1);
    private static final String NOT_USEFUL = "Chưa hữu ích";

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    @LocalServerPort
    int port;

    @Autowired
    CaseRegister register;

    @Autowired
    CaseDesk desk;

    @Autowired
    Conversations conversations;

    @Autowired
    Ratings ratings;

    @Autowired
    MovableClock clock;

    @Autowired
    @Qualifier("answersGiven")
    Map<String, GivenAnswer> given;

    @ParameterizedTest
    @CsvSource({"1280, script", "1280, no-script", "390, script"})
    void answer_isRated_andTheRatingChanged_withAndWithoutAScript(int width, String how) {
        String token = "rated-" + width + how;
        given.put(token, answer());
        conversations.record(List.of(turn(token, true))).block();
        Page page = browser.visitor(width);
        if (how.equals("no-script")) {
            page.route("**/js/rating.js", Route::abort);
        }
        page.navigate(url("/a/" + token));
        Locator rating = page.locator("#danh-gia");
        Browser.picture(page, "rating-asked", true);

        rate(page, NOT_USEFUL);
        assertThat(rating.getByRole(AriaRole.STATUS)).containsText("chưa hữu ích");
        rate(page, "Khó hiểu");
        assertThat(pressed(rating)).hasText(new String[] {NOT_USEFUL, "Khó hiểu"});
        assertThat(rating.getByRole(AriaRole.LINK)).hasText("Gặp cán bộ");
        Browser.assertAccessible(page);
        Browser.assertFitsWidth(page);
        Browser.picture(page, "rating-not-useful-" + how, true);
        page.reload();
        assertThat(pressed(rating)).hasText(new String[] {NOT_USEFUL, "Khó hiểu"});
        rate(page, "Hữu ích");

        assertThat(pressed(rating)).hasText(new String[] {"Hữu ích"});
        assertThat(rating.getByRole(AriaRole.STATUS)).hasText("Đã ghi nhận: hữu ích. Xin cảm ơn.");
        Browser.picture(page, "rating-useful-" + how, true);
        assertThat(ratings.of("turn/" + token).map(Rating::opinion).block()).isEqualTo(Opinion.USEFUL);
    }

    @Test
    void officersAnswer_isRatedOnItsPage() {
        Case answered = Cases.open(register, UUID.randomUUID().toString(), false, clock.instant());
        desk.answer(answered.id(), "chi-hoa", "Nộp tại UBND cấp xã.", "Điều 37 Luật Hộ tịch")
                .block();
        Page page = browser.visitor(Browser.PHONE);
        page.navigate(url("/v/" + answered.token()));

        rate(page, NOT_USEFUL);
        rate(page, "Thiếu thông tin");

        assertThat(pressed(page.locator("#danh-gia"))).hasText(new String[] {NOT_USEFUL, "Thiếu thông tin"});
        assertThat(ratings.ofCase(answered.id())
                        .map(Rating::opinion)
                        .collectList()
                        .block())
                .containsExactly(Opinion.INCOMPLETE);
        Browser.picture(page, "rating-case", true);
    }

    @Test
    void sensitiveAnswers_areNotAskedAbout() {
        given.put("sensitive", answer());
        conversations.record(List.of(turn("sensitive", false))).block();
        Case answered = Cases.open(register, UUID.randomUUID().toString(), true, clock.instant());
        desk.answer(answered.id(), "chi-hoa", "Kín.", "Điều 37").block();
        Page page = browser.visitor(Browser.PHONE);

        page.navigate(url("/a/sensitive"));
        assertThat(page.locator("#danh-gia")).hasCount(0);
        page.navigate(url("/v/" + answered.token()));
        assertThat(page.locator("#danh-gia")).hasCount(0);
    }

    private static void rate(Page page, String words) {
        page.locator("#danh-gia")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    private static Locator pressed(Locator rating) {
        return rating.locator("[aria-pressed=true]");
    }

    private static Turn turn(String token, boolean ratable) {
        return new Turn(
                "turn/" + token,
                "web-tq:visitor",
                List.of(token),
                "dang ky ket hon",
                Outcome.ANSWER,
                "",
                ENTRY,
                List.of(),
                LocalDate.of(2026, 11, 20),
                token,
                ratable,
                List.of(),
                null,
                Instant.parse("2026-11-20T02:30:00Z"));
    }

    private static GivenAnswer answer() {
        return new GivenAnswer(
                "Đăng ký kết hôn cần giấy tờ gì, nộp ở đâu?",
                """
                Đăng ký kết hôn tại Ủy ban nhân dân cấp xã nơi thường trú hoặc tạm trú của một trong hai bên.

                Giấy tờ: tờ khai theo mẫu; căn cước của hai bên. Cả hai cùng có mặt khi ký.""",
                List.of("khoản 1 Điều 18 Luật Hộ tịch (60/2014/QH13)"),
                List.of(),
                LocalDate.of(2026, 11, 20),
                Instant.parse("2026-11-20T02:30:00Z"),
                LocalDate.of(2026, 10, 1),
                "Sở Tư pháp tỉnh Tuyên Quang",
                false,
                Standing.CURRENT,
                null);
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
