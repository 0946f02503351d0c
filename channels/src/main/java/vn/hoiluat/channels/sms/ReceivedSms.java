package vn.hoiluat.channels.sms;

import java.time.Instant;

/**
 * A citizen's text, whole: joined from its segments, without the carrier's keyword.
 *
 * @param accountId our account that was written to
 * @param id the carrier's id of the message, the same when it is brought again
 * @param phone 84 and the subscriber's number, digits only; never logged
 */
public record ReceivedSms(String accountId, String id, String phone, String text, Instant sentAt) {

    @Override
    public String toString() {
        return "SMS " + id + " to " + accountId;
    }
}
