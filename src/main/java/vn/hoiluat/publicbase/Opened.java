package vn.hoiluat.publicbase;

import java.util.List;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.CitedProvision;

/** What somebody gets who asks for an entry by its key. */
sealed interface Opened {

    /** It may be served today. */
    record Shown(OpenEntry entry) implements Opened {}

    /**
     * It was published once and is not served today: withdrawn, on hold, or without its ground.
     *
     * @param question as citizens saw it last: to look for what may take its place, never to be shown
     * @param ended what of its ground is not law today; empty if it was taken back
     */
    record Gone(String key, String question, List<CitedProvision> ended) implements Opened {}

    /** There is none, or none that was ever published. */
    record Unknown() implements Opened {}

    /** The entry alone. */
    static Mono<OpenEntry> shown(Opened opened) {
        return opened instanceof Shown shown ? Mono.just(shown.entry()) : Mono.empty();
    }
}
