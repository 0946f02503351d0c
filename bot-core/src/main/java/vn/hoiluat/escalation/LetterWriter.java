package vn.hoiluat.escalation;

import reactor.core.publisher.Mono;

/** Writes what a citizen reads when an officer has said something. */
@FunctionalInterface
public interface LetterWriter {

    /** The words of this letter of this case, in the form its account addresses people in. */
    Mono<String> write(Case of, CaseLetter letter);
}
