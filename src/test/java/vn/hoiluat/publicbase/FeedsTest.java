package vn.hoiluat.publicbase;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.knowledge.entry.EntryDeed;
import vn.hoiluat.knowledge.entry.Validity;

/** Feeds as Rome reads them, sitemaps as any XML parser does. */
@NullUnmarked
@SpringBootTest(classes = OpenSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
class FeedsTest {

    private static final String LATEST = "Nhà đất & hộ <khẩu> \"mới\" nhất?";

    @Autowired
    WebTestClient client;

    @Autowired
    OpenFixtures base;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void fill() {
        base.publish("f1", OpenFixtures.content("ho-tich", "Câu cũ hơn?", Validity.ALWAYS, false));
        clock.advance(Duration.ofSeconds(30));
        base.publish("f2", OpenFixtures.content("dat-dai", LATEST, Validity.ALWAYS, false));
        Awaitility.await().untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(30));
            assertThat(new String(body("/hoi-dap/feed.atom?linh-vuc=dat-dai"), StandardCharsets.UTF_8))
                    .contains("/hoi-dap/dia-phuong/f2");
        });
    }

    @Test
    void atom_isReadByRome_theNewestFirst() throws Exception {
        SyndFeed feed = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(body("/hoi-dap/feed.atom"))));

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("Hỏi đáp pháp luật");
        assertThat(feed.getEntries())
                .isSortedAccordingTo((a, b) -> b.getUpdatedDate().compareTo(a.getUpdatedDate()));
        assertThat(feed.getEntries()).extracting(SyndEntry::getTitle).contains("Câu cũ hơn?", LATEST);
        assertThat(feed.getEntries()).allSatisfy(entry -> {
            assertThat(URI.create(entry.getUri())).hasHost("localhost");
            assertThat(entry.getContents().getFirst().getValue()).isNotBlank();
        });
    }

    @Test
    void atom_ofOneField_hasThatFieldOnly() throws Exception {
        SyndFeed feed = new SyndFeedInput()
                .build(new XmlReader(new ByteArrayInputStream(body("/hoi-dap/feed.atom?linh-vuc=dat-dai"))));

        assertThat(feed.getTitle()).isEqualTo("Hỏi đáp pháp luật: Đất đai");
        assertThat(feed.getEntries())
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(entry.getCategories().getFirst().getName()).isEqualTo("Đất đai"));
    }

    @Test
    void jsonFeed_hasWhatTheFormatAsksFor() {
        JsonNode feed = JsonMapper.builder().build().readTree(body("/hoi-dap/feed.json"));

        assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("items")).isNotEmpty().allSatisfy(item -> {
            assertThat(item.path("id").asString()).isNotBlank();
            assertThat(item.path("content_text").asString()).isNotBlank();
            assertThat(Instant.parse(item.path("date_modified").asString())).isNotNull();
            assertThat(item.at("/_hoiluat/citations")).isNotEmpty();
        });
    }

    @Test
    void feeds_areSentOnce() {
        String tag = client.get()
                .uri("/hoi-dap/feed.atom")
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag();

        client.get()
                .uri("/hoi-dap/feed.atom")
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void sitemap_andRobots_nameEveryEntry() throws Exception {
        assertThat(locations(body("/sitemap.xml")))
                .anyMatch(url -> url.endsWith("/hoi-dap/dia-phuong/f1"))
                .anyMatch(url -> url.endsWith("/hoi-dap"));
        assertThat(new String(body("/robots.txt"), StandardCharsets.UTF_8))
                .contains("Sitemap: http://localhost:8080/sitemap.xml")
                .contains("Disallow: /lam-viec");
        client.get().uri("/sitemap-7.xml").exchange().expectStatus().isNotFound();
    }

    @Test
    void sitemap_ofMoreThanOneFile_hasEveryEntryOnce() {
        var sitemap = new Sitemap(URI.create("https://hoiluat.example"), 4);
        List<Line> lines = IntStream.range(0, 10)
                .mapToObj(i ->
                        new Line("s:e" + i, "f", Validity.ALWAYS, List.of(), List.of(), null, false, Instant.EPOCH))
                .toList();

        assertThat(sitemap.parts(lines)).isEqualTo(4);
        assertThat(sitemap.index(lines)).hasSize(4);
        assertThat(IntStream.range(0, 4)
                        .mapToObj(part -> sitemap.part(lines, part))
                        .peek(part -> assertThat(part).hasSizeLessThanOrEqualTo(4))
                        .flatMap(List::stream)
                        .map(Sitemap.Place::url)
                        .filter(url -> url.contains("/s/")))
                .doesNotHaveDuplicates()
                .hasSize(10);
    }

    /** Who goes by the time alone must not keep what was taken back. */
    @Test
    void withdrawal_movesTheTimeOn() {
        base.publish("f3", OpenFixtures.content("dat-dai", "Câu sẽ rút?", Validity.ALWAYS, false));
        Awaitility.await().untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(2));
            assertThat(new String(body("/sitemap.xml"), StandardCharsets.UTF_8)).contains("/f3");
        });
        long before = modified("/hoi-dap/feed.atom");
        base.step("f3", EntryDeed.RETIRED, clock.instant());
        Awaitility.await().untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(2));
            assertThat(new String(body("/sitemap.xml"), StandardCharsets.UTF_8)).doesNotContain("/f3");
        });

        assertThat(modified("/hoi-dap/feed.atom")).isGreaterThan(before);
        clock.advance(Duration.ofMinutes(5));
        assertThat(modified("/hoi-dap/feed.atom")).isEqualTo(modified("/sitemap.xml"));
    }

    @Test
    void sampleData_isKeptFromSearchEngines() {
        base.publish("f4", OpenFixtures.content("dat-dai", "Câu mẫu?", Validity.ALWAYS, true));
        Awaitility.await().untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(2));
            assertThat(new String(body("/hoi-dap/feed.atom"), StandardCharsets.UTF_8))
                    .contains("/f4");
        });

        assertThat(new String(body("/sitemap.xml"), StandardCharsets.UTF_8)).doesNotContain("/f4");
    }

    private long modified(String address) {
        return client.get()
                .uri(address)
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getLastModified();
    }

    private byte[] body(String address) {
        return client.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
    }

    private static List<String> locations(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        NodeList found = document.getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", "loc");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }
}
