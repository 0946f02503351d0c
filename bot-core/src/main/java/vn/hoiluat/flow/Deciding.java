package vn.hoiluat.flow;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.AnswerPolicy;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.Decision;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.answering.Question;
import vn.hoiluat.understanding.QuestionPart;
import vn.hoiluat.understanding.Understanding;

/**
 * Searches the base for what is asked and decides on it. Knows no conversation, no channel and no store, so that a message that is
 * only tried is decided on as one that came. Safe for use by many threads.
 */
public final class Deciding {

    private static final Logger log = LoggerFactory.getLogger(Deciding.class);
    private static final int WANTED = 5;

    private final AnswerFinder finder;
    private final AnswerPolicy policy;
    private final Duration searchTimeout;

    /** @param searchTimeout how long one search may take */
    public Deciding(AnswerFinder finder, AnswerPolicy policy, Duration searchTimeout) {
        this.finder = finder;
        this.policy = policy;
        this.searchTimeout = searchTimeout;
    }

    /**
     * A decision and what it came from.
     *
     * @param search the words that were searched last
     * @param found what they found, best first
     */
    public record Decided(QuestionPart part, String search, List<Candidate> found, Decision decision) {

        public Decided {
            found = List.copyOf(found);
        }
    }

    /** Searches for a question in each of its forms until one is answered; fails if a search fails or takes too long. */
    public Mono<Decided> decide(QuestionPart part, LocalDate day) {
        return Flux.fromIterable(part.searches())
                .concatMap(words -> finder.find(new Question(words, part.chattiness(), day, WANTED))
                        .timeout(searchTimeout)
                        .map(found -> new Decided(part, words, found, policy.decide(found, part.missing()))))
                .takeUntil(decided -> decided.decision() instanceof Decision.Answer)
                .last();
    }

    /**
     * Decides on a message of several questions, in order. Where fewer than two of them are of law, or none is answered, the
     * message is one question, as it may have been parted wrongly. A search that fails hands its question over.
     *
     * @param asksLaw whether a part is a question at all
     */
    public Mono<List<Decided>> decideEach(Understanding.Clear clear, Predicate<QuestionPart> asksLaw, LocalDate day) {
        List<QuestionPart> asked = clear.parts().stream().filter(asksLaw).toList();
        if (asked.size() < 2) {
            return decideOrHandOver(asked.isEmpty() ? clear.whole() : asked.getFirst(), day)
                    .map(List::of);
        }
        return Flux.fromIterable(asked)
                .concatMap(part -> decideOrHandOver(part, day))
                .collectList()
                .flatMap(decided -> decided.stream().anyMatch(one -> one.decision() instanceof Decision.Answer)
                        ? Mono.just(decided)
                        : decideOrHandOver(clear.whole(), day).map(List::of));
    }

    /** Decides on an entry that the citizen chose; empty if it is no longer published. */
    Mono<Decided> decideChosen(String key, String question, LocalDate day) {
        return finder.entry(key, new Question(question, day, WANTED))
                .timeout(searchTimeout)
                .map(entry ->
                        new Decided(QuestionPart.of(question), question, List.of(entry), policy.decideChosen(entry)));
    }

    private Mono<Decided> decideOrHandOver(QuestionPart part, LocalDate day) {
        return decide(part, day).onErrorResume(error -> {
            log.error("Search failed for a question, which goes to an officer", error);
            Decision officer = new Decision.HandOver(HandOverReason.SEARCH_FAILED, List.of());
            return Mono.just(new Decided(part, part.search(), List.of(), officer));
        });
    }
}
