package vn.hoiluat.pages;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.flow.AnswerRatings;
import vn.hoiluat.limit.RateLimit;
import vn.hoiluat.rating.AnswerMark;
import vn.hoiluat.rating.Opinion;
import vn.hoiluat.throttling.NetworkAddress;

/** Takes what whoever has the link of an answer thinks of it, and goes back to the answer. */
@Controller
final class RatingPage {

    private static final String OPINION = "y-kien";
    private static final String LETTER = "cau";

    private final AnswerRatings ratings;
    private final RateLimit limit;
    private final Clock clock;

    RatingPage(AnswerRatings ratings, @Qualifier("answersOfAddress") RateLimit limit, Clock clock) {
        this.ratings = ratings;
        this.limit = limit;
        this.clock = clock;
    }

    /** An automatic answer. */
    @PostMapping("/a/{token}" + RatingView.PATH)
    Mono<Rendering> automatic(@PathVariable String token, ServerHttpRequest request, ServerWebExchange exchange) {
        return rate(request, exchange, form -> Optional.of(AnswerMark.automatic(token)), "/a/" + token);
    }

    /** An officer's answer. */
    @PostMapping("/v/{token}" + RatingView.PATH)
    Mono<Rendering> letter(@PathVariable String token, ServerHttpRequest request, ServerWebExchange exchange) {
        return rate(request, exchange, form -> letter(token, form.getFirst(LETTER)), "/v/" + token);
    }

    /** Which answer a form is about; empty if it does not say. */
    @FunctionalInterface
    private interface Meant {

        Optional<AnswerMark> by(MultiValueMap<String, String> form);
    }

    private Mono<Rendering> rate(ServerHttpRequest request, ServerWebExchange exchange, Meant meant, String page) {
        if (limit.take(NetworkAddress.of(request)).isPresent()) {
            return Mono.error(new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS));
        }
        return exchange.getFormData().flatMap(form -> {
            Optional<AnswerMark> mark = meant.by(form);
            Optional<Opinion> opinion =
                    Optional.ofNullable(form.getFirst(OPINION)).flatMap(Opinion::of);
            return mark.isEmpty() || opinion.isEmpty()
                    ? Mono.error(new ResponseStatusException(HttpStatus.BAD_REQUEST))
                    : rate(mark.get(), opinion.get(), page);
        });
    }

    private Mono<Rendering> rate(AnswerMark mark, Opinion opinion, String page) {
        return ratings.rate(mark, opinion, clock.instant())
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .map(rating -> Rendering.view("redirect:" + page + "#" + RatingView.PLACE)
                        .status(HttpStatus.SEE_OTHER)
                        .build());
    }

    private static Optional<AnswerMark> letter(String token, @Nullable String number) {
        return number != null && number.matches("[1-9]\\d{0,3}")
                ? Optional.of(new AnswerMark(token, Integer.parseInt(number)))
                : Optional.empty();
    }
}
