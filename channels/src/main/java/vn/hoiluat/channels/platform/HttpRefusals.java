package vn.hoiluat.channels.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.RefusalReason;

/** What a bare HTTP status means for a message, where something before the platform turned the request away. Pure. */
public final class HttpRefusals {

    private HttpRefusals() {}

    /** The result for a status from 400 on; {@code pause} is how long to wait, null if that was not said. */
    public static DeliveryResult of(int status, @Nullable Duration pause) {
        String detail = "HTTP " + status;
        return switch (status) {
            case 408, 425, 429, 503 -> new DeliveryResult.RetryLater(detail, pause);
            case 401, 403 -> new DeliveryResult.Refused(RefusalReason.NEEDS_ADMINISTRATOR, detail);
            default -> new DeliveryResult.Refused(RefusalReason.BAD_REQUEST, detail);
        };
    }
}
