package vn.hoiluat.pages;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.suggestions.Suggestion;
import vn.hoiluat.knowledge.suggestions.Suggestions;
import vn.hoiluat.limit.RateLimit;
import vn.hoiluat.throttling.NetworkAddress;

/**
 * Questions that fit what is being typed, for the chat and for every other page with a field for questions. What was typed is
 * neither logged nor given back, and no cache keeps the call: it may be about anything, on a machine that others use.
 */
@RestController
final class SuggestionApi {

    private static final Logger log = LoggerFactory.getLogger(SuggestionApi.class);

    private static final int MOST = 10;

    /** Who still types has typed on by then. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Suggestions suggestions;
    private final RateLimit limit;

    SuggestionApi(Suggestions suggestions, @Qualifier("suggestionsOfAddress") RateLimit limit) {
        this.suggestions = suggestions;
        this.limit = limit;
    }

    /** The answer, best first. */
    record Suggested(List<Suggestion> suggestions) {

        static final Suggested NOTHING = new Suggested(List.of());
    }

    @GetMapping("/api/suggestions")
    Mono<ResponseEntity<Suggested>> suggest(
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "limit", defaultValue = "5") int most,
            ServerHttpRequest request) {
        Optional<Duration> wait = limit.take(NetworkAddress.of(request));
        if (wait.isPresent()) {
            return Mono.just(answer(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds() + 1))
                    .build());
        }
        if (typed.length() > Suggestions.LONGEST_TYPED) {
            return Mono.just(answer(HttpStatus.BAD_REQUEST).build());
        }
        return suggestions
                .of(typed, Math.clamp(most, 1, MOST))
                .timeout(LONGEST_WAIT)
                .map(Suggested::new)
                .onErrorReturn(RejectedExecutionException.class, Suggested.NOTHING)
                .onErrorReturn(TimeoutException.class, Suggested.NOTHING)
                .map(found -> answer(HttpStatus.OK).body(found))
                .onErrorResume(failure -> Mono.just(unavailable(failure)));
    }

    /** Not left to the usual handler, which would log the address of the call and with it what was typed. */
    private static ResponseEntity<Suggested> unavailable(Throwable failure) {
        log.warn("Nothing can be suggested: {}", failure.getClass().getSimpleName());
        return answer(HttpStatus.SERVICE_UNAVAILABLE).build();
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore());
    }
}
