package vn.hoiluat.channels.sms;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.channels.platform.CallOutcome;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.RefusalReason;

/** What the outcome of a carrier's call means for a text. Pure. */
public final class CarrierOutcomes {

    private CarrierOutcomes() {}

    /** The reading says it for an answer of the carrier's own making; null if that makes no sense. */
    public static DeliveryResult result(
            CallOutcome outcome, Function<CallOutcome.Answered, @Nullable DeliveryResult> reading) {
        return switch (outcome) {
            case CallOutcome.NotSent notSent -> new DeliveryResult.RetryLater(notSent.reason(), null);
            case CallOutcome.Lost lost -> new DeliveryResult.Uncertain(lost.reason());
            case CallOutcome.Answered answered -> {
                DeliveryResult read = reading.apply(answered);
                yield read == null ? byStatus(answered) : read;
            }
        };
    }

    /** What a status says that comes with no words of the carrier's: some turn a request away at the door. */
    private static DeliveryResult byStatus(CallOutcome.Answered answered) {
        String detail = "HTTP " + answered.status();
        return switch (answered.status()) {
            case 408, 425, 429, 503 -> new DeliveryResult.RetryLater(detail, answered.retryAfter());
            case 401, 403, 404 -> new DeliveryResult.Refused(RefusalReason.NEEDS_ADMINISTRATOR, detail);
            default ->
                answered.status() >= 400 && answered.status() < 500
                        ? new DeliveryResult.Refused(RefusalReason.BAD_REQUEST, detail)
                        : new DeliveryResult.Uncertain(detail + " without an answer of the carrier");
        };
    }
}
