package vn.hoiluat.central.rest;

import reactor.core.publisher.Mono;

/** Gives the token that a call shows. Safe for use by many threads. */
interface Bearer {

    /** A token; {@link NoTokenException} if the partner gives none now. Never logged. */
    Mono<String> token();

    /** The partner did not take this one: it is not given again. */
    void refused(String token);
}
