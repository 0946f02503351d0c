package vn.hoiluat.publicbase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ResponseStatusException;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenProblemsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    private final OpenProblems problems = new OpenProblems(new OpenDocuments(JSON));

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/entries", "/hoi-dap/feed.atom", "/sitemap.xml"})
    void limit_isToldToScriptsOfAnySite_andKeptByNoCache(String path) {
        MockServerHttpResponse answer = answer(path, new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getHeaders().getAccessControlAllowOrigin()).isEqualTo("*");
        assertThat(answer.getHeaders().getAccessControlExposeHeaders()).contains(HttpHeaders.RETRY_AFTER);
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(body(answer).path("reason").asString()).isEqualTo("too-many");
    }

    @Test
    void whatTakesTooLong_isToBeAskedForAgain_andSaysNothingOfWhy() {
        MockServerHttpResponse answer = answer("/api/v1/entries", new TimeoutException("inner matters"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getBodyAsString().block()).doesNotContain("inner matters");
    }

    @Test
    void pagesForPeople_areLeftToTheirOwnErrorPages() {
        var failure = new ResponseStatusException(HttpStatus.NOT_FOUND);
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/hoi-dap/dia-phuong/x"));

        StepVerifier.create(problems.handle(exchange, failure)).verifyErrorMatches(same -> same == failure);
    }

    private MockServerHttpResponse answer(String path, Throwable failure) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get(path));
        problems.handle(exchange, failure).block();
        return exchange.getResponse();
    }

    private static JsonNode body(MockServerHttpResponse answer) {
        return JSON.readTree(answer.getBodyAsString().block());
    }
}
