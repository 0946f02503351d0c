package vn.hoiluat.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;

@NullUnmarked
class WebHistoryTest {

    private final WebChannel web = new WebChannel();

    @Test
    void history_holdsBothSides_inOrder() {
        web.say(WebChannel.LAN, "message-1", "xin chao");
        web.clock.advance(Duration.ofSeconds(2));
        web.reply(WebChannel.LAN, "part-1", "Kính chào ông/bà");
        web.clock.advance(Duration.ofSeconds(2));
        web.say(WebChannel.LAN, "message-2", "cam on");

        assertThat(texts(WebChannel.LAN)).containsExactly("xin chao", "Kính chào ông/bà", "cam on");
    }

    @Test
    void history_isTheVisitorsOwn() {
        web.say(WebChannel.LAN, "message-1", "chuyen rieng");

        assertThat(texts(WebChannel.MINH)).isEmpty();
    }

    @Test
    void history_givesTheLast_andGoesBackFromThere() {
        for (int i = 1; i <= 60; i++) {
            web.clock.advance(Duration.ofSeconds(1));
            web.say(WebChannel.LAN, "message-" + i, "tin " + i);
        }

        List<WebView> last = page("");
        List<WebView> earlier = page("?before=" + last.getFirst().place());

        assertThat(last).hasSize(50).first().extracting(WebView::text).isEqualTo("tin 11");
        assertThat(earlier).hasSize(10).last().extracting(WebView::text).isEqualTo("tin 10");
    }

    @Test
    void history_withoutCookie_makesAVisitor() {
        web.client
                .get()
                .uri("/api/web/{account}/messages", WebChannel.ACCOUNT)
                .header(WebGate.OUR_PAGE, "1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectCookie()
                .exists("hoiluat_visitor")
                .expectBody()
                .json("[]");
    }

    @Test
    void history_openedAsAPage_setsNoCookie() {
        web.client
                .get()
                .uri("/api/web/{account}/messages", WebChannel.ACCOUNT)
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectCookie()
                .doesNotExist("hoiluat_visitor");
    }

    @Test
    void visitor_forgotten_isAStranger() {
        web.client
                .delete()
                .uri("/api/web/visitor")
                .header(WebGate.OUR_PAGE, "1")
                .cookie("hoiluat_visitor", WebChannel.LAN)
                .exchange()
                .expectStatus()
                .isNoContent()
                .expectCookie()
                .maxAge("hoiluat_visitor", Duration.ZERO)
                .expectCookie()
                .path("hoiluat_visitor", "/");
    }

    @Test
    void history_badPlace_isRefused() {
        web.client
                .get()
                .uri("/api/web/{account}/messages?before=yesterday", WebChannel.ACCOUNT)
                .header(WebGate.OUR_PAGE, "1")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private List<String> texts(String secret) {
        return web
                .history(secret)
                .expectBody(new ParameterizedTypeReference<List<WebView>>() {})
                .returnResult()
                .getResponseBody()
                .stream()
                .map(WebView::text)
                .toList();
    }

    private List<WebView> page(String query) {
        return web.client
                .get()
                .uri("/api/web/" + WebChannel.ACCOUNT + "/messages" + query)
                .header(WebGate.OUR_PAGE, "1")
                .cookie("hoiluat_visitor", WebChannel.LAN)
                .exchange()
                .expectBody(new ParameterizedTypeReference<List<WebView>>() {})
                .returnResult()
                .getResponseBody();
    }
}
