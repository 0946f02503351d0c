package vn.hoiluat.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.index.KnowledgeIndex;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.localdata.LocalValues;
import vn.hoiluat.knowledge.suggestions.Suggestions;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.limit.RateLimit;
import vn.hoiluat.pages.SuggestionApi.Suggested;
import vn.hoiluat.storage.InMemoryDocumentStore;

@NullUnmarked
@SpringBootTest(classes = PublicSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
@ExtendWith(OutputCaptureExtension.class)
class SuggestionApiTest {

    private static final String NUMBER = "008085001234";

    @Autowired
    WebTestClient client;

    @Test
    void suggest_answersAnybody_andNoCacheKeepsIt() {
        ask("/api/suggestions?q=ly hon thuan&limit=5")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_JSON)
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .json("""
                        {"suggestions": [{"key": "test:q6", "question": "Ly hôn thuận tình nộp đơn ở đâu?"}]}
                        """);
    }

    @ParameterizedTest
    @CsvSource({"'', 5", "&limit=2, 2", "&limit=0, 1", "&limit=1000, 6"})
    void suggest_givesFiveOrAsManyAsAreWanted(String limit, int count) {
        ask("/api/suggestions?q=đăng ký" + limit)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.suggestions.length()")
                .isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/suggestions", "/api/suggestions?q=", "/api/suggestions?q=%20", "/api/suggestions?q=😀"})
    void suggest_nothingTyped_suggestsNothing(String address) {
        ask(address)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.suggestions")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/suggestions?q=ly&limit=abc", "/api/suggestions?limit=5&q=" + NUMBER + "long"})
    void suggest_badCall_isRefused_withoutWhatWasTyped(String address, CapturedOutput output) {
        String body = ask(address.replace("long", "x".repeat(200)))
                .expectStatus()
                .isBadRequest()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(String.valueOf(body)).doesNotContain(NUMBER).doesNotContain("abc");
        assertThat(output).doesNotContain(NUMBER);
    }

    @Test
    void suggest_personalNumber_isNeitherLoggedNorGivenBack(CapturedOutput output) {
        String body = ask("/api/suggestions?q=so can cuoc " + NUMBER)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(body).isEqualTo("{\"suggestions\":[]}");
        assertThat(output).doesNotContain(NUMBER);
    }

    @Test
    void suggest_indexIsGone_says503_andLogsNothingTyped(CapturedOutput output) {
        KnowledgeIndex index = KnowledgeIndex.inMemory();
        index.close();

        ResponseEntity<Suggested> answer = call(api(index, key -> Optional.empty()), "so cua toi " + NUMBER);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(output).contains("Nothing can be suggested: ").doesNotContain(NUMBER);
    }

    @Test
    void suggest_tooOften_saysWhenToComeBack() {
        try (KnowledgeIndex index = KnowledgeIndex.inMemory()) {
            ResponseEntity<Suggested> answer = call(api(index, key -> Optional.of(Duration.ofMillis(2_500))), "ly hon");

            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
            assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("3");
        }
    }

    private WebTestClient.ResponseSpec ask(String address) {
        return client.get().uri(address).exchange();
    }

    private static SuggestionApi api(KnowledgeIndex index, RateLimit limit) {
        Entries entries = new Entries(new InMemoryDocumentStore(), Clock.systemUTC());
        return new SuggestionApi(
                new Suggestions(
                        index,
                        entries,
                        new KnownDocuments(new CitationText(new DocumentNames(), new Messages())),
                        LocalValues.NONE,
                        new Syllables(),
                        Schedulers.boundedElastic(),
                        Clock.systemUTC()),
                limit);
    }

    private static ResponseEntity<Suggested> call(SuggestionApi api, String typed) {
        MockServerHttpRequest request =
                MockServerHttpRequest.get("/api/suggestions").build();
        return api.suggest(typed, 5, request).blockOptional().orElseThrow();
    }
}
