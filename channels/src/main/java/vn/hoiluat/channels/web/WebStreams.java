package vn.hoiluat.channels.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.StorageException;

/**
 * The streams of server-sent events: everything behind a place in the transcript, then what comes. Signals only say when to
 * read; what is sent is always read from the transcript, so nothing is lost between the two, nor when a signal is.
 */
final class WebStreams {

    private static final Logger log = LoggerFactory.getLogger(WebStreams.class);

    private final WebTranscript transcript;
    private final WebLive live;
    private final Duration heartbeat;
    private final int mostPerVisitor;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    WebStreams(WebTranscript transcript, WebLive live, WebProperties properties) {
        this.transcript = transcript;
        this.live = live;
        heartbeat = properties.heartbeat();
        mostPerVisitor = properties.maxStreams();
    }

    /** False if the visitor has as many streams open here as one may have. */
    boolean hasRoom(String conversationId) {
        return open.getOrDefault(conversationId, 0) < mostPerVisitor;
    }

    /** A stream that begins with a heartbeat and ends only when the store fails; the page then comes back. */
    Flux<ServerSentEvent<Object>> open(String conversationId, Instant place) {
        return Flux.defer(() -> {
            open.merge(conversationId, 1, Integer::sum);
            return follow(conversationId, place)
                    .onErrorResume(StorageException.class, e -> {
                        log.warn("Stream ended, its page will come back: {}", e.getMessage());
                        return Flux.empty();
                    })
                    .doFinally(end -> close(conversationId));
        });
    }

    private Flux<ServerSentEvent<Object>> follow(String conversationId, Instant place) {
        Flux<ServerSentEvent<Object>> unread = unread(conversationId, new AtomicReference<>(place));
        Flux<Flux<ServerSentEvent<Object>>> signals = live.of(conversationId).map(signal -> answer(signal, unread));
        // A beat reads, too, so that a feed that fell silent delays a reply by one beat at most.
        Flux<Flux<ServerSentEvent<Object>>> beats =
                Flux.interval(Duration.ZERO, heartbeat).onBackpressureDrop().map(beat -> unread.startWith(beat()));
        return Flux.merge(signals, beats).concatMap(events -> events);
    }

    private static Flux<ServerSentEvent<Object>> answer(WebLive.Signal signal, Flux<ServerSentEvent<Object>> unread) {
        String erased = signal.erased();
        return erased == null
                ? unread
                : Flux.just(ServerSentEvent.<Object>builder(Map.of("id", erased))
                        .event("erased")
                        .build());
    }

    private Flux<ServerSentEvent<Object>> unread(String conversationId, AtomicReference<Instant> reached) {
        return Flux.defer(() -> transcript.after(conversationId, reached.get()))
                .doOnNext(message -> reached.set(message.at()))
                .map(message -> ServerSentEvent.<Object>builder(WebView.of(message))
                        .event("message")
                        .id(Index.key(message.at()))
                        .build());
    }

    private void close(String conversationId) {
        open.computeIfPresent(conversationId, (id, count) -> count > 1 ? count - 1 : null);
    }

    private static ServerSentEvent<Object> beat() {
        return ServerSentEvent.builder().comment("").build();
    }
}
