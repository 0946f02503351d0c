package vn.hoiluat.channels.zalo;

import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.hoiluat.channels.platform.KnownAccounts;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.InMemoryDocumentStore;

@NullUnmarked
class ZaloDomainFileTest {

    @Test
    void get_codeOfAnApplication_isItsFile() {
        client(Map.of(ZaloSettings.VERIFIER_CODE, "EzB9Kx-2"))
                .get()
                .uri("/zalo_verifierEzB9Kx-2.html")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectBody(String.class)
                .value(page -> org.assertj.core.api.Assertions.assertThat(page)
                        .contains("zalo-platform-site-verification")
                        .contains("content=\"EzB9Kx-2\""));
    }

    @Test
    void get_contentGiven_isThatContent() {
        client(Map.of(ZaloSettings.VERIFIER_CODE, "x1", ZaloSettings.VERIFIER_CONTENT, "<p>x1</p>"))
                .get()
                .uri("/zalo_verifierx1.html")
                .exchange()
                .expectBody(String.class)
                .isEqualTo("<p>x1</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/zalo_verifierother.html", "/zalo_verifier.html", "/zalo_verifierx1.html.bak"})
    void get_anythingElse_isNotFound(String path) {
        client(Map.of(ZaloSettings.VERIFIER_CODE, "x1"))
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private static WebTestClient client(Map<String, String> appSettings) {
        InMemoryDocumentStore store = new InMemoryDocumentStore();
        KnownAccounts accounts =
                new KnownAccounts(Channel.ZALO, ZaloFixtures.accounts(store, appSettings), ZaloFixtures.CLOCK);
        return WebTestClient.bindToRouterFunction(new ZaloDomainFile(accounts).routes())
                .build();
    }
}
