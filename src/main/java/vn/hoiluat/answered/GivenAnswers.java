package vn.hoiluat.answered;

import reactor.core.publisher.Mono;

/** Finds an answer that was given, for whoever has the link that was sent with it. */
@FunctionalInterface
public interface GivenAnswers {

    /** The answer this token was sent with; empty if there is none, or it was erased. Fails if the store does. */
    Mono<GivenAnswer> byToken(String token);
}
