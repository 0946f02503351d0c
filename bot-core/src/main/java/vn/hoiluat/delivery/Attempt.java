package vn.hoiluat.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt made of a part.
 *
 * @param part the part in its new state
 * @param providerMessageId the platform's id if it was sent and the platform gave one
 */
public record Attempt(Part part, @Nullable String providerMessageId) {

    /** True if nothing more is to be tried. */
    public boolean isFinal() {
        return switch (part.state()) {
            case SENT, REFUSED, CANCELLED -> true;
            case QUEUED, SENDING, UNCERTAIN -> false;
        };
    }

    static Attempt of(Part tried, DeliveryResult result, DeliverySettings settings, Instant now) {
        return switch (result) {
            case DeliveryResult.Sent sent ->
                new Attempt(tried.with(PartState.SENT, now, null), sent.providerMessageId());
            case DeliveryResult.Refused refused ->
                new Attempt(tried.refused(refused.reason(), refused.detail(), now), null);
            case DeliveryResult.RetryLater later -> retry(tried, later, settings, now);
            case DeliveryResult.Uncertain unknown -> unknown(tried, unknown.reason(), settings, now);
        };
    }

    /** A part of which nobody knows whether it was sent waits for its echo; after its second time it is given up. */
    static Attempt unknown(Part tried, String reason, DeliverySettings settings, Instant now) {
        return tried.uncertain()
                ? new Attempt(tried.with(PartState.REFUSED, now, "UNKNOWN: " + reason), null)
                : new Attempt(tried.with(PartState.UNCERTAIN, now.plus(settings.echoWait()), reason), null);
    }

    private static Attempt retry(Part tried, DeliveryResult.RetryLater later, DeliverySettings settings, Instant now) {
        if (tried.attempts() >= settings.mostAttempts()) {
            return new Attempt(tried.refused(RefusalReason.TOO_MANY_ATTEMPTS, later.reason(), now), null);
        }
        Instant next = now.plus(later.after() == null ? settings.backoff(tried.attempts()) : later.after());
        return new Attempt(tried.with(PartState.QUEUED, next, later.reason()), null);
    }
}
