package vn.hoiluat.channels.zalo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import vn.hoiluat.channels.platform.HttpRefusals;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.RefusalReason;

/** Says in our words what an answer means for the message that was sent. */
final class ZaloOutcomes {

    /** The platform names the hours and not the zone; its people live in this one. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final Clock clock;

    ZaloOutcomes(Clock clock) {
        this.clock = clock;
    }

    /** True if the platform answered with an error of this class. */
    static boolean is(ZaloErrorClass expected, ZaloAnswer answer) {
        return answer instanceof ZaloAnswer.Spoken spoken
                && spoken.error() != 0
                && ZaloErrorClass.of(spoken.error()) == expected;
    }

    DeliveryResult of(ZaloAnswer answer) {
        return switch (answer) {
            case ZaloAnswer.Spoken spoken -> spoken.error() == 0 ? taken(spoken) : refused(spoken);
            case ZaloAnswer.Turned turned -> HttpRefusals.of(turned.status(), turned.pause());
            case ZaloAnswer.NotSent notSent -> new DeliveryResult.RetryLater(notSent.reason(), null);
            case ZaloAnswer.Lost lost -> new DeliveryResult.Uncertain(lost.reason());
        };
    }

    DeliveryResult of(ZaloToken.NotNow notNow) {
        return new DeliveryResult.RetryLater(notNow.reason(), notNow.after());
    }

    DeliveryResult of(ZaloToken.Lost lost) {
        return new DeliveryResult.Refused(RefusalReason.NEEDS_ADMINISTRATOR, lost.reason());
    }

    /** Without an id the echo could not be told from a person's message, so the echo has to say it. */
    private static DeliveryResult taken(ZaloAnswer.Spoken spoken) {
        String id = spoken.body().path("data").path("message_id").asString("");
        return id.isEmpty() ? new DeliveryResult.Uncertain("taken without a message id") : new DeliveryResult.Sent(id);
    }

    private DeliveryResult refused(ZaloAnswer.Spoken spoken) {
        String detail = "error " + spoken.error() + ": " + spoken.message();
        return switch (ZaloErrorClass.of(spoken.error())) {
            case TRANSIENT -> new DeliveryResult.RetryLater(detail, spoken.pause());
            case NIGHT -> new DeliveryResult.RetryLater(detail, untilMorning());
            case WINDOW -> new DeliveryResult.Refused(RefusalReason.WINDOW_CLOSED, detail);
            case PERSON -> new DeliveryResult.Refused(RefusalReason.PERSON_UNREACHABLE, detail);
            case QUOTA -> new DeliveryResult.Refused(RefusalReason.QUOTA, detail);
            case TOKEN, ADMINISTRATOR -> new DeliveryResult.Refused(RefusalReason.NEEDS_ADMINISTRATOR, detail);
            case BUG -> new DeliveryResult.Refused(RefusalReason.BAD_REQUEST, detail);
        };
    }

    private Duration untilMorning() {
        ZonedDateTime now = clock.instant().atZone(ZONE);
        ZonedDateTime morning = now.with(MORNING);
        return Duration.between(now, morning.isAfter(now) ? morning : morning.plusDays(1));
    }
}
