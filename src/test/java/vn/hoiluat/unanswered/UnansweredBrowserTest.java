package vn.hoiluat.unanswered;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.hoiluat.pages.Browser.look;
import static vn.hoiluat.pages.Browser.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.unanswered.UnansweredQuestions;
import vn.hoiluat.pages.Browser;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.rating.Opinion;
import vn.hoiluat.rating.RatedAnswer;
import vn.hoiluat.rating.Ratings;
import vn.hoiluat.security.StaffAccounts;
import vn.hoiluat.storage.InMemoryDocumentStore;

/** The inbox of unanswered questions, as somebody works through it who looks after the base. */
@NullUnmarked
@SpringBootTest(classes = UnansweredSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class UnansweredBrowserTest {

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    @LocalServerPort
    int port;

    @Autowired
    UnansweredQuestions questions;

    @Autowired
    InMemoryDocumentStore store;

    @Autowired
    Entries entries;

    @Autowired
    Ratings ratings;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @BeforeEach
    void ask() {
        asked("flycam xin giấy phép bay ở đâu?", 9, 0);
        asked("Tôi tên Nguyễn Văn Bình, muốn xin giấy phép bay flycam thì nộp ở đâu", 3, 7);
        asked("xin giay phep bay flycam cho dam cuoi o dau", 2, 14);
        asked("Hàng xóm nuôi gà gây ồn từ 4 giờ sáng thì bị phạt thế nào", 4, 0);
        asked("mức phạt đốt vàng mã nơi công cộng", 1, 21);
        asked("Cho thuê lại nhà ở xã hội có bị thu hồi không", 2, 0);
        asked("Đổi tên đệm cho con 6 tuổi vì trùng tên ông nội", 1, 0);
    }

    @Test
    void editor_worksThroughTheInbox() {
        entries.write(entry("le-phi", "Lệ phí cấp bản sao trích lục hộ tịch là bao nhiêu?"))
                .block();
        ratings.rate(
                        new RatedAnswer(
                                "turn/r1",
                                "zalo:oa:x",
                                new EntryRef("starter", "le-phi", 1),
                                null,
                                "le phi cap lai the"),
                        Opinion.OTHER_QUESTION,
                        clock.instant())
                .block();
        StaffAccounts.make(people, "bien-tap-kho", Role.BIEN_TAP);
        Page page = signedIn(Browser.DESKTOP, "bien-tap-kho");
        assertThat(page.locator(".clusters li")).hasCount(6);
        assertThat(page.locator(".clusters li").first()).containsText("12 lượt hỏi");
        assertThat(page.locator(".tabs [aria-current=page]")).containsText("Chờ xử lý");
        look(page, "unanswered-list");

        page.getByText("Hàng xóm nuôi gà").click();
        look(page, "unanswered-cluster");
        page.getByLabel("Lý do").fill("Thuộc Công an xã, đã có trang hướng dẫn riêng.");
        press(page, "Không đưa vào kho");
        assertThat(page.locator(".clusters li")).hasCount(5);
        assertThat(page.getByText("Đã ghi: không đưa nhóm câu hỏi này vào kho."))
                .isVisible();

        page.locator(".tabs").getByText("Không đưa vào kho").click();
        page.getByText("Hàng xóm nuôi gà").click();
        look(page, "unanswered-rejected");
        press(page, "Mở lại");
        assertThat(page.getByLabel("Lý do")).isVisible();

        page.navigate(url("/kho/chua-tra-loi/khong-huu-ich"));
        assertThat(page.getByText("Không đúng câu hỏi")).isVisible();
        look(page, "unanswered-useless");

        page.navigate(url("/kho/chua-tra-loi?ky=tuan&linh-vuc=dat-dai"));
        assertThat(page.getByText("Không có câu hỏi nào đang chờ")).isVisible();
        look(page, "unanswered-empty");
    }

    @Test
    void onAPhone_andInTheDark() {
        StaffAccounts.make(people, "can-bo-kho", Role.CAN_BO);
        Page page = signedIn(Browser.PHONE, "can-bo-kho");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look(page, "unanswered-list");

        page.getByText("flycam xin giấy phép bay ở đâu?").click();
        look(page, "unanswered-cluster");
    }

    @Test
    void searchWhileTyping_andLink_makesAFurtherVersionForReview() {
        entries.writeAll(List.of(entry("flycam", "Xin phép bay thiết bị bay không người lái ở cơ quan nào?")), true)
                .block();
        StaffAccounts.make(people, "bien-tap-gan", Role.BIEN_TAP);
        Page page = signedIn(Browser.DESKTOP, "bien-tap-gan");
        page.getByText("flycam xin giấy phép bay ở đâu?").click();

        page.getByLabel("Tìm mục trong kho").pressSequentially("thiết bị bay không người lái");
        page.getByLabel("Xin phép bay thiết bị bay").check();
        look(page, "unanswered-search");
        press(page, "Gắn vào mục đã chọn");

        Awaitility.await()
                .untilAsserted(() -> Assertions.assertThat(
                                entries.find("starter:flycam").block().open())
                        .hasValueSatisfying(version -> {
                            Assertions.assertThat(version.author()).isEqualTo("bien-tap-gan");
                            Assertions.assertThat(version.content().alternates())
                                    .contains("flycam xin giấy phép bay ở đâu?");
                        }));
        Assertions.assertThat(entries.find("starter:flycam").block().published())
                .hasValueSatisfying(version ->
                        Assertions.assertThat(version.content().alternates()).isEmpty());
        page.navigate(url("/kho/chua-tra-loi?trang-thai=da-lien-ket"));
        assertThat(page.locator(".clusters li")).hasCount(1);
    }

    private Page signedIn(int width, String login) {
        return StaffAccounts.signedIn(browser, width, login, url("/kho/chua-tra-loi"));
    }

    private void asked(String words, int times, int daysAgo) {
        for (int i = 0; i < times; i++) {
            String id = words.hashCode() + "-" + i;
            Instant at = clock.instant().minus(Duration.ofDays(daysAgo)).minusSeconds(i * 60L);
            Turn turn = new Turn(
                    Turn.PREFIX + id,
                    "zalo:oa:nguoi" + i,
                    List.of(id),
                    words,
                    Outcome.CHOICES,
                    "",
                    null,
                    List.of(),
                    LocalDate.of(2026, 11, 20),
                    null,
                    true,
                    List.of(),
                    null,
                    at);
            store.documents(Turn.KIND).insert(turn.id(), turn).block();
            questions.take(turn).block();
        }
    }

    private static Proposal entry(String id, String question) {
        EntryContent content = new EntryContent(
                "ho-tich",
                question,
                List.of(),
                "Nộp tại Bộ Chỉ huy quân sự tỉnh.",
                "Nộp tại Bộ Chỉ huy quân sự tỉnh.",
                List.of(new Citation("Luật", "49/2024/QH15", "Quốc hội", "27", null, null)),
                List.of(),
                Validity.ALWAYS,
                null,
                null,
                List.of(),
                false);
        return new Proposal(
                "starter", id, content, new Provenance("starter", null), EntryStatus.PENDING_REVIEW, null, "starter");
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
