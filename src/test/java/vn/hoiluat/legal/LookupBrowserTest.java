package vn.hoiluat.legal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.hoiluat.knowledge.law.DocumentRef;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.law.ValidityCode;
import vn.hoiluat.pages.Browser;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.security.StaffAccounts;

/** Somebody who approves looks a decree up in the state's database, sees what would change, and saves it; or is told why not. */
@NullUnmarked
@SpringBootTest(
        classes = {PublicSite.class, LegalSite.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoiluat.vbpl.pause=0s", "hoiluat.vbpl.backoff=5ms", "hoiluat.vbpl.kept-for=0s"})
class LookupBrowserTest {

    private static final DocumentRef DECREE = new DocumentRef("Nghị định", "147/2024/NĐ-CP", "Chính phủ");
    private static final DocumentRef REPLACED = new DocumentRef("Nghị định", "72/2013/NĐ-CP", "Chính phủ");

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    @RegisterExtension
    static final WireMockExtension VBPL = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    DocumentRegister register;

    @DynamicPropertySource
    static void whereItIs(DynamicPropertyRegistry properties) {
        properties.add("hoiluat.vbpl.url", VBPL::baseUrl);
    }

    @BeforeEach
    void theRegisterHasTheDecree_withADayThatNobodyChecked() {
        StaffAccounts.make(people, "duyet-tra", Role.DUYET);
        VBPL.stubFor(post(anyUrl()).willReturn(okJson(fixture("search.json"))));
        VBPL.stubFor(get(anyUrl()).willReturn(okJson(fixture("decree.json"))));
    }

    @Test
    void aDocument_isLookedUp_previewed_andSaved_withTheRelationsThatAreTicked() {
        register.write(LegalDocument.plain(DECREE, "", LocalDate.of(2024, 12, 1), null, "thử nghiệm"))
                .block();
        Page page = signedIn();
        page.navigate(url("/kho/van-ban/nghi-dinh~147_2024_ND-CP~chinh-phu"));
        look(page, "lookup-button");
        press(page, "Tra trên vbpl");
        look(page, "lookup-found");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nghị định 147/2024/NĐ-CP"))
                .click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Sổ đã có văn bản này.");
        assertThat(page.locator(".law-compare tbody tr").nth(1)).containsText("01/12/2024");
        assertThat(page.locator(".law-compare tbody tr").nth(1).locator("strong"))
                .containsText("25/12/2024");
        assertThat(page.locator(".law-compare")).containsText("HHL1P");
        assertThat(page.getByText("Thêm lời văn các điều: 1, 2.")).isVisible();
        assertThat(register.known().document(DECREE.id()).orElseThrow().inForceFrom())
                .isEqualTo(LocalDate.of(2024, 12, 1));
        page.getByLabel("thay thế").check();
        look(page, "lookup-preview");
        page.setViewportSize(Browser.PHONE, 844);
        look(page, "lookup-preview");
        press(page, "Lưu vào sổ");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Nghị định 147/2024/NĐ-CP")))
                .isVisible();
        assertThat(page.locator(".law-relations li")).hasCount(1);
        assertThat(page.locator(".law-articles li")).hasCount(2);
        LegalDocument saved = register.known().document(DECREE.id()).orElseThrow();
        assertThat(saved.inForceFrom()).isEqualTo(LocalDate.of(2024, 12, 25));
        assertThat(saved.recorded().code()).isEqualTo(ValidityCode.HHL1P);
        assertThat(register.known().relations())
                .singleElement()
                .satisfies(relation -> assertThat(relation.of()).isEqualTo(REPLACED));
    }

    @Test
    void whatIsSaved_isWhatWasShown() {
        Page page = signedIn();
        page.navigate(url("/kho/van-ban/tra/172345"));
        VBPL.stubFor(get(anyUrl()).willReturn(okJson(fixture("decree.json").replace("25/12/2024", "31/12/2024"))));
        press(page, "Lưu vào sổ");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("vbpl vừa trả lời khác");
        assertThat(page.locator(".law-compare")).containsText("31/12/2024");
    }

    @Test
    void fromThePageForNewDocuments_problemsAreSaidInWords() {
        Page page = signedIn();
        page.navigate(url("/kho/van-ban/them"));
        look(page, "lookup-add");

        page.locator("#lookup").fill("1/1900/NĐ-CP");
        press(page, "Tra trên vbpl");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("vbpl không có văn bản nào mang số này");
        VBPL.stubFor(get(anyUrl()).willReturn(okJson(fixture("consolidated.json"))));
        assertProblem(page, "văn bản hợp nhất");
        VBPL.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(404)));
        assertProblem(page, "vbpl không còn văn bản này");
        for (var refusal : List.of(
                Refusal.of(aResponse().withStatus(429), "vbpl đang từ chối trả lời"),
                Refusal.of(aResponse().withStatus(503), "vbpl đang trục trặc"),
                Refusal.of(
                        aResponse().withHeader("Content-Type", "text/html").withBody("<html>bảo trì</html>"),
                        "Không đọc được câu trả lời của vbpl"))) {
            VBPL.stubFor(get(anyUrl()).willReturn(refusal.answer()));
            assertProblem(page, refusal.words());
        }
        look(page, "lookup-problem");
    }

    private record Refusal(ResponseDefinitionBuilder answer, String words) {

        static Refusal of(ResponseDefinitionBuilder answer, String words) {
            return new Refusal(answer, words);
        }
    }

    private void assertProblem(Page page, String words) {
        page.navigate(url("/kho/van-ban/tra/172345"));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(words);
    }

    private Page signedIn() {
        Page page = browser.visitor(Browser.DESKTOP);
        page.navigate(url("/dang-nhap?tiep=/kho/van-ban"));
        page.getByLabel("Tên đăng nhập").fill("duyet-tra");
        page.getByLabel("Mật khẩu").fill(StaffAccounts.PASSWORD);
        press(page, "Đăng nhập");
        return page;
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void look(Page page, String name) {
        Browser.assertAccessible(page);
        Browser.assertFitsWidth(page);
        Browser.picture(page, name, true);
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    private static String fixture(String name) {
        try (InputStream file = LookupBrowserTest.class.getResourceAsStream("/vn/hoiluat/vbpl/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
