package vn.hoiluat.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@NullUnmarked
@SpringBootTest(classes = PublicSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
class PagesTest {

    /** What the content security policy would keep from working. */
    private static final Pattern INLINE = Pattern.compile("<script(?![^>]* src=)|<style|\\sstyle=|\\son[a-z]+=");

    @Autowired
    WebTestClient client;

    @ParameterizedTest
    @CsvSource({
        "/, Hỏi đáp pháp luật",
        "/chat, Sở Tư pháp tỉnh Tuyên Quang",
        "/chat/web-tq, Sở Tư pháp tỉnh Tuyên Quang",
        "/tra-cuu, Tra cứu câu hỏi đã gửi",
        "/du-lieu, Dữ liệu được lưu và quyền của người hỏi"
    })
    void page_isVietnamese_andHasNothingInline(String path, String title) {
        String page = page(path, 200);

        assertThat(page).contains("<html lang=\"vi\"").contains("<h1>" + title + "</h1>");
        assertThat(INLINE.matcher(page).find()).as(page).isFalse();
        assertThat(page).doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/khong-co",
                "/chat/nobody",
                "/v/abc",
                "/a/abc",
                "/widget/nobody",
                "/du-lieu/abc",
                "/du-lieu/abc/ban-sao.json"
            })
    void page_unknown_isSaidInVietnamese(String path) {
        assertThat(page(path, 404)).contains("<html lang=\"vi\"").contains("Về trang đầu");
    }

    @Test
    void page_tellsBrowsersToBeStrict() {
        client.get()
                .uri("/")
                .exchange()
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .contains("default-src 'self'")
                                .doesNotContain("unsafe"))
                .expectHeader()
                .valueEquals("Referrer-Policy", "no-referrer")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("X-Frame-Options", "SAMEORIGIN");
    }

    @Test
    void widget_isFramedByListedSitesOnly() {
        client.get()
                .uri("/widget/web-tq")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .contains("default-src 'self'")
                                .endsWith("frame-ancestors 'self' https://xa.example.gov.vn http://localhost:8081"))
                .expectHeader()
                .doesNotExist("X-Frame-Options")
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Origin");
    }

    @Test
    void widgetScript_isCachedShortly_andSpeaksVietnamese() {
        client.get()
                .uri("/widget.js")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("text/javascript;charset=UTF-8")
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=300, public")
                .expectBody(String.class)
                .value(script -> assertThat(script)
                        .contains("title: \"Hỏi đáp pháp luật\"")
                        .doesNotContain("#{"));
    }

    @Test
    void page_setsNoCookie() {
        client.get().uri("/chat").exchange().expectHeader().doesNotExist("Set-Cookie");
    }

    @Test
    void rating_withoutTheFormsToken_isRefused() {
        client.post()
                .uri("/a/t1/danh-gia")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("y-kien=useful")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/css/hoiluat.css", "/css/chat.css", "/js/chat.js", "/js/print.js", "/images/mark.svg"})
    void asset_isServed(String path) {
        client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-cache")
                .expectHeader()
                .exists("Last-Modified");
    }

    @Test
    void page_aUnitsNameIsEscaped() {
        assertThat(page("/tra-cuu?ma=<script>alert(1)</script>", 400)).doesNotContain("<script>alert");
    }

    private String page(String path, int status) {
        return client.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
