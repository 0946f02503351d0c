package vn.hoiluat.pages;

import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import vn.hoiluat.answered.GivenAnswer;
import vn.hoiluat.answered.GivenAnswers;
import vn.hoiluat.limit.RateLimit;
import vn.hoiluat.rating.AnswerMark;
import vn.hoiluat.throttling.NetworkAddress;
import vn.hoiluat.wording.DatePhrases;
import vn.hoiluat.wording.Wording;

/**
 * One automatic answer in full, for whoever has the link that was sent: what an SMS has no room for, and what can be printed
 * and shown at a counter.
 */
@Controller
final class AnswerPage {

    private final GivenAnswers answers;
    private final RateLimit limit;
    private final DatePhrases dates;
    private final CaseViews today;
    private final RatingViews ratings;

    AnswerPage(
            GivenAnswers answers,
            @Qualifier("answersOfAddress") RateLimit limit,
            Wording wording,
            CaseViews today,
            RatingViews ratings) {
        this.answers = answers;
        this.limit = limit;
        this.today = today;
        this.ratings = ratings;
        dates = new DatePhrases(wording);
    }

    @GetMapping("/a/{token}")
    Mono<Rendering> show(@PathVariable String token, ServerHttpRequest request) {
        Optional<Duration> wait = limit.take(NetworkAddress.of(request));
        if (wait.isPresent()) {
            return Mono.error(new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS));
        }
        return answers.byToken(token)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .zipWith(ratings.of(AnswerMark.automatic(token), "/a/" + token))
                .map(both -> page(both.getT1(), token, both.getT2()));
    }

    private Rendering page(GivenAnswer answer, String token, Optional<RatingView> rating) {
        Rendering.Builder<?> page = Rendering.view("answer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .modelAttribute("answer", answer)
                .modelAttribute("token", token)
                .modelAttribute("standing", answer.standing().name())
                .modelAttribute("asOf", dates.day(answer.asOf()))
                .modelAttribute("given", dates.moment(answer.givenAt()))
                .modelAttribute("today", today.today());
        Optional.ofNullable(answer.changesOn()).ifPresent(day -> page.modelAttribute("changesOn", dates.day(day)));
        rating.ifPresent(asked -> page.modelAttribute("rating", asked));
        return page.build();
    }
}
