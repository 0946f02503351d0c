package vn.hoiluat.sandbox.standin;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a platform posts its webhooks.
 *
 * @param name of the connections
 * @param deliveries how many are under way at a time
 * @param timeout how long the service may take to answer
 * @param retryAfter the pauses before one that was not answered 200 is sent again
 * @param retryHeader the header that names the number of the retry, null if the platform has none
 */
public record WebhookPosting(
        String name,
        int deliveries,
        Duration timeout,
        List<Duration> retryAfter,
        @Nullable String retryHeader) {

    public WebhookPosting {
        retryAfter = List.copyOf(retryAfter);
    }
}
