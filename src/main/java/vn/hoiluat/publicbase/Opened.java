package vn.hoiluat.publicbase;

import reactor.core.publisher.Mono;

/** What somebody gets who asks for an entry by its key. */
sealed interface Opened {

    /** It may be served today. */
    record Shown(OpenEntry entry) implements Opened {}

    /** It was published once and is not served today: withdrawn, on hold, or without its ground. */
    record Gone() implements Opened {}

    /** There is none, or none that was ever published. */
    record Unknown() implements Opened {}

    /** The entry alone. */
    static Mono<OpenEntry> shown(Opened opened) {
        return opened instanceof Shown shown ? Mono.just(shown.entry()) : Mono.empty();
    }
}
