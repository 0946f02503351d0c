package vn.hoiluat.channels.webhook;

import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Flux;

/** Turns a verified body into our words. */
@FunctionalInterface
public interface WebhookReader {

    /**
     * The members of the body, in its order. Fails with {@link UnreadableWebhookException} if the body is not what the
     * platform sends, and with {@link vn.hoiluat.storage.StorageException} if the accounts could not be read.
     */
    Flux<WebhookItem> read(HttpHeaders headers, byte[] body);
}
