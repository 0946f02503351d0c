package vn.hoiluat.publicbase;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.knowledge.entry.EntryDeed;
import vn.hoiluat.knowledge.entry.Validity;

/** The open interface over HTTP; every answer is held against the description that the service itself gives. */
@NullUnmarked
@SpringBootTest(classes = OpenSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
class EntriesApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    WebTestClient client;

    @Autowired
    OpenFixtures base;

    @Autowired
    MovableClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @BeforeEach
    void fill() {
        base.publish("q1", OpenFixtures.content("ho-tich", "Đăng ký khai sinh ở đâu?", Validity.ALWAYS, false));
        base.publish(
                "31/2024/QH15+133",
                OpenFixtures.content("dat-dai", "Đăng ký biến động đất đai thế nào?", Validity.ALWAYS, true));
        base.publish("lạ; 50%", OpenFixtures.content("ho-tich", "Đăng ký khai tử ở đâu?", Validity.ALWAYS, false));
        Awaitility.await().untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(30));
            assertThat(get("/api/v1/entries?field=dat-dai").findValuesAsString("externalId"))
                    .contains("31/2024/QH15+133");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/entries                                   | EntryPage
            /api/v1/entries?size=1&page=1                     | EntryPage
            /api/v1/entries?field=dat-dai                     | EntryPage
            /api/v1/entries?q=dang ky khai sinh               | EntryPage
            /api/v1/entries?page=9999                         | EntryPage
            /api/v1/entries/dia-phuong/q1                     | Entry
            /api/v1/entries/dia-phuong/31/2024/QH15+133       | Entry
            /api/v1/fields                                    | FieldList
            """)
    void answers_areWhatTheDescriptionSays(String address, String schema) {
        JsonNode answer = get(address);

        assertThat(problems(answer, schema)).isEmpty();
    }

    @Test
    void description_namesEveryRoute_andNoOther() {
        Set<String> described = new TreeSet<>();
        map(description(), "paths").keySet().forEach(path -> described.add("/api/v1" + path));

        Set<String> served = new TreeSet<>();
        routes.getHandlerMethods().forEach((route, method) -> {
            if (method.getBeanType() == EntriesApi.class) {
                route.getPatternsCondition().getPatterns().stream()
                        .map(pattern -> pattern.getPatternString().replace("{*externalId}", "{externalId}"))
                        .forEach(served::add);
            }
        });
        assertThat(described).isEqualTo(served);
    }

    @Test
    void entry_saysWhatItRestsOn_andThatThisIsLawToday() {
        JsonNode entry = get("/api/v1/entries/dia-phuong/q1");

        assertThat(entry.at("/citations/0/text").asString()).isEqualTo("khoản 1 Điều 18 Luật Hộ tịch (60/2014/QH13)");
        assertThat(entry.at("/citations/0/status").asString()).isEqualTo("IN_FORCE");
        assertThat(entry.at("/field/name").asString()).isEqualTo("Hộ tịch");
        assertThat(entry.at("/sample").asBoolean()).isFalse();
        assertThat(entry.at("/asOf").asString()).isEqualTo("2026-11-20");
    }

    @Test
    void everyEntryOfTheList_opensByItsAddress() {
        for (JsonNode entry : get("/api/v1/entries").path("entries")) {
            String url = entry.path("url").asString();

            JsonNode opened = get("/api/v1/entries" + url.substring(url.indexOf("/hoi-dap") + "/hoi-dap".length()));

            assertThat(opened.path("externalId")).isEqualTo(entry.path("externalId"));
        }
    }

    @Test
    void unchanged_isAnsweredInShort_andChangedInFull() {
        EntityExchangeResult<byte[]> first = call("/api/v1/entries/dia-phuong/q1");
        String tag = first.getResponseHeaders().getETag();

        client.get()
                .uri("/api/v1/entries/dia-phuong/q1")
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .expectStatus()
                .isNotModified();

        assertThat(first.getResponseHeaders().getCacheControl()).contains("max-age=60", "public");
        client.get()
                .uri("/api/v1/entries/dia-phuong/q1")
                .header(HttpHeaders.IF_NONE_MATCH, "\"other\"")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void scriptsOfOtherSites_mayRead_andNothingElse() {
        client.get()
                .uri("/api/v1/entries")
                .header(HttpHeaders.ORIGIN, "https://portal.example.gov.vn")
                .exchange()
                .expectHeader()
                .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");

        client.post()
                .uri("/api/v1/entries")
                .header(HttpHeaders.ORIGIN, "https://portal.example.gov.vn")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=0", "size=101", "page=-1", "size=abc"})
    void outOfRange_isRefused(String query) {
        client.get().uri("/api/v1/entries?" + query).exchange().expectStatus().isBadRequest();
    }

    @Test
    void held_retired_draft_andUnknown_areNotShown() {
        base.publish("giu", OpenFixtures.content("ho-tich", "Việc bị giữ?", Validity.ALWAYS, false));
        base.step("giu", EntryDeed.HELD, clock.instant());
        base.draft("nhap", OpenFixtures.content("ho-tich", "Việc còn nháp?", Validity.ALWAYS, false));

        problem("/api/v1/entries/dia-phuong/giu", HttpStatus.GONE, "not-served-today");
        problem("/api/v1/entries/dia-phuong/nhap", HttpStatus.NOT_FOUND, "unknown");
        problem("/api/v1/entries/dia-phuong/nobody", HttpStatus.NOT_FOUND, "unknown");
        problem("/api/v1/entries/BAD/nobody", HttpStatus.NOT_FOUND, "unknown");
        assertThat(get("/api/v1/entries?q=viec").path("total").asInt()).isZero();
    }

    @Test
    void lawThatEnds_takesItsEntriesAlong_andBack() {
        int before = get("/api/v1/entries?field=dat-dai").path("total").asInt();
        base.end(OpenFixtures.LAND, LocalDate.of(2026, 11, 1));

        problem("/api/v1/entries/dia-phuong/31/2024/QH15+133", HttpStatus.GONE, "not-served-today");
        clock.advance(Duration.ofMinutes(1));
        assertThat(get("/api/v1/entries?field=dat-dai").path("total").asInt()).isZero();

        base.end(OpenFixtures.LAND, null);
        clock.advance(Duration.ofMinutes(1));
        assertThat(get("/api/v1/entries?field=dat-dai").path("total").asInt()).isEqualTo(before);
    }

    @Test
    void scheduledSuccessor_isForetold() {
        base.publish("doi", OpenFixtures.content("ho-tich", "Lệ phí bao nhiêu?", Validity.ALWAYS, false));
        base.publish(
                "doi",
                OpenFixtures.content(
                        "ho-tich", "Lệ phí từ tháng ba?", new Validity(LocalDate.of(2027, 3, 1), null), false));

        JsonNode entry = get("/api/v1/entries/dia-phuong/doi");

        assertThat(entry.path("changesOn").asString()).isEqualTo("2027-03-01");
        assertThat(entry.path("question").asString()).isEqualTo("Lệ phí bao nhiêu?");
    }

    @Test
    void localData_isFilledIn_andWithoutItNothingIsServed() {
        base.publishUnchecked("le-phi", OpenFixtures.needing("lệ phí thử", "Lệ phí trích lục là bao nhiêu?"));
        problem("/api/v1/entries/dia-phuong/le-phi", HttpStatus.GONE, "not-served-today");
        String value = base.know("lệ phí thử", "8.000 đồng");

        JsonNode entry = get("/api/v1/entries/dia-phuong/le-phi");

        assertThat(entry.path("shortAnswer").asString()).isEqualTo("Lệ phí là 8.000 đồng.");
        assertThat(entry.path("fullAnswer").asString()).doesNotContain("{");
        clock.advance(Duration.ofSeconds(2));
        assertThat(externalIds("/api/v1/entries?field=ho-tich&size=100")).contains("le-phi");

        base.forget(value);
        clock.advance(Duration.ofSeconds(2));
        assertThat(externalIds("/api/v1/entries?field=ho-tich&size=100")).doesNotContain("le-phi");
    }

    @Test
    void gone_namesWhatMayTakeItsPlace_andNotItself() {
        base.publish("cu", OpenFixtures.content("ho-tich", "Đăng ký khai sinh ở đâu?", Validity.ALWAYS, false));
        base.step("cu", EntryDeed.RETIRED, clock.instant());

        JsonNode problem = problem("/api/v1/entries/dia-phuong/cu", HttpStatus.GONE, "not-served-today");

        assertThat(problem.path("similar").findValuesAsString("externalId")).containsExactly("q1");
        assertThat(problem.at("/similar/0/url").asString()).endsWith("/hoi-dap/dia-phuong/q1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/entries?size=0       | 400 | out-of-range
            /api/v1/entries?page=abc     | 400 | out-of-range
            /api/v1/nothing              | 404 | unknown
            """)
    void problems_areSaidInVietnamese_toAnySite(String address, int status, String reason) {
        JsonNode problem = problem(address, HttpStatus.valueOf(status), reason);

        assertThat(problem.path("title").asString()).matches(".*[À-ỹ].*");
        assertThat(problem.path("detail").asString()).matches(".*[À-ỹ].*");
    }

    @Test
    void everyProblem_hasItsSentences_andMeansItsStatus() {
        for (OpenProblem problem : OpenProblem.values()) {
            assertThat(problem.detail().getDetail()).isNotBlank();
            assertThat(OpenProblem.of(problem.status())).isEqualTo(problem);
        }
    }

    @Test
    void nothingOfTheOffice_isInAnyAnswer() {
        for (String address : List.of(
                "/api/v1/entries",
                "/api/v1/entries/dia-phuong/q1",
                "/hoi-dap/feed.atom",
                "/hoi-dap/feed.json",
                "/hoi-dap")) {
            assertThat(new String(call(address).getResponseBody(), StandardCharsets.UTF_8))
                    .doesNotContain(OpenFixtures.REFERENCE)
                    .doesNotContain(OpenFixtures.NOTE)
                    .doesNotContain("can-bo");
        }
    }

    private List<String> externalIds(String address) {
        return get(address).findValuesAsString("externalId");
    }

    private JsonNode problem(String address, HttpStatus status, String reason) {
        EntityExchangeResult<byte[]> answer = client.get()
                .uri(address)
                .header(HttpHeaders.ORIGIN, "https://portal.example.gov.vn")
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .expectBody()
                .returnResult();
        JsonNode body = JSON.readTree(answer.getResponseBody());
        assertThat(problems(body, "Problem")).isEmpty();
        assertThat(body.path("reason").asString()).isEqualTo(reason);
        return body;
    }

    private JsonNode get(String address) {
        return JSON.readTree(call(address).getResponseBody());
    }

    private EntityExchangeResult<byte[]> call(String address) {
        return client.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
    }

    private Iterable<?> problems(JsonNode answer, String schema) {
        String root = JSON.writeValueAsString(description());
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of("https://hoiluat/api", root)));
        Schema described = registry.getSchema(SchemaLocation.of("https://hoiluat/api#/components/schemas/" + schema));
        return described.validate(
                answer.toString(),
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private Map<String, Object> description() {
        byte[] yaml = call("/api/v1/openapi.yaml").getResponseBody();
        return new Yaml().load(new String(yaml, StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> from, String name) {
        return (Map<String, Object>) from.get(name);
    }
}
