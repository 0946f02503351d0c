package vn.hoiluat.flow;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.conversation.Memory;
import vn.hoiluat.message.Button;
import vn.hoiluat.rating.AnswerMark;
import vn.hoiluat.rating.Opinion;
import vn.hoiluat.rating.Rating;
import vn.hoiluat.triage.Triaged;

/**
 * Takes what citizens think of the answers they got. It opens no case and no case again, and stands in nobody's way: where
 * something else was said besides, that is responded to and the rating just written. An answer that was not of use is asked
 * about once, with a person one tap away.
 */
final class RatingStep {

    private static final Logger log = LoggerFactory.getLogger(RatingStep.class);

    private final AnswerRatings ratings;

    RatingStep(AnswerRatings ratings) {
        this.ratings = ratings;
    }

    /**
     * A rating that counts.
     *
     * @param answer which answer it is of
     */
    private record Taken(AnswerMark answer, Opinion opinion) {}

    /** Writes every rating of a burst. Repeatable. */
    Mono<Void> write(Burst burst, Memory memory) {
        return taken(burst, memory).then();
    }

    /** Writes the ratings of a burst in which nothing else was said, and responds to the last that says something new. */
    Mono<Response> respond(Burst burst, Memory memory, Voice voice) {
        return taken(burst, memory)
                .takeLast(1)
                .next()
                .map(taken -> response(taken, memory, voice))
                .defaultIfEmpty(nothing(burst, memory, voice));
    }

    /** A word that is about no answer is small talk; a tap that says nothing new needs no reply. */
    private static Response nothing(Burst burst, Memory memory, Voice voice) {
        Triaged.Rated rated = burst.ratings().getLast().rated();
        if (rated.answer() != null || memory.answered() != null) {
            return Response.silence("rating", memory);
        }
        String key = rated.opinion() == Opinion.USEFUL ? "thanks.reply" : "unclear.reply";
        return Response.fixedText(key, memory, voice.bot(voice.say(key)));
    }

    private Flux<Taken> taken(Burst burst, Memory memory) {
        return Flux.fromIterable(burst.ratings()).concatMap(said -> write(said, burst, memory));
    }

    /** Only who got an answer rates it here; an opinion held before is nothing new. */
    private Mono<Taken> write(Burst.Said said, Burst burst, Memory memory) {
        AnswerMark mark =
                said.rated().answer() == null ? memory.answered() : said.rated().answer();
        String conversation = burst.conversation().address().conversationId();
        if (mark == null) {
            return Mono.empty();
        }
        return ratings.answer(mark)
                .filter(answer -> answer.conversationId().equals(conversation))
                .flatMap(answer -> ratings.rate(mark, said.rated().opinion(), said.at()))
                .doOnNext(
                        rating -> log.debug("Rating of {}: {}", rating.answer().id(), rating.opinion()))
                .filter(rating -> rating.at().equals(said.at()))
                .map(Rating::opinion)
                .map(opinion -> new Taken(mark, opinion));
    }

    private static Response response(Taken taken, Memory memory, Voice voice) {
        return switch (taken.opinion()) {
            case USEFUL -> thanks(memory, voice);
            case NOT_USEFUL ->
                Response.fixedText(
                        "rating.why",
                        memory,
                        voice.bot(
                                voice.say("rating.why"),
                                RatingButtons.reasons(taken.answer(), voice::say)
                                        .toArray(Button[]::new)));
            case OTHER_QUESTION, HARD_TO_UNDERSTAND, INCOMPLETE, OUTDATED_OR_WRONG ->
                Response.fixedText(
                        "rating.noted",
                        memory,
                        voice.bot(voice.say("rating.noted", voice.say(RatingButtons.key(taken.opinion())))));
        };
    }

    /** Where every text costs money thanks are not worth one. */
    private static Response thanks(Memory memory, Voice voice) {
        return voice.wording().isTemplates()
                ? Response.silence("rating.thanks", memory)
                : Response.fixedText("rating.thanks", memory, voice.bot(voice.say("rating.thanks")));
    }
}
