package vn.hoiluat.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one part that was handed to a platform. Refusals of the outside world are values, not exceptions. */
public sealed interface DeliveryResult {

    /** The platform took it. */
    record Sent(String providerMessageId) implements DeliveryResult {}

    /**
     * The platform did not take it now, and surely has not sent it.
     *
     * @param reason for officers, without personal data
     * @param after how long the platform asks to wait, null if it does not say
     */
    record RetryLater(String reason, @Nullable Duration after) implements DeliveryResult {}

    /** Nobody knows whether it was sent: the answer of the platform was lost. */
    record Uncertain(String reason) implements DeliveryResult {}

    /** The platform will not take it, however often it is tried. */
    record Refused(RefusalReason reason, String detail) implements DeliveryResult {}
}
