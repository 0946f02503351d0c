package vn.hoiluat.answering;

import java.util.List;
import reactor.core.publisher.Mono;

/**
 * The question-answer base, as the bot asks it. Only published entries are found. Fails if the search is out of order or
 * takes too long: the question then goes to an officer.
 */
public interface AnswerFinder {

    /** Candidates, best first, ties by entry; empty if nothing fits at all. */
    Mono<List<Candidate>> find(Question question);

    /** The published version of an entry now, as when a citizen chooses it; empty if it is no longer published. */
    Mono<Candidate> entry(String key, Question question);
}
