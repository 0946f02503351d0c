package vn.hoiluat.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Posts events as Zalo does: whatever is not answered 200 is posted again, unchanged but for the number of the retry. The
 * pauses, 30 seconds to an hour with Zalo (channels.md 1.3), are shortened so that a run has an end.
 */
final class Platform {

    private static final Duration ANSWER_TIME = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final HttpClient http;
    private final URI webhook;
    private final long retries;

    /** Gives an event up after so many retries. */
    Platform(HttpClient http, URI webhook, long retries) {
        this.http = http;
        this.webhook = webhook;
        this.retries = retries;
    }

    /**
     * Posts until the service took the event. The number of postings that needed; fails with the last refusal when the
     * retries are used up.
     */
    Mono<Integer> post(SignedEvent event) {
        AtomicInteger postings = new AtomicInteger();
        return Mono.defer(() -> postOnce(event, postings.getAndIncrement()))
                .then(Mono.fromSupplier(postings::get))
                .retryWhen(Retry.backoff(retries, FIRST_PAUSE)
                        .maxBackoff(LONGEST_PAUSE)
                        .filter(IOException.class::isInstance)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()));
    }

    private Mono<Void> postOnce(SignedEvent event, int retry) {
        return Mono.fromFuture(() -> http.sendAsync(request(event, retry), HttpResponse.BodyHandlers.discarding()))
                .flatMap(answer -> answer.statusCode() == 200
                        ? Mono.empty()
                        : Mono.error(new IOException("webhook answered " + answer.statusCode() + ", expected 200")));
    }

    private HttpRequest request(SignedEvent event, int retry) {
        HttpRequest.Builder request = HttpRequest.newBuilder(webhook)
                .timeout(ANSWER_TIME)
                .header("Content-Type", "application/json")
                .header(SignedEvent.SIGNATURE_HEADER, event.signature())
                .POST(HttpRequest.BodyPublishers.ofByteArray(event.body()));
        if (retry > 0) {
            request.header("num_retry", Integer.toString(retry));
        }
        return request.build();
    }
}
