package vn.hoiluat.persistence;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Waits for what a store answers. */
final class Waiting {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Waiting() {}

    static <R> R await(Mono<R> call) {
        return Objects.requireNonNull(call.block(PATIENCE), "empty");
    }

    static <R> List<R> await(Flux<R> calls) {
        return await(calls.collectList());
    }
}
