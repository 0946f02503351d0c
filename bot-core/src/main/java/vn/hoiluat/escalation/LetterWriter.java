package vn.hoiluat.escalation;

import java.util.List;
import reactor.core.publisher.Mono;
import vn.hoiluat.message.Button;

/** Writes what a citizen reads when something has happened in a case, in the form an account addresses people in. */
public interface LetterWriter {

    /** The words of this letter, on the channel of the case. */
    Mono<String> write(Case of, CaseLetter letter);

    /** What may be tapped under this letter on the channel of the case. */
    Mono<List<Button>> buttons(Case of, CaseLetter letter);

    /** The words of this letter as another account sends them. */
    Mono<String> write(Case of, CaseLetter letter, String accountId);

    /** The words in which a citizen is asked whether this may be passed on, as the case's channel has them. */
    Mono<String> consent(Case of, SlipRequest request);

    /** That there is something new and where, without a word of what, as another account sends it. */
    Mono<String> notice(Case of, String accountId);

    /** What is said before words that waited for the citizen. */
    Mono<String> kept(Case of);

    /** Until when the case is answered now that more time was allowed, and why if others may know. */
    Mono<String> moved(Case of);

    /** The address of the case's page. */
    String page(Case of);
}
