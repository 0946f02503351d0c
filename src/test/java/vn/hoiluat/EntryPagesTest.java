package vn.hoiluat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.HtmlUtils;
import vn.hoiluat.knowledge.catalogue.Catalogue;
import vn.hoiluat.knowledge.central.CentralContent;
import vn.hoiluat.knowledge.central.CentralRecord;
import vn.hoiluat.knowledge.central.Conflict;
import vn.hoiluat.knowledge.central.Field;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.golden.GoldenQuestions;
import vn.hoiluat.knowledge.search.EntrySearcher;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.security.StaffAccounts;
import vn.hoiluat.security.StaffBrowser;
import vn.hoiluat.storage.DocumentStore;

/** The pages of entries as forms, over the whole service. */
@NullUnmarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryPagesTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String MARKUP = "<script>alert('x')</script>\"'&<img src=x onerror=alert(1)>";

    private RunningService service;
    private WebTestClient client;
    private StaffBrowser editor;

    @BeforeAll
    void start(@TempDir Path data) {
        service = RunningService.start(data);
        People people = service.parts(People.class).getFirst();
        StaffAccounts.make(people, "an-bien-tap", Role.BIEN_TAP);
        StaffAccounts.make(people, "binh-bien-tap", Role.BIEN_TAP);
        StaffAccounts.make(people, "chi-duyet", Role.DUYET);
        client = WebTestClient.bindToServer()
                .baseUrl(service.page("/").replaceFirst("/$", ""))
                .responseTimeout(LONGEST)
                .build();
        editor = signedIn("an-bien-tap");
        EntrySearcher searcher = service.parts(EntrySearcher.class).getFirst();
        String question = entry("starter:02-01").newest().content().question();
        await().atMost(LONGEST)
                .until(() -> searcher.search(question, null, 1).stream()
                        .anyMatch(hit -> hit.key().equals("starter:02-01")));
    }

    @AfterAll
    void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void concurrentEdit_isSaid_withBothTexts_andSavedOverWhenSavedAgain() {
        StaffBrowser other = signedIn("binh-bien-tap");
        Map<String, String> mine = form("starter:02-02", "Trả lời của tôi.");
        Map<String, String> theirs = form("starter:02-02", "Trả lời của người kia.");
        assertThat(other.send("/kho/muc/starter/02-02/sua", theirs).getStatus().value())
                .isEqualTo(303);

        EntityExchangeResult<String> refused = editor.send("/kho/muc/starter/02-02/sua", mine);

        assertThat(refused.getStatus().value()).isEqualTo(409);
        assertThat(refused.getResponseBody())
                .contains(
                        "Mục này vừa có người khác sửa",
                        "binh-bien-tap",
                        "tôi.",
                        "kia.",
                        "Trả lời của tôi.</textarea>");
        mine.put("phien-ban", "2");
        assertThat(editor.send("/kho/muc/starter/02-02/sua", mine).getStatus().value())
                .isEqualTo(303);
        assertThat(entry("starter:02-02").newest().content().shortAnswer()).isEqualTo("Trả lời của tôi.");
        assertThat(entry("starter:02-02").versions()).hasSize(3);
    }

    @Test
    void texts_areNeverMarkup() {
        Map<String, String> form = form("starter:02-03", MARKUP);
        form.put("phien-ban", "0");
        form.put("cau-hoi", MARKUP);
        form.put("cach-hoi", MARKUP);
        form.put("tra-loi-day-du", MARKUP);
        form.put("tep-ten", MARKUP);
        form.put("tep-dia-chi", "https://a.vn/?\"><script>alert('x')</script>");
        String refused = editor.send("/kho/muc/moi", form).getResponseBody();
        form.put("tep-dia-chi", "https://a.vn/x?a=1&b=2");
        String preview = editor.send("/kho/muc/moi", "/kho/muc/xem-truoc", form).getResponseBody();
        form.put("biet-trung", "co");
        form.put("phien-ban", "0");
        String address = saved(editor.send("/kho/muc/moi", form));
        form.put("can-cu", MARKUP);
        String unread = editor.send(address + "/sua", form).getResponseBody();
        form.put("can-cu", "");
        form.put("phien-ban", "1");
        form.put("tra-loi-ngan", "Khác " + MARKUP);
        assertThat(editor.send(address + "/sua", form).getStatus().value()).isEqualTo(303);

        List<String> pages = List.of(
                refused,
                preview,
                unread,
                body(address),
                body(address + "/sua"),
                body(address + "/so-sanh?cu=1&moi=2"),
                body("/kho/thu?q=<script>alert('x')</script>"));

        assertThat(pages)
                .allSatisfy(page ->
                        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>alert", "<img src=x"));
    }

    @Test
    void whatCannotBeSaved_comesBackAsTyped_withAWordAtItsField() {
        Map<String, String> form = form("starter:02-04", "a".repeat(330));
        form.put("can-cu", "điều gì đó");
        form.put("tu-ngay", "2027-01-01");
        form.put("den-het-ngay", "2026-01-01");

        EntityExchangeResult<String> result = editor.send("/kho/muc/starter/02-04/sua", form);

        assertThat(result.getStatus().value()).isEqualTo(400);
        assertThat(result.getResponseBody())
                .contains("a".repeat(330), "Đang có 330 ký tự", "«điều gì đó»", "Ngày cuối phải sau ngày đầu.");
        assertThat(entry("starter:02-04").versions()).hasSize(1);
    }

    @Test
    void nearDuplicate_isSaidOnce_andMayBeSavedAllTheSame() {
        Map<String, String> form = form("starter:02-01", "Trả lời ngắn.");
        form.put("phien-ban", "0");

        EntityExchangeResult<String> warned = editor.send("/kho/muc/moi", form);
        form.put("biet-trung", "co");
        String address = saved(editor.send("/kho/muc/moi", form));

        assertThat(warned.getStatus().value()).isEqualTo(200);
        assertThat(warned.getResponseBody()).contains("Có thể trùng với mục đã có", "/kho/muc/starter/02-01", "giống ");
        assertThat(entry("dia-phuong:" + address.substring(address.lastIndexOf('/') + 1))
                        .newest()
                        .status())
                .isEqualTo(EntryStatus.DRAFT);
    }

    @Test
    void questionThatSomebodyElseHasInADraft_isWarnedOf() {
        Map<String, String> form = form("starter:02-01", "Trả lời ngắn.");
        form.put("phien-ban", "0");
        form.put("cau-hoi", "Nuôi thằn lằn cảnh trong phòng trọ có phải khai báo không?");
        form.put("cach-hoi", "");
        form.put("biet-trung", "co");
        String first = saved(editor.send("/kho/muc/moi", form));
        Catalogue catalogue = service.parts(Catalogue.class).getFirst();
        await().until(() -> catalogue.near("thằn lằn cảnh", EnumSet.of(EntryStatus.DRAFT), 5).block().stream()
                .anyMatch(entry -> first.endsWith(entry.externalId())));
        form.put("cau-hoi", "nuoi than lan canh trong phong tro co phai khai bao khong");
        form.remove("biet-trung");

        EntityExchangeResult<String> warned = editor.send("/kho/muc/moi", form);

        assertThat(warned.getStatus().value()).isEqualTo(200);
        assertThat(warned.getResponseBody())
                .contains("Có thể trùng với mục đã có", "href=\"" + first + "\"", "Nháp</span>");
    }

    @Test
    void draftOfAnOfficersAnswer_withAPersonalNumberLeft_isRefusedInTheEditor_andOnItsPage() {
        EntryContent content = entry("starter:02-14").newest().content();
        service.parts(Entries.class)
                .getFirst()
                .write(new Proposal(
                        "can-bo",
                        "vu-viec",
                        content.withAlternates(List.of("Số 001199012345 của tôi làm lại ở đâu?")),
                        new Provenance("officer", "HD-4827-1936"),
                        EntryStatus.DRAFT,
                        null,
                        "an-bien-tap"))
                .block();
        Map<String, String> form = form("can-bo:vu-viec", "Gọi số căn cước 001199012345 để hỏi.");
        form.put("phien-ban", "1");
        form.put("viec", "trinh");
        form.put("biet-trung", "co");

        EntityExchangeResult<String> refused = editor.send("/kho/muc/can-bo/vu-viec/sua", form);
        EntityExchangeResult<String> onPage = editor.send(
                "/kho/muc/can-bo/vu-viec", "/kho/muc/can-bo/vu-viec/trinh", Map.of("phien-ban", "1", "moi-nhat", "1"));
        form.put("tra-loi-ngan", "Hỏi Công an xã.");
        EntityExchangeResult<String> mended = editor.send("/kho/muc/can-bo/vu-viec/sua", form);

        assertThat(refused.getStatus().value()).isEqualTo(400);
        assertThat(refused.getResponseBody()).contains("Còn số cá nhân «001199012345»");
        assertThat(onPage.getStatus().value()).isEqualTo(409);
        assertThat(onPage.getResponseBody()).contains("còn số cá nhân");
        assertThat(mended.getStatus().value()).isEqualTo(303);
        assertThat(entry("can-bo:vu-viec").newest().status()).isEqualTo(EntryStatus.PENDING_REVIEW);
    }

    @Test
    void author_neverApproves_andNobodyHoldsWithoutAReason() {
        StaffBrowser approver = signedIn("chi-duyet");
        String path = "/kho/muc/starter/02-05";
        Map<String, String> form = form("starter:02-05", "Trả lời của người duyệt.");
        form.put("viec", "trinh");
        assertThat(approver.send(path + "/sua", form).getStatus().value()).isEqualTo(303);
        Map<String, String> version = Map.of("phien-ban", "2", "moi-nhat", "2");

        EntityExchangeResult<String> own = approver.send(path, path + "/duyet", version);
        EntityExchangeResult<String> noRight = editor.send(path, path + "/duyet", version);
        EntityExchangeResult<String> noReason =
                editor.send(path, path + "/tam-giu", Map.of("phien-ban", "1", "moi-nhat", "2"));
        EntityExchangeResult<String> stale =
                editor.send(path, path + "/tam-giu", Map.of("phien-ban", "1", "moi-nhat", "1", "ly-do", "x"));

        assertThat(own.getStatus().value()).isEqualTo(409);
        assertThat(own.getResponseBody()).contains("Người soạn không tự duyệt được");
        assertThat(noRight.getResponseBody()).contains("Việc này cần quyền duyệt");
        assertThat(noReason.getResponseBody()).contains("Cần ghi lý do.");
        assertThat(stale.getResponseBody()).contains("vừa có bản mới");
        assertThat(entry("starter:02-05").version(1).status()).isEqualTo(EntryStatus.PUBLISHED);
        assertThat(entry("starter:02-05").version(2).status()).isEqualTo(EntryStatus.PENDING_REVIEW);
    }

    @Test
    void approval_thatAProtectedQuestionWouldFallBy_isRefused_withTheList() {
        Entry entry = entry("starter:02-12");
        service.parts(GoldenQuestions.class)
                .getFirst()
                .protect(entry, entry.newest().content(), "chi-duyet")
                .block();
        String path = "/kho/muc/starter/02-12";
        Map<String, String> form = form("starter:02-12", "Phải kê khai với xã.");
        form.put("cau-hoi", "Nuôi chim cút trong nhà có phải kê khai không?");
        form.put("biet-trung", "co");
        form.put("viec", "trinh");
        assertThat(editor.send(path + "/sua", form).getStatus().value()).isEqualTo(303);

        EntityExchangeResult<String> refused =
                signedIn("chi-duyet").send(path, path + "/duyet", Map.of("phien-ban", "2", "moi-nhat", "2"));

        assertThat(refused.getStatus().value()).isEqualTo(409);
        assertThat(refused.getResponseBody())
                .contains(
                        "các câu chuẩn chưa đạt",
                        "Câu được bảo vệ",
                        entry.newest().content().question());
        assertThat(body(path)).contains("Bị chặn");
        assertThat(entry("starter:02-12").version(1).status()).isEqualTo(EntryStatus.PUBLISHED);
    }

    @Test
    void whatCitizensGet_isHeldFromThePageOfAnotherVersion() {
        String path = "/kho/muc/starter/02-11";
        Map<String, String> form = form("starter:02-11", "Trả lời ngắn khác.");
        assertThat(editor.send(path + "/sua", form).getStatus().value()).isEqualTo(303);

        String page = body(path);
        EntityExchangeResult<String> held = editor.send(
                path, path + "/tam-giu", Map.of("phien-ban", "1", "moi-nhat", "2", "ly-do", "Sai mức phạt"));

        assertThat(page).contains("Tạm giữ bản 1 đang dùng", "name=\"phien-ban\" value=\"1\"");
        assertThat(held.getStatus().value()).isEqualTo(303);
        assertThat(entry("starter:02-11").version(1).status()).isEqualTo(EntryStatus.ON_HOLD);
    }

    @ParameterizedTest
    @CsvSource({
        "02-06, zalo, 9000000000000000077, is-zalo",
        "02-07, messenger, 7000000000000077, is-messenger",
        "02-08, sms, 84912345677, is-sms",
    })
    void preview_isWhatTheBotSends(String id, String channel, String person, String section) {
        // The first message of a conversation has more below it.
        ask(channel, person, "xin chào");
        await().atMost(LONGEST).until(() -> !onPhone(channel, person).isEmpty());
        ask(channel, person, entry("starter:" + id).newest().content().question());
        await().atMost(LONGEST).until(() -> onPhone(channel, person).stream().anyMatch(EntryPagesTest::isAnswer));

        String page = body("/kho/muc/starter/" + id + "/sua");

        String preview = page.substring(page.indexOf(section));
        String shown = plain(preview.substring(0, preview.indexOf("</section>")));
        assertThat(onPhone(channel, person))
                .filteredOn(EntryPagesTest::isAnswer)
                .allSatisfy(text -> assertThat(shown).contains(plain(text)));
    }

    @Test
    void trial_beforeAnythingWasAsked_isAFormOnly() {
        assertThat(body("/kho/thu")).contains("id=\"trial\"").doesNotContain("trial-outcome");
    }

    @Test
    void trial_withADraft_countsItAsPublished() {
        Map<String, String> form = form("starter:02-09", "Phải báo xã.");
        form.put("cau-hoi", "Nuôi cá sấu trong ao nhà có phải khai báo không?");
        form.put("cach-hoi", "nuôi cá sấu cần giấy phép gì");
        form.put("q", "nuoi ca sau trong ao nha phai khai bao khong");
        form.put("ngay", "");

        String with = editor.send("/kho/muc/moi", "/kho/muc/thu", form).getResponseBody();
        String without = body("/kho/thu?q=nuoi+ca+sau+trong+ao+nha+phai+khai+bao+khong");

        assertThat(with).contains("Nuôi cá sấu trong ao nhà");
        assertThat(without).doesNotContain("Nuôi cá sấu trong ao nhà");
    }

    @Test
    void entryInTheConflictInbox_isFoundByThatOrigin_andSaysSo() {
        CentralContent content = new CentralContent(
                "Câu hỏi?", List.of(), "Ngắn.", "Đầy đủ.", List.of(), List.of(), List.of(), Validity.ALWAYS);
        CentralRecord theirs = new CentralRecord("tw-1", 2, content, false, Instant.EPOCH);
        service.parts(DocumentStore.class)
                .getFirst()
                .documents(Conflict.KIND)
                .insert(
                        "trung-uong tw-1",
                        new Conflict(
                                "trung-uong",
                                "tw-1",
                                "starter:02-13",
                                null,
                                content,
                                1,
                                theirs,
                                List.of(Field.QUESTION),
                                content,
                                Instant.EPOCH,
                                null))
                .block();

        String list = body("/kho?nguon=conflict");
        String other = body("/kho?nguon=central");

        assertThat(list).contains("/kho/muc/starter/02-13").doesNotContain("/kho/muc/starter/02-01");
        assertThat(list.substring(list.indexOf("<tbody"))).contains("Xung đột");
        assertThat(other).doesNotContain("/kho/muc/starter/02-13");
        assertThat(body("/kho/muc/starter/02-13")).contains("Xung đột");
    }

    @Test
    void unknownEntry_isNotFound() {
        assertThat(editor.open("/kho/muc/starter/khong-co").getStatus().value()).isEqualTo(404);
        assertThat(editor.open("/kho/muc/KHONG/khong-co").getStatus().value()).isEqualTo(404);
        assertThat(editor.open("/kho/muc/starter/02-01/so-sanh?cu=1&moi=9")
                        .getStatus()
                        .value())
                .isEqualTo(404);
    }

    /** What the form of an entry sends, with another short answer. */
    private Map<String, String> form(String key, String shortAnswer) {
        var content = entry(key).newest().content();
        return new HashMap<>(Map.of(
                "cau-hoi",
                content.question(),
                "cach-hoi",
                "",
                "linh-vuc",
                content.field(),
                "tra-loi-ngan",
                shortAnswer,
                "tra-loi-day-du",
                "Trả lời đầy đủ.",
                "can-cu",
                "khoản 1 Điều 18 Luật Hộ tịch",
                "phien-ban",
                key.startsWith("starter") ? "1" : "0",
                "viec",
                "luu"));
    }

    private Entry entry(String key) {
        return service.parts(Entries.class).getFirst().find(key).block();
    }

    private String body(String path) {
        return editor.open(path).getResponseBody();
    }

    private void ask(String channel, String person, String words) {
        service.post(
                "/sandbox/" + channel + "/phone/" + person + "/messages",
                ("{\"text\":\"" + words + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isAnswer(String text) {
        return text.contains("Căn cứ: ") || text.contains("Chi tiet: ");
    }

    private static String saved(EntityExchangeResult<String> result) {
        assertThat(result.getStatus().value()).as(result.getResponseBody()).isEqualTo(303);
        return result.getResponseHeaders().getLocation().getPath();
    }

    private List<String> onPhone(String channel, String person) {
        return channel.equals("sms") ? service.onSmsPhone(person) : service.onPhone(channel, person);
    }

    /** Without markup, blanks and the random part of a link. */
    private static String plain(String text) {
        return HtmlUtils.htmlUnescape(text.replaceAll("<[^>]+>", ""))
                .replaceAll("\\s+", "")
                .replaceAll("/a/[\\w-]{12}", "/a/TOKEN");
    }

    private StaffBrowser signedIn(String login) {
        return new StaffBrowser(client).signIn(login, StaffAccounts.PASSWORD);
    }
}
