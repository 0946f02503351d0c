package vn.hoiluat.channels.sms;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * A report of a text that is not known as sent yet. The document's id is account, message and state, so a repetition is one.
 *
 * @param cost null if the carrier does not say
 */
record EarlyReport(
        String accountId,
        String messageId,
        SmsReport.State state,
        String detail,
        @Nullable Cost cost,
        Instant at) {

    /** Reports by account and the carrier's id. */
    static final String BY_MESSAGE = "message";

    /** Reports by age. */
    static final String BY_AGE = "age";

    static final Kind<EarlyReport> KIND = new Kind<>(
            "smsReport",
            EarlyReport.class,
            List.of(
                    new Index<>(BY_MESSAGE, r -> List.of(SmsText.messageKey(r.accountId(), r.messageId()))),
                    new Index<>(BY_AGE, r -> List.of(Index.key(r.at())))));

    String id() {
        return SmsText.messageKey(accountId, messageId) + "/" + state;
    }
}
