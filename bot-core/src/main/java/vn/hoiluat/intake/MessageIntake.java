package vn.hoiluat.intake;

import reactor.core.publisher.Mono;
import vn.hoiluat.message.InboundEvent;

/**
 * Where channels hand over what they verified. Fails with {@link vn.hoiluat.storage.StorageException} if the event could
 * not be stored: the platform is then answered 503 and sends it again. Safe for use by many threads.
 */
public interface MessageIntake {

    /** Completes once the event is durable; the work it causes comes later, on other threads. */
    Mono<IntakeResult> accept(InboundEvent event);
}
