package vn.hoiluat.central.rest;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What became of one call, before anybody has read what the partner says. */
sealed interface CallOutcome {

    /** Something answered; whether it was the partner, its body says. */
    record Answered(int status, HttpHeaders headers, byte[] body) implements CallOutcome {}

    /** No whole answer came; whether the call arrived is not known. */
    record Lost(String reason) implements CallOutcome {}

    /** The partner did not let us in, or gave no token; the call was not made or not taken. */
    record Locked(String reason, boolean denied, @Nullable Duration after) implements CallOutcome {}

    /** How long {@code Retry-After} asks to wait, in seconds or until a date; null if it does not say so. */
    static @Nullable Duration retryAfter(HttpHeaders headers, Clock clock) {
        String text = headers.getFirst(HttpHeaders.RETRY_AFTER);
        if (text == null) {
            return null;
        }
        if (text.matches("\\d{1,6}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            ZonedDateTime until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration wait = Duration.between(clock.instant(), until.toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The kind of a failure only: the message of an exception may hold what was sent. */
    static String nameOf(Throwable e) {
        return (e.getCause() == null ? e : e.getCause()).getClass().getSimpleName();
    }
}
