package vn.hoiluat.channels.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

@NullUnmarked
class WebStreamTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final WebChannel web = new WebChannel();

    @Test
    void stream_replaysWhatThereIs_thenGoesOnLive() {
        web.reply(WebChannel.LAN, "part-1", "một");

        StepVerifier.create(texts(stream(WebChannel.LAN, null)))
                .expectNext("một")
                .then(() -> later("part-2", "hai"))
                .expectNext("hai")
                .then(() -> later("part-3", "ba"))
                .expectNext("ba")
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void stream_withLastEventId_replaysOnlyWhatFollows() {
        web.reply(WebChannel.LAN, "part-1", "một");
        later("part-2", "hai");
        later("part-3", "ba");
        String second = events(stream(WebChannel.LAN, null))
                .elementAt(1)
                .block(PATIENCE)
                .id();

        StepVerifier.create(texts(stream(WebChannel.LAN, second)))
                .expectNext("ba")
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void stream_ids_sortLikeTheReplies_evenInOneInstant() {
        for (int i = 1; i <= 12; i++) {
            web.reply(WebChannel.LAN, "part-" + i, "phần " + i);
        }

        assertThat(events(stream(WebChannel.LAN, null)).take(12).collectList().block(PATIENCE))
                .extracting(ServerSentEvent::id)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(texts(stream(WebChannel.LAN, null)).take(12).collectList().block(PATIENCE))
                .startsWith("phần 1", "phần 2")
                .endsWith("phần 12");
    }

    @Test
    void stream_partSentTwice_comesOnce() {
        web.reply(WebChannel.LAN, "part-1", "một");
        web.reply(WebChannel.LAN, "part-1", "một");
        later("part-2", "hai");

        StepVerifier.create(texts(stream(WebChannel.LAN, null)))
                .expectNext("một", "hai")
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void stream_ofAnotherVisitor_isNotReadable() {
        web.reply(WebChannel.LAN, "part-1", "chuyện riêng");

        StepVerifier.create(texts(stream(WebChannel.MINH, null)))
                .then(() -> later("part-2", "chuyện riêng"))
                .then(() -> web.reply(WebChannel.MINH, "part-3", "của Minh"))
                .expectNext("của Minh")
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void stream_showsTheVisitorsOwnMessages_masked() {
        StepVerifier.create(
                        events(stream(WebChannel.LAN, null)).map(e -> e.data().get("clientId")))
                .then(() -> web.say(WebChannel.LAN, "message-1", "xin chao"))
                .expectNext("message-1")
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void stream_tellsWhatWasErased() {
        web.reply(WebChannel.LAN, "part-1", "một");

        StepVerifier.create(stream(WebChannel.LAN, null).filter(e -> e.data() != null))
                .expectNextMatches(e -> "message".equals(e.event()))
                .then(() ->
                        web.transcript.erase(WebChannel.address(WebChannel.LAN)).block())
                .expectNextMatches(e ->
                        "erased".equals(e.event()) && "part-1".equals(e.data().get("id")))
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void stream_beginsWithAHeartbeat() {
        StepVerifier.create(stream(WebChannel.LAN, null))
                .expectNextMatches(e -> e.comment() != null && e.data() == null)
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void stream_storeLost_ends_soThatThePageComesBack() {
        WebProperties properties = new WebProperties(200, Duration.ofDays(180), Duration.ofSeconds(15), 2);
        WebStreams streams = new WebStreams(web.transcript, new WebLive(web.store.changes()), properties);
        web.store.breakDown();

        StepVerifier.create(streams.open("web-tq:someone", Instant.EPOCH))
                .thenConsumeWhile(event -> event.data() == null)
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void stream_withoutCookie_isRefused() {
        web.client
                .get()
                .uri("/api/web/{account}/events", WebChannel.ACCOUNT)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void stream_badPlace_isRefused() {
        open(WebChannel.LAN, "12 o'clock").expectStatus().isBadRequest();
    }

    @Test
    void stream_onlyAFewAtATime() {
        Flux<ServerSentEvent<Map<String, Object>>> first = stream(WebChannel.LAN, null);
        Flux<ServerSentEvent<Map<String, Object>>> second = stream(WebChannel.LAN, null);
        Disposable subscriptions = Disposables.composite(first.subscribe(), second.subscribe());

        open(WebChannel.LAN, null).expectStatus().isEqualTo(429);
        subscriptions.dispose();

        await().untilAsserted(() -> open(WebChannel.LAN, null).expectStatus().isOk());
    }

    private void later(String partId, String text) {
        web.clock.advance(Duration.ofSeconds(1));
        web.reply(WebChannel.LAN, partId, text);
    }

    private WebTestClient.ResponseSpec open(String secret, String place) {
        return web.client
                .get()
                .uri("/api/web/{account}/events", WebChannel.ACCOUNT)
                .cookie("hoiluat_visitor", secret)
                .headers(headers -> {
                    headers.setAccept(List.of(MediaType.TEXT_EVENT_STREAM));
                    if (place != null) {
                        headers.set("Last-Event-ID", place);
                    }
                })
                .exchange();
    }

    private Flux<ServerSentEvent<Map<String, Object>>> stream(String secret, String place) {
        return open(secret, place)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_TYPE, "text/event-stream;charset=UTF-8")
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<Map<String, Object>>>() {})
                .getResponseBody();
    }

    private static Flux<ServerSentEvent<Map<String, Object>>> events(
            Flux<ServerSentEvent<Map<String, Object>>> stream) {
        return stream.filter(event -> event.data() != null);
    }

    private static Flux<Object> texts(Flux<ServerSentEvent<Map<String, Object>>> stream) {
        return events(stream).map(event -> event.data().get("text"));
    }
}
