package vn.hoiluat.channels.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What became of one call of a platform, before anybody has read what the platform says. */
public sealed interface CallOutcome {

    /** Something answered; whether it was the platform, its body says. */
    record Answered(int status, HttpHeaders headers, byte[] body) implements CallOutcome {

        /** True if the answer turns a request away at the door; any other 5xx may come after the message went out. */
        public boolean turnedAway() {
            return status == 429 || status == 503 || (status >= 400 && status < 500);
        }

        /** How long {@code Retry-After} asks to wait, null if it does not say so in seconds. */
        public @Nullable Duration retryAfter() {
            String seconds = headers.getFirst(HttpHeaders.RETRY_AFTER);
            return seconds != null && seconds.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
        }
    }

    /** No connection came about, so the request was surely not sent. */
    record NotSent(String reason) implements CallOutcome {}

    /** The request was sent and no whole answer came: time-out or reset. */
    record Lost(String reason) implements CallOutcome {}
}
