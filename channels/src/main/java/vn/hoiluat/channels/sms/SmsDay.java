package vn.hoiluat.channels.sms;

import java.time.LocalDate;
import java.util.List;
import vn.hoiluat.storage.Kind;

/**
 * What one account sent on one day; holds no number. The document's id is the account's and the day. A crash at the wrong
 * moment may leave it one text off.
 *
 * @param day in Vietnam
 * @param texts given to the carrier
 * @param segments of these texts
 * @param delivered texts the carrier says arrived
 * @param failed texts the carrier says did not
 * @param cost as reported, and as configured where the carrier does not say
 */
public record SmsDay(String accountId, LocalDate day, int texts, int segments, int delivered, int failed, Cost cost) {

    static final Kind<SmsDay> KIND = new Kind<>("smsDay", SmsDay.class, List.of());

    static SmsDay begun(String accountId, LocalDate day) {
        return new SmsDay(accountId, day, 0, 0, 0, 0, Cost.NOTHING);
    }

    static String id(String accountId, LocalDate day) {
        return accountId + "/" + day;
    }

    SmsDay with(SmsText text) {
        return new SmsDay(
                accountId, day, texts + 1, segments + text.segments(), delivered, failed, cost.plus(text.cost()));
    }

    SmsDay without(SmsText text) {
        return new SmsDay(
                accountId, day, texts - 1, segments - text.segments(), delivered, failed, cost.minus(text.cost()));
    }

    SmsDay changed(SmsText before, SmsText after) {
        boolean settled = before.state() != after.state();
        int newDelivered = delivered + (settled && after.state() == SmsText.State.DELIVERED ? 1 : 0);
        int newFailed = failed + (settled && after.state() == SmsText.State.FAILED ? 1 : 0);
        Cost newCost = cost.minus(before.cost()).plus(after.cost());
        return new SmsDay(accountId, day, texts, segments, newDelivered, newFailed, newCost);
    }
}
