package vn.hoiluat.escalation;

import reactor.core.publisher.Mono;

/** Writes what a citizen reads when an officer has answered. */
@FunctionalInterface
public interface AnswerLetter {

    /** The words for this answered case, in the form its account addresses people in. */
    Mono<String> write(Case answered);
}
