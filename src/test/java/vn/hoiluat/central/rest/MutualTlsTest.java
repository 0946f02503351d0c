package vn.hoiluat.central.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;
import org.springframework.web.reactive.function.client.WebClient;
import vn.hoiluat.knowledge.central.CentralCursor;
import vn.hoiluat.knowledge.central.Fetched;

/** A partner that asks for a certificate: it gets ours, and we speak only to who has the right one. */
@NullUnmarked
class MutualTlsTest {

    private static final String PASSWORD = "for-tests-only";
    private static final String PARTNER = "dns:localhost,ip:127.0.0.1";
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor();

    @TempDir
    static Path stores;

    private static WireMockServer partner;

    @BeforeAll
    static void start() throws Exception {
        keys("partner", PARTNER);
        keys("namesake", "dns:another.example");
        keys("ours", "dns:unit.example");
        keys("stranger", "dns:unit.example");
        partner = listening("partner");
    }

    @AfterAll
    static void stop() {
        partner.stop();
        TIMER.shutdownNow();
    }

    @Test
    void ourCertificate_isShown_andAnswered() {
        assertThat(pull(partner, "ours", "trusts-partner")).isInstanceOf(Fetched.Received.class);
    }

    @Test
    void certificateTheyDoNotKnow_orNone_isRefused() {
        assertThat(pull(partner, "stranger", "trusts-partner")).isInstanceOf(Fetched.RetryLater.class);
        assertThat(pull(partner, null, "trusts-partner")).isInstanceOf(Fetched.RetryLater.class);
    }

    @Test
    void whoeverShowsAnUnknownCertificate_orOneOfAnotherName_isToldNothing() {
        WireMockServer namesake = listening("namesake");
        try {
            assertThat(pull(partner, "ours", "trusts-namesake")).isInstanceOf(Fetched.RetryLater.class);
            assertThat(pull(namesake, "ours", "trusts-namesake")).isInstanceOf(Fetched.RetryLater.class);
            assertThat(namesake.getAllServeEvents()).isEmpty();
        } finally {
            namesake.stop();
        }
    }

    private static Fetched<?> pull(WireMockServer from, @Nullable String keys, String trust) {
        var properties = new RestProperties(
                URI.create("https://localhost:" + from.httpsPort()),
                null,
                "unit",
                "secret",
                "hoi-dap",
                "",
                "",
                "",
                "bundle",
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                100);
        JksSslStoreDetails ours = keys == null ? null : details(keys);
        SslBundle bundle = SslBundle.of(new JksSslStoreBundle(ours, details(trust)));
        return RestConnection.to(properties, "unit", WebClient.builder(), bundle, Clock.systemUTC(), TIMER)
                .pull(CentralCursor.START, 100)
                .block();
    }

    private static WireMockServer listening(String keys) {
        var server = new WireMockServer(wireMockConfig()
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(store(keys).toString())
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD)
                .keystoreType("PKCS12")
                .needClientAuth(true)
                .trustStorePath(store("trusts-ours").toString())
                .trustStorePassword(PASSWORD)
                .trustStoreType("PKCS12"));
        server.start();
        server.stubFor(post("/oauth/token")
                .willReturn(okJson("{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":300}")));
        server.stubFor(get(anyUrl()).willReturn(okJson("{\"du_lieu\":[],\"con_tro\":\"1\",\"con_nua\":false}")));
        return server;
    }

    private static JksSslStoreDetails details(String name) {
        return new JksSslStoreDetails("PKCS12", null, store(name).toString(), PASSWORD);
    }

    private static Path store(String name) {
        return stores.resolve(name + ".p12");
    }

    /** A key with a certificate signed by itself, and a store of those who trust it. */
    private static void keys(String name, String names) throws IOException, InterruptedException {
        String certificate = stores.resolve(name + ".crt").toString();
        keytool(name, "-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=" + names);
        keytool(name, "-exportcert", "-alias", name, "-file", certificate);
        keytool("trusts-" + name, "-importcert", "-noprompt", "-alias", name, "-file", certificate);
    }

    private static void keytool(String store, String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString()),
                        Stream.of(arguments),
                        Stream.of("-keystore", store(store).toString(), "-storetype", "PKCS12", "-storepass", PASSWORD))
                .flatMap(part -> part)
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
