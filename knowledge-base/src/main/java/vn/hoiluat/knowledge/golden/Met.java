package vn.hoiluat.knowledge.golden;

import java.util.List;
import java.util.stream.Stream;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.Decision;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.flow.Deciding.Decided;
import vn.hoiluat.flow.Rehearsed;

/** How a question came out. */
public enum Met {
    /** By an entry that was expected. */
    ANSWERED,
    /** One that was expected is among the choices, and nothing wrong was sent. */
    OFFERED,
    /** By a route that was expected. */
    ROUTED,
    /** Otherwise. */
    NOT;

    /** How the question came out. */
    public static Met of(GoldenQuestion question, Rehearsed rehearsed) {
        List<EntryRef> answered = rehearsed.decided().stream()
                .map(Decided::decision)
                .filter(Decision.Answer.class::isInstance)
                .map(decision -> ((Decision.Answer) decision).candidate().entry())
                .toList();
        if (question.routes().contains(rehearsed.route()) || question.expectsNoAnswer() && answered.isEmpty()) {
            return ROUTED;
        }
        if (answered.stream().anyMatch(question::expects)) {
            return ANSWERED;
        }
        return answered.isEmpty() && sent(rehearsed).anyMatch(question::expects) ? OFFERED : NOT;
    }

    /** What was sent or offered. */
    public static Stream<EntryRef> sent(Rehearsed rehearsed) {
        return rehearsed.decided().stream()
                .flatMap(one -> switch (one.decision()) {
                    case Decision.Answer answer -> Stream.of(answer.candidate());
                    case Decision.OfferChoices offer -> offer.candidates().stream();
                    case Decision.AskBack b -> Stream.<Candidate>empty();
                    case Decision.HandOver h -> Stream.<Candidate>empty();
                })
                .map(Candidate::entry);
    }
}
