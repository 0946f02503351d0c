package vn.hoiluat.channels.sms.smpp;

import java.time.Duration;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.StorageException;
import vn.hoiluat.storage.Versioned;

/** How far our texts have come. Every call may fail with {@link StorageException}. */
final class SmppTexts {

    private static final Retry WRITING = Retry.backoff(3, Duration.ofMillis(100))
            .filter(StorageException.class::isInstance)
            .onRetryExhaustedThrow((spec, last) -> last.failure());

    private final Documents<SmppText> texts;

    SmppTexts(DocumentStore store) {
        texts = store.documents(SmppText.KIND);
    }

    /** The text as it stands, or this one, which is not stored yet and has version 0. */
    Mono<Versioned<SmppText>> find(String id, SmppText fresh) {
        return texts.find(id).defaultIfEmpty(new Versioned<>(id, 0, fresh));
    }

    /** Writes if nobody else wrote; false if somebody did. */
    Mono<Boolean> write(Versioned<SmppText> seen, SmppText changed) {
        return seen.version() == 0
                ? texts.insert(seen.id(), changed)
                : texts.replace(seen.id(), seen.version(), changed);
    }

    /** Writes down what an answer means, and tries hard, for the answer will not come again. */
    Mono<Versioned<SmppText>> change(String id, UnaryOperator<SmppText> change) {
        return texts.modify(id, change).retryWhen(WRITING);
    }
}
