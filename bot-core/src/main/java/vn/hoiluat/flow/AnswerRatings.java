package vn.hoiluat.flow;

import java.time.Instant;
import reactor.core.publisher.Mono;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.rating.AnswerMark;
import vn.hoiluat.rating.Opinion;
import vn.hoiluat.rating.RatedAnswer;
import vn.hoiluat.rating.Rating;
import vn.hoiluat.rating.Ratings;

/**
 * Finds the answers that may be rated, the bot's and the officers', and writes what citizens think of them. Nothing of what is
 * sensitive can be rated, wherever the wish comes from. Safe for use by many threads.
 */
public final class AnswerRatings {

    private final Conversations conversations;
    private final CaseRegister cases;
    private final Ratings ratings;

    public AnswerRatings(Conversations conversations, CaseRegister cases, Ratings ratings) {
        this.conversations = conversations;
        this.cases = cases;
        this.ratings = ratings;
    }

    /** The answer that is meant; empty if there is none, it was erased, or nobody is asked about it. */
    public Mono<RatedAnswer> answer(AnswerMark mark) {
        return mark.isAutomatic()
                ? conversations.answered(mark.token()).filter(Turn::ratable).flatMap(AnswerRatings::automatic)
                : cases.byToken(mark.token()).flatMap(c -> byOfficer(c, mark));
    }

    /** Writes an opinion on the answer that is meant; as {@link Ratings#rate}, and empty if it cannot be rated. */
    public Mono<Rating> rate(AnswerMark mark, Opinion opinion, Instant at) {
        return answer(mark).flatMap(answer -> ratings.rate(answer, opinion, at));
    }

    /** What is thought of an answer, or empty. */
    public Mono<Rating> of(RatedAnswer answer) {
        return ratings.of(answer.id());
    }

    private static Mono<RatedAnswer> automatic(Turn turn) {
        return Mono.justOrEmpty(turn.entry())
                .map(entry -> new RatedAnswer(turn.id(), turn.conversationId(), entry, null, turn.question()));
    }

    private static Mono<RatedAnswer> byOfficer(Case c, AnswerMark mark) {
        return Mono.justOrEmpty(c.letters().stream()
                .filter(letter -> c.mark(letter).filter(mark::equals).isPresent())
                .findFirst()
                .map(letter -> new RatedAnswer(letter.id(), c.address().conversationId(), null, c.id(), c.question())));
    }
}
