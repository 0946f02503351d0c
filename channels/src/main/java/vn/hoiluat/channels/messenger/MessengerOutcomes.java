package vn.hoiluat.channels.messenger;

import java.time.Duration;
import vn.hoiluat.channels.platform.HttpRefusals;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.RefusalReason;

/** Says in our words what an answer means for the message that was sent. Pure. */
final class MessengerOutcomes {

    /** The platform wants minutes, and does not say how many. */
    private static final Duration RATE_PAUSE = Duration.ofMinutes(2);

    private MessengerOutcomes() {}

    static DeliveryResult of(MessengerAnswer answer) {
        return switch (answer) {
            case MessengerAnswer.Taken taken -> taken(taken);
            case MessengerAnswer.Error error -> refused(error);
            case MessengerAnswer.Turned turned -> HttpRefusals.of(turned.status(), turned.pause());
            case MessengerAnswer.NotSent notSent -> new DeliveryResult.RetryLater(notSent.reason(), null);
            case MessengerAnswer.Lost lost -> new DeliveryResult.Uncertain(lost.reason());
        };
    }

    /** Without an id the echo could not be told from a person's message, so the echo has to say it. */
    private static DeliveryResult taken(MessengerAnswer.Taken taken) {
        return taken.messageId().isEmpty()
                ? new DeliveryResult.Uncertain("taken without a message id")
                : new DeliveryResult.Sent(taken.messageId());
    }

    private static DeliveryResult refused(MessengerAnswer.Error error) {
        String detail = error.detail();
        return switch (error.kind()) {
            case UNKNOWN -> new DeliveryResult.Uncertain(detail);
            case TRANSIENT -> new DeliveryResult.RetryLater(detail, error.pause());
            case RATE -> new DeliveryResult.RetryLater(detail, error.pause() == null ? RATE_PAUSE : error.pause());
            case WINDOW -> new DeliveryResult.Refused(RefusalReason.WINDOW_CLOSED, detail);
            case PERSON -> new DeliveryResult.Refused(RefusalReason.PERSON_UNREACHABLE, detail);
            case TOKEN, PERMISSION -> new DeliveryResult.Refused(RefusalReason.NEEDS_ADMINISTRATOR, detail);
            case REQUEST -> new DeliveryResult.Refused(RefusalReason.BAD_REQUEST, detail);
        };
    }
}
