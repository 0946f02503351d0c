package vn.hoiluat.knowledge.central;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of asking the partner for something. */
public sealed interface Fetched<T> {

    /** It came. */
    record Received<T>(T value) implements Fetched<T> {}

    /**
     * Not now (429, 5xx, time-out).
     *
     * @param after how long the partner asked us to wait; null if it did not say
     * @param reason shown to people
     */
    record RetryLater<T>(@Nullable Duration after, String reason) implements Fetched<T> {}

    /**
     * We may not have it, or the partner does not understand us; a person must look (400, 401, 403).
     *
     * @param reason in the partner's words, shown to people
     */
    record Refused<T>(String reason) implements Fetched<T> {}

    /** The partner no longer knows the cursor (410): begin anew from {@link CentralCursor#START}. */
    record CursorLost<T>() implements Fetched<T> {}
}
