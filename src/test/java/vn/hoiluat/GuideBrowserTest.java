package vn.hoiluat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.pages.Browser;
import vn.hoiluat.security.FirstAccounts;

/** The first part of the officers' guide, walked by somebody who knows nothing but it, and the pictures in it. */
@NullUnmarked
class GuideBrowserTest {

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int HIGHEST = 760;

    /** In working hours, so that the officer is told at once: 9 o'clock on a Monday in Vietnam. */
    private static final Instant MORNING = Instant.parse("2026-11-23T02:00:00Z");

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String QUESTION = "cho tôi gặp cán bộ hỏi việc đăng ký kết hôn cần giấy tờ gì";

    private final Set<String> taken = new TreeSet<>();
    private final GuideWalk walk = new GuideWalk(OfficersGuide.firstPart());

    @Test
    void newcomer_setsUp_isTold_andAnswers(@TempDir Path data) throws IOException {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), MORNING));
        try (RunningService service = RunningService.practice(data, clock)) {
            Page page = browser.visitor(Browser.DESKTOP);
            page.context().clock().setSystemTime(Date.from(MORNING));
            makeAccount(
                    page,
                    service.page(
                            service.parts(FirstAccounts.class).getFirst().told().firstLink()));
            describeUnit(page);
            connectChannels(page);

            Page letters = walk.followInNewTab(page, "Thư của cán bộ");
            Page phones = walk.followInNewTab(page, "Bốn điện thoại");
            beTold(page, letters);
            ask(phones);
            answer(letters);
            arrives(phones);
            assertServed(service, "messenger", "7000000000000077");
            assertServed(service, "sms", "84912345677");
        }

        walk.save(Path.of("target/guide/steps.txt"));
        assertThat(OfficersGuide.firstPart()).contains(walk.length() + " bước");
        assertThat(taken).containsExactlyInAnyOrderElementsOf(OfficersGuide.pictures());
    }

    private void makeAccount(Page page, String link) throws IOException {
        page.navigate(link);
        walk.fill(page, "Tên đăng nhập", "hoa");
        walk.fill(page, "Họ và tên", "Nguyễn Thị Hoa");
        walk.fill(page, "Mật khẩu mới", "nước chảy đá mòn");
        walk.fill(page, "Nhập lại mật khẩu", "nước chảy đá mòn");
        walk.press(page, "Lưu");
        walk.fill(page, "Tên đăng nhập", "hoa");
        walk.fill(page, "Mật khẩu", "nước chảy đá mòn");
        walk.press(page, "Đăng nhập");
        assertThat(page.locator("h1")).hasText("Thiết lập ban đầu");
        picture(page, page.locator("main"), "thiet-lap");
    }

    private void describeUnit(Page page) {
        doStep(page, "Khai báo đơn vị");
        walk.fill(page, "Địa chỉ tiếp dân", "Số 1 đường Nguyễn Trãi");
        walk.fill(page, "Điện thoại", "0207 3866 111");
        walk.fill(page, "Thứ Hai đến thứ Sáu", "07:30-11:30 13:30-17:00");
        walk.press(page, "Lưu đơn vị");
        walk.follow(page, "Thiết lập");
    }

    private void connectChannels(Page page) throws IOException {
        doStep(page, "Nối kênh");
        walk.follow(page, "Zalo");
        picture(page, page.locator("main"), "noi-kenh");
        connected(page);
        picture(page, page.locator("main"), "thu-ket-noi");
        walk.follow(page, "‹ Mọi kênh");
        walk.follow(page, "Facebook Messenger");
        connected(page);
        walk.follow(page, "‹ Mọi kênh");
        walk.follow(page, "Tin nhắn SMS");
        connected(page);
        walk.follow(page, "‹ Mọi kênh");
        walk.follow(page, "Trang web");
        walk.press(page, "Nối kênh");
        walk.fill(page, "Nội dung, nhiều nhất 200 ký tự", "Sở Tư pháp xin chào ông/bà.");
        walk.press(page, "Lưu lời chào");
        walk.follow(page, "Thiết lập");
    }

    private void connected(Page page) {
        walk.press(page, "Nối kênh");
        walk.press(page, "Thử kết nối");
        assertThat(page.getByText("Kết nối tốt: nền tảng nhận ra tài khoản này."))
                .isVisible();
        Browser.assertAccessible(page);
    }

    private void beTold(Page page, Page letters) {
        doStep(page, "Nhận báo khi có câu hỏi");
        walk.fill(page, "Địa chỉ thư điện tử", "hoa@example.gov.vn");
        walk.press(page, "Gửi mã xác nhận");
        walk.reload(letters);
        String code = letters.locator(".items li").first().innerText().replaceAll("(?s).*?\\b(\\d{6})\\b.*", "$1");
        walk.fill(page, "Mã xác nhận", code);
        walk.press(page, "Xác nhận");
        assertThat(page.getByText("Thông báo được gửi tới hoa@example.gov.vn")).isVisible();
    }

    private void ask(Page phones) {
        Locator phone = phones.locator("#phone-zalo");
        walk.fill(phones, "Tin nhắn trên máy Zalo", QUESTION);
        walk.press(phones, "Gửi trên máy Zalo");
        assertThat(phone.locator(".message").last()).containsText(Pattern.compile("HD-\\d{4}-\\d{4}"));
    }

    private void answer(Page letters) throws IOException {
        await().atMost(LONGEST).until(() -> {
            letters.reload();
            return letters.getByText("Mở liên kết trong thư").count() > 0;
        });
        walk.reload(letters);
        picture(letters, letters.locator("main"), "thu-bao");
        walk.click(letters.getByText("Mở liên kết trong thư").first(), "Mở liên kết trong thư");
        letters.locator("body[data-ready]").waitFor();
        walk.press(letters, "Nhận xử lý");
        assertThat(letters.locator("#toast")).containsText("Đã nhận");
        walk.click(
                letters.locator("#drafts")
                        .getByText("Chèn", new Locator.GetByTextOptions().setExact(true))
                        .first(),
                "Chèn");
        assertThat(letters.locator("#basis")).not().hasValue("");
        assertThat(letters.locator("#toast")).isHidden();
        picture(letters, letters.locator("#content"), "tra-loi");
        walk.press(letters, "Gửi trả lời");
        assertThat(letters.locator(".message.officer .delivery").last()).hasText("Đã gửi");
    }

    private void arrives(Page phones) throws IOException {
        Locator phone = phones.locator("#phone-zalo");
        assertThat(phone).containsText("Căn cứ");
        walk.click(phone.locator(".newer"), "Có tin mới");
        assertThat(phone.getByText("Cán bộ").first()).isVisible();
        picture(phones, phone.locator(".screen"), "dien-thoai");
    }

    /** The other channels were connected for good, too: what is asked there is answered. */
    private static void assertServed(RunningService service, String channel, String person) {
        service.post(
                "/sandbox/" + channel + "/phone/" + person + "/messages",
                "{\"text\":\"HD GAPCB\"}".getBytes(StandardCharsets.UTF_8));

        await().atMost(LONGEST).until(() -> !service.onPhone(channel, person).isEmpty());
    }

    /** Steps have the same words on their buttons. */
    private void doStep(Page page, String step) {
        assertThat(OfficersGuide.firstPart()).contains("«" + step + "»");
        walk.click(
                page.getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions().setHasText(step))
                        .getByRole(AriaRole.LINK),
                "Làm bước này");
    }

    /** Of the upper part: what is below is for reading on the page itself. */
    private void picture(Page page, Locator what, String name) throws IOException {
        Browser.assertAccessible(page);
        String file = name + ".png";
        taken.add(file);
        page.evaluate("() => scrollTo(0, 0)");
        BoundingBox box = what.boundingBox();
        byte[] screenshot = page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setClip(box.x, box.y, box.width, Math.min(box.height, HIGHEST)));
        SmallPicture picture = new SmallPicture(screenshot);
        picture.save(SCREENSHOTS.resolve(file));
        if (Boolean.getBoolean("hoiluat.guide.pictures")) {
            picture.save(OfficersGuide.PICTURES.resolve(file));
        }
    }
}
