package vn.hoiluat.channels.sms;

import java.time.Instant;

/**
 * A citizen's text, whole: joined from its segments. What stands before it for the carrier's sake is taken off by the inbox.
 *
 * @param accountId our account that was written to
 * @param id the carrier's id of the message, the same when it is brought again; blank if it gives none
 * @param phone as the carrier writes it; never logged
 */
public record ReceivedSms(String accountId, String id, String phone, String text, Instant sentAt) {

    @Override
    public String toString() {
        return "SMS " + id + " to " + accountId;
    }
}
