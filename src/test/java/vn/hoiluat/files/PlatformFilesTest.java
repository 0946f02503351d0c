package vn.hoiluat.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import vn.hoiluat.attachment.FetchedFile;
import vn.hoiluat.attachment.FileProblem;
import vn.hoiluat.message.Channel;

/** Against a file server with faults. */
@NullUnmarked
class PlatformFilesTest {

    private static final byte[] CONTENT = Samples.pdf("");

    private DisposableServer server;

    @BeforeEach
    void start() {
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.get("/good", (in, out) -> out.sendByteArray(Mono.just(CONTENT)))
                        .get("/gone", (in, out) -> out.status(410).send())
                        .get("/expired", (in, out) -> out.status(403).send())
                        .get("/broken", (in, out) -> out.status(500).send())
                        .get(
                                "/moved",
                                (in, out) -> out.status(302)
                                        .header("Location", "/good")
                                        .send())
                        .get(
                                "/away",
                                (in, out) -> out.status(302)
                                        .header("Location", "https://inside.example/secret")
                                        .send())
                        .get(
                                "/round",
                                (in, out) -> out.status(302)
                                        .header("Location", "/round")
                                        .send())
                        .get(
                                "/announced",
                                (in, out) -> out.header("Content-Length", "5000000")
                                        .sendHeaders()
                                        .then(Mono.never()))
                        .get(
                                "/endless",
                                (in, out) -> out.sendByteArray(Flux.generate(sink -> sink.next(new byte[10_000]))))
                        .get("/silent", (in, out) -> out.sendByteArray(Mono.never()))
                        .get("/empty", (in, out) -> out.send()))
                .bindNow();
    }

    @AfterEach
    void stop() {
        server.disposeNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/good", "/moved"})
    void file_isFetched(String path) {
        assertThat(fetch(path))
                .isInstanceOfSatisfying(
                        FetchedFile.Content.class,
                        file -> assertThat(file.bytes()).isEqualTo(CONTENT));
    }

    @ParameterizedTest
    @CsvSource({
        "/gone, GONE",
        "/expired, GONE",
        "/round, GONE",
        "/away, FOREIGN",
        "/announced, TOO_LARGE",
        "/endless, TOO_LARGE",
        "/empty, DAMAGED"
    })
    void file_thatCannotBeHad_isRefused(String path, FileProblem problem) {
        assertThat(fetch(path)).isEqualTo(new FetchedFile.Refused(problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/broken", "/silent"})
    void file_thatMayComeLater_isTriedAgain(String path) {
        assertThat(fetch(path)).isInstanceOf(FetchedFile.RetryLater.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://zdn.vn.evil.example/a",
                "https://evilzdn.vn/a",
                "http://f1.zdn.vn/a",
                "https://f1.zdn.vn:8443/a",
                "https://f1.zdn.vn@127.0.0.1/a",
                "https://u:p@f1.zdn.vn/a",
                "https://127.0.0.1/a",
                "https://[::1]/a",
                "https://scontent.fbcdn.net/a",
                "file:///etc/passwd",
                "nothing at all"
            })
    void linkToAnywhereElse_isNotFollowed(String link) {
        assertThat(files().fetch(Channel.ZALO, link).block()).isEqualTo(new FetchedFile.Refused(FileProblem.FOREIGN));
    }

    @Test
    void domainsAndAllBelowThem_areAllowed_eachForItsChannel() {
        AttachmentProperties properties = properties(null);

        assertThat(properties.allows(Channel.ZALO, URI.create("https://f20-zpc.zdn.vn/a.jpg?x=1")))
                .isTrue();
        assertThat(properties.allows(Channel.MESSENGER, URI.create("https://scontent.xx.fbcdn.net/v/t.jpg")))
                .isTrue();
        assertThat(properties.allows(Channel.SMS, URI.create("https://f20-zpc.zdn.vn/a.jpg")))
                .isFalse();
    }

    /** A name that is on the list and leads to this machine, as somebody who owns its name server could have it. */
    @Test
    void nameThatLeadsInside_isNotConnectedTo() {
        PlatformFiles files = new PlatformFiles(
                WebClient.builder(),
                new AttachmentProperties(
                        DataSize.ofKilobytes(1000),
                        1,
                        Duration.ZERO,
                        List.of("localhost"),
                        List.of(),
                        null,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(1),
                        new AttachmentProperties.Clamd("", 1, Duration.ofSeconds(1))),
                Schedulers.boundedElastic());

        assertThat(files.fetch(Channel.ZALO, "https://localhost/secret").block())
                .isEqualTo(new FetchedFile.RetryLater("WebClientRequestException"));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, false", "10.1.2.3, false", "172.20.1.1, false", "192.168.1.1, false", "169.254.169.254, false",
        "100.64.0.1, false", "0.0.0.0, false", "224.0.0.1, false", "255.255.255.255, false", "198.18.0.1, false",
        "::1, false", "fe80::1, false", "fd00::1, false", "::ffff:10.0.0.1, false", "64:ff9b::a00:1, false",
        "2002:a00:1::1, false", "118.102.1.1, true", "157.240.1.1, true", "2a03:2880::1, true"
    })
    void onlyPublicAddresses_areConnectedTo(String address, boolean isPublic) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isEqualTo(isPublic);
    }

    private FetchedFile fetch(String path) {
        return files().fetch(Channel.ZALO, "http://127.0.0.1:" + server.port() + path)
                .block();
    }

    private PlatformFiles files() {
        return new PlatformFiles(
                WebClient.builder(),
                properties(URI.create("http://127.0.0.1:" + server.port())),
                Schedulers.boundedElastic());
    }

    private static AttachmentProperties properties(URI standIn) {
        return new AttachmentProperties(
                DataSize.ofKilobytes(1000),
                1_000_000,
                Duration.ofDays(30),
                List.of("zdn.vn", "zadn.vn"),
                List.of("fbcdn.net", "fbsbx.com"),
                standIn,
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                Duration.ofSeconds(1),
                new AttachmentProperties.Clamd("", 1, Duration.ofSeconds(1)));
    }
}
