package vn.hoiluat.answering;

import reactor.core.publisher.Mono;

/** How words were understood, by the language of the question-answer base. */
public interface Readings {

    /**
     * What was typed as it was read, with its marks; empty if that says what was typed, or if too few of its words are known.
     * Fails if it takes too long.
     *
     * @param typed masked
     */
    Mono<String> meant(String typed);
}
