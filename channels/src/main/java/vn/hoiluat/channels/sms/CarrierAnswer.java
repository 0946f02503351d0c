package vn.hoiluat.channels.sms;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.RefusalReason;

/** What came back from a call of a carrier's interface. */
public sealed interface CarrierAnswer {

    /**
     * Something answered.
     *
     * @param body never more than some kilobytes
     * @param pause how long it asks to wait, null if it does not say
     */
    record Answered(int status, byte[] body, @Nullable Duration pause) implements CarrierAnswer {

        /** The body as words. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return "HTTP " + status;
        }
    }

    /** No connection came about, so the request was surely not sent. */
    record NotSent(String reason) implements CarrierAnswer {}

    /** The request was sent and what became of it is unknown: time-out or reset. */
    record Lost(String reason) implements CarrierAnswer {}

    /**
     * What the answer means for a text.
     *
     * @param reading says it for an answer of the carrier's own making; null if it makes no sense
     */
    default DeliveryResult result(Function<Answered, @Nullable DeliveryResult> reading) {
        return switch (this) {
            case NotSent notSent -> new DeliveryResult.RetryLater(notSent.reason(), null);
            case Lost lost -> new DeliveryResult.Uncertain(lost.reason());
            case Answered answered -> {
                DeliveryResult read = reading.apply(answered);
                yield read == null ? byStatus(answered) : read;
            }
        };
    }

    /** What a status says that comes with no words of the carrier's: some turn a request away at the door. */
    private static DeliveryResult byStatus(Answered answered) {
        String detail = "HTTP " + answered.status();
        return switch (answered.status()) {
            case 408, 425, 429, 503 -> new DeliveryResult.RetryLater(detail, answered.pause());
            case 401, 403, 404 -> new DeliveryResult.Refused(RefusalReason.NEEDS_ADMINISTRATOR, detail);
            default ->
                answered.status() >= 400 && answered.status() < 500
                        ? new DeliveryResult.Refused(RefusalReason.BAD_REQUEST, detail)
                        : new DeliveryResult.Uncertain(detail + " without an answer of the carrier");
        };
    }
}
