package vn.hoiluat.publicbase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.message.Channel;

/** The pages of the section over HTTP: what search engines and caches are told, and what there is where nothing is. */
@NullUnmarked
@SpringBootTest(
        classes = OpenSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "hoiluat.bot.public-url=https://hoidap.example.gov.vn")
@AutoConfigureWebTestClient
class SectionPageTest {

    private static final String ENTRY = "/hoi-dap/dia-phuong/khai-sinh";

    @Autowired
    WebTestClient client;

    @Autowired
    OpenFixtures base;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void fill() {
        base.publish("khai-sinh", OpenFixtures.content("ho-tich", "Khai sinh ở đâu?", Validity.ALWAYS, false));
        for (int i = 1; i <= 21; i++) {
            base.publish(
                    "dat-" + i,
                    OpenFixtures.content("dat-dai", "Đất thứ %d thế nào?".formatted(i), Validity.ALWAYS, false));
        }
        Awaitility.await().untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(30));
            assertThat(page("/hoi-dap?linh-vuc=dat-dai")).contains("Trang 1 trên 2");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/hoi-dap",
                "/hoi-dap?linh-vuc=dat-dai&trang=2",
                "/hoi-dap?q=khai+sinh",
                ENTRY,
                ENTRY + "?khung=1"
            })
    void whoHasThePage_isToldNoMoreThanThat(String address) {
        HttpHeaders first = get(address, HttpStatus.OK).getResponseHeaders();

        EntityExchangeResult<String> again = client.get()
                .uri(address)
                .accept(MediaType.TEXT_HTML)
                .header(HttpHeaders.IF_NONE_MATCH, first.getETag())
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectBody(String.class)
                .returnResult();

        assertThat(again.getResponseBody()).isNull();
        assertThat(again.getResponseHeaders().getETag()).isEqualTo(first.getETag());
        assertThat(again.getResponseHeaders().getCacheControl()).isEqualTo(first.getCacheControl());
    }

    @Test
    void pageThatSaysSomethingElse_hasAnotherTag() {
        base.publishUnchecked("le-phi", OpenFixtures.needing("lệ phí thẻ", "Lệ phí là bao nhiêu?"));
        String known = base.know("lệ phí thẻ", "8.000 đồng");
        String before = tag("/hoi-dap/dia-phuong/le-phi");
        assertThat(tag("/hoi-dap/dia-phuong/le-phi?khung=1")).isNotEqualTo(before);
        base.forget(known);
        base.know("lệ phí thẻ", "9.000 đồng");
        assertThat(tag("/hoi-dap/dia-phuong/le-phi")).isNotEqualTo(before);

        String entry = tag(ENTRY);
        clock.advance(Duration.ofDays(1));
        assertThat(tag(ENTRY)).isNotEqualTo(entry);

        String today = tag(ENTRY);
        base.publish(
                "khai-sinh",
                OpenFixtures.content("ho-tich", "Khai sinh?", new Validity(LocalDate.of(2027, 3, 1), null), false));
        assertThat(tag(ENTRY)).isNotEqualTo(today);

        String framed = tag(ENTRY);
        allow("https://cong.example.gov.vn");
        assertThat(tag(ENTRY)).isNotEqualTo(framed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /hoi-dap                            | https://hoidap.example.gov.vn/hoi-dap                             | Hỏi đáp pháp luật
            /hoi-dap/                           | https://hoidap.example.gov.vn/hoi-dap                             | Hỏi đáp pháp luật
            /hoi-dap?khung=1                    | https://hoidap.example.gov.vn/hoi-dap                             | Hỏi đáp pháp luật
            /hoi-dap?linh-vuc=dat-dai           | https://hoidap.example.gov.vn/hoi-dap?linh-vuc=dat-dai            | Đất đai
            /hoi-dap?linh-vuc=dat-dai&trang=2   | https://hoidap.example.gov.vn/hoi-dap?linh-vuc=dat-dai&amp;trang=2 | Đất đai, trang 2
            /hoi-dap/dia-phuong/khai-sinh       | https://hoidap.example.gov.vn/hoi-dap/dia-phuong/khai-sinh        | Khai sinh ở đâu?
            """)
    void page_saysItsOwnAddressAndTitle(String address, String canonical, String title) {
        assertThat(page(address))
                .contains("<link rel=\"canonical\" href=\"" + canonical + "\">")
                .contains("<meta property=\"og:url\" content=\"" + canonical + "\">")
                .contains("<meta property=\"og:title\" content=\"" + title + "\">")
                .contains("<title>" + title + " · Hỏi Luật</title>")
                .containsOnlyOnce("<meta name=\"description\"");
    }

    @Test
    void search_isNoPageForSearchEngines() {
        assertThat(page("/hoi-dap?q=khai+sinh"))
                .contains("<meta name=\"robots\" content=\"noindex, follow\">")
                .doesNotContain("canonical", "og:url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/hoi-dap?linh-vuc=khong-co", "/hoi-dap?linh-vuc=dat-dai&trang=3", "/hoi-dap/dia-phuong/khong-co"
            })
    void whatIsNotThere_isSaid_withAWayOn(String address) {
        allow("https://cong.example.gov.vn");

        EntityExchangeResult<String> answer = get(address, HttpStatus.NOT_FOUND);

        assertThat(answer.getResponseBody()).contains("Không có mục này", "id=\"words\"");
        assertThat(answer.getResponseHeaders().getFirst("Content-Security-Policy"))
                .contains("frame-ancestors 'self' https://cong.example.gov.vn");
    }

    private void allow(String origin) {
        accounts.overwrite(new ChannelAccount(
                        "web-the",
                        Channel.WEB,
                        "web",
                        "web-the",
                        "Sở Tư pháp",
                        AddressForm.ONG_BA,
                        true,
                        Map.of(),
                        Map.of("origins", origin)))
                .block();
    }

    private String tag(String address) {
        return get(address, HttpStatus.OK).getResponseHeaders().getETag();
    }

    private String page(String address) {
        return get(address, HttpStatus.OK).getResponseBody();
    }

    private EntityExchangeResult<String> get(String address, HttpStatus status) {
        return client.get()
                .uri(address)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult();
    }
}
