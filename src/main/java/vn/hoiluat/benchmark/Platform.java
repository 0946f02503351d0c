package vn.hoiluat.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Brings events as platforms do: whatever is not answered 200 is brought again, unchanged but for what counts the retries. The
 * pauses, 30 seconds to an hour with Zalo (channels.md 1.3), are shortened so that a run has an end.
 */
final class Platform {

    private static final Duration ANSWER_TIME = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final HttpClient http;
    private final long retries;

    /** Gives an event up after so many retries. */
    Platform(HttpClient http, long retries) {
        this.http = http;
        this.retries = retries;
    }

    /**
     * Brings an event until the service took it. The number of calls that needed; fails with the last refusal when the
     * retries are used up.
     *
     * @param call the call, given how often it was made before
     */
    Mono<Integer> bring(IntFunction<HttpRequest> call) {
        AtomicInteger calls = new AtomicInteger();
        return Mono.defer(() -> bringOnce(call.apply(calls.getAndIncrement())))
                .then(Mono.fromSupplier(calls::get))
                .retryWhen(Retry.backoff(retries, FIRST_PAUSE)
                        .maxBackoff(LONGEST_PAUSE)
                        .filter(IOException.class::isInstance)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()));
    }

    private Mono<Void> bringOnce(HttpRequest call) {
        HttpRequest request = HttpRequest.newBuilder(call, (name, value) -> true)
                .timeout(ANSWER_TIME)
                .build();
        return Mono.fromFuture(() -> http.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
                .flatMap(answer -> answer.statusCode() == 200
                        ? Mono.empty()
                        : Mono.error(new IOException("call answered " + answer.statusCode() + ", expected 200")));
    }
}
