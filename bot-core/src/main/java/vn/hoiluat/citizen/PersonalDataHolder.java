package vn.hoiluat.citizen;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.message.Address;

/** A place that stores something about a person. Every feature that does is listed, so that erasing misses none. */
public interface PersonalDataHolder {

    /** What it holds of the person, in any order. */
    Flux<PersonalItem> collect(Address person);

    /** Erases it all for good; the number of things erased. Repeatable. */
    Mono<Long> erase(Address person);

    /** Erases what came with one message that the person took back, if it holds any such thing. Repeatable. */
    default Mono<Void> takeBack(Address person, String providerMessageId) {
        return Mono.empty();
    }
}
