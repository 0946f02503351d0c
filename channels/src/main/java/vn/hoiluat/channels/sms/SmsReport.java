package vn.hoiluat.channels.sms;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier says became of a text of ours.
 *
 * @param messageId the carrier's id, in the form in which {@link SmsGateway#send} gave it back
 * @param key the {@link OutgoingSms#key} if the carrier tells it, by which a text is known whose id never came back
 * @param detail the carrier's words or codes, for officers
 * @param cost in đồng, null if the carrier does not say
 */
public record SmsReport(
        String accountId,
        String messageId,
        @Nullable String key,
        State state,
        String detail,
        @Nullable BigDecimal cost) {

    /** A report that names the carrier's id alone. */
    public SmsReport(String accountId, String messageId, State state, String detail, @Nullable BigDecimal cost) {
        this(accountId, messageId, null, state, detail, cost);
    }

    /** How far it came. */
    public enum State {
        UNDER_WAY,
        DELIVERED,
        FAILED
    }
}
