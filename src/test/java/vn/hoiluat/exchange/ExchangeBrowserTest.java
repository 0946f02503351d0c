package vn.hoiluat.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoiluat.pages.Browser.look;
import static vn.hoiluat.pages.Browser.press;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.starter.StarterBase;
import vn.hoiluat.pages.Browser;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.security.StaffAccounts;

/** Import and export, as an editor does them. */
@NullUnmarked
@SpringBootTest(
        classes = {PublicSite.class, ExchangeSite.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ExchangeBrowserTest {

    private static final String EDITOR = "chi-nhap";
    private static final String KEY = "starter:02-05";

    @RegisterExtension
    static final Browser browser = Browser.ofTests();

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Autowired
    People people;

    @Autowired
    StarterBase starter;

    @Autowired
    Entries entries;

    @BeforeEach
    void prepare() {
        StaffAccounts.make(people, EDITOR, Role.BIEN_TAP);
        starter.loadAsSample().block();
    }

    @Test
    void exportedSheet_editedAndBroughtBack_isLookedAtAndWritten() throws IOException {
        Page page = signedIn(Browser.DESKTOP);
        look(page, "exchange");
        Download download = page.waitForDownload(() -> press(page, "Tải về"));
        Path file = folder.resolve("kho-sua.xlsx");
        download.saveAs(file);
        edit(file, Map.of("Trả lời ngắn", "Mang giấy chứng sinh đến Ủy ban nhân dân cấp xã nơi cư trú."));

        bring(page, file);

        assertThat(page.locator(".rows > li")).hasCount(1);
        assertThat(page.locator(".rows .key")).hasText(KEY);
        look(page, "exchange-preview");
        page.getByLabel("Chờ duyệt").check();
        press(page, "Ghi 1 mục vào kho");
        assertThat(page.getByText("0 mục mới, 1 mục có bản mới")).isVisible();
        look(page, "exchange-done");
        Entry written = entries.find(KEY).block();
        assertThat(written.newest().status()).isEqualTo(EntryStatus.PENDING_REVIEW);
        assertThat(written.newest().author()).isEqualTo(EDITOR);
        assertThat(written.published()).isPresent();
    }

    @Test
    void fileWithMistakes_showsThemAndOffersNothingToWrite() throws IOException {
        Path file = folder.resolve("so-tay-hoi-dap.csv");
        Files.writeString(file, """
                Mã;Lĩnh vực;Câu hỏi;Trả lời;Đúng từ ngày
                a1;Đất đai;Làm sổ đỏ ở đâu?;Tại chi nhánh văn phòng đăng ký đất đai.;01/01/2026
                a1;Nhà đất;;Không có câu hỏi.;
                a3;Hộ tịch;Khai sinh ở đâu?;;
                """, StandardCharsets.UTF_8);
        Page page = signedIn(Browser.PHONE);

        bring(page, file);

        assertThat(page.getByText("Không có lĩnh vực «Nhà đất»", new Page.GetByTextOptions().setExact(false)))
                .isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ghi")))
                .hasCount(0);
        look(page, "exchange-wrong");
        page.locator(".parts a", new Page.LocatorOptions().setHasText("Mới")).click();
        look(page, "exchange-new");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look(page, "exchange-new-dark");
    }

    @Test
    void fileOfAnotherSort_isRefusedInWords() throws IOException {
        Path file = folder.resolve("cu.xls");
        Files.write(file, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        Page page = signedIn(Browser.PHONE);

        choose(page, file);

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Tệp đời cũ");
        look(page, "exchange-refused");
    }

    private Page signedIn(int width) {
        return StaffAccounts.signedIn(browser, width, EDITOR, "http://localhost:" + port + "/kho/nhap-xuat");
    }

    private static void choose(Page page, Path file) {
        page.getByLabel("Tệp", new Page.GetByLabelOptions().setExact(true)).setInputFiles(file);
        press(page, "Đọc và xem trước");
    }

    private static void bring(Page page, Path file) {
        choose(page, file);
        page.waitForURL("**/kho/nhap-xuat/*-*-*-*-*");
    }

    private static void edit(Path file, Map<String, String> typed) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Row header = workbook.getSheetAt(0).getRow(0);
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell name : header) {
                    String text = typed.get(name.getStringCellValue());
                    if (text != null && KEY.equals(row.getCell(0) + ":" + row.getCell(1))) {
                        Cell cell = row.getCell(name.getColumnIndex());
                        cell.setBlank();
                        cell.setCellValue(text);
                    }
                }
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }
}
