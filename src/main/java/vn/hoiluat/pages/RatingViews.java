package vn.hoiluat.pages;

import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.hoiluat.flow.AnswerRatings;
import vn.hoiluat.rating.AnswerMark;

/** Puts what is thought of an answer on its page. */
@Component
final class RatingViews {

    private final AnswerRatings ratings;

    RatingViews(AnswerRatings ratings) {
        this.ratings = ratings;
    }

    /** The question on this page; nothing where nobody is asked. */
    Mono<Optional<RatingView>> of(AnswerMark mark, String page) {
        return ratings.answer(mark)
                .flatMap(answer -> ratings.of(answer)
                        .map(rating -> rating.opinion().word())
                        .defaultIfEmpty(""))
                .map(opinion -> Optional.of(new RatingView(page + RatingView.PATH, mark.letter(), opinion)))
                .defaultIfEmpty(Optional.empty());
    }
}
