package vn.hoiluat.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import vn.hoiluat.flow.Deciding.Decided;
import vn.hoiluat.privacy.PersonalNumbers;
import vn.hoiluat.triage.Triaged;
import vn.hoiluat.understanding.QuestionPart;
import vn.hoiluat.understanding.QuestionReader;
import vn.hoiluat.understanding.Understanding;

/**
 * Tries a message as the first of a conversation: masked, sorted, read and decided on by the parts of the flow, with no channel
 * and no store, and nothing is sent. For measuring and explaining. Safe for use by many threads; never fails.
 */
public final class Rehearsal {

    private final Function<String, Triaged> triage;
    private final QuestionReader reader;
    private final Deciding deciding;

    /** @param triage sorts the words of a text message */
    public Rehearsal(Function<String, Triaged> triage, QuestionReader reader, Deciding deciding) {
        this.triage = triage;
        this.reader = reader;
        this.deciding = deciding;
    }

    /**
     * Tries a message.
     *
     * @param day on which an answer must be right
     */
    public Mono<Rehearsed> of(String message, LocalDate day) {
        String text = PersonalNumbers.mask(message).text();
        Triaged triaged = triage.apply(text);
        return switch (triaged) {
            case Triaged.Question question -> question(question, day);
            case Triaged.OffTopic talk -> offTopic(talk, text, day);
            default -> Mono.just(new Rehearsed(triaged, null, List.of()));
        };
    }

    private Mono<Rehearsed> question(Triaged.Question question, LocalDate day) {
        Understanding understood = reader.read(question.text(), day);
        return switch (understood) {
            case Understanding.Unclear u -> Mono.just(new Rehearsed(question, understood, List.of()));
            case Understanding.Clear clear ->
                decide(clear, day).map(decided -> new Rehearsed(question, understood, decided));
        };
    }

    /** A question of law among other talk is answered all the same. */
    private Mono<Rehearsed> offTopic(Triaged.OffTopic talk, String text, LocalDate day) {
        Mono<Rehearsed> declined = Mono.just(new Rehearsed(talk, null, List.of()));
        return reader.read(text, day) instanceof Understanding.Clear clear
                        && clear.isSeveral()
                        && clear.parts().stream().anyMatch(this::asksLaw)
                ? decide(clear, day).map(decided -> new Rehearsed(talk, clear, decided))
                : declined;
    }

    private Mono<List<Decided>> decide(Understanding.Clear clear, LocalDate day) {
        return deciding.decideEach(clear, part -> !clear.isSeveral() || asksLaw(part), day);
    }

    private boolean asksLaw(QuestionPart part) {
        return triage.apply(part.said()) instanceof Triaged.Question;
    }
}
