package vn.hoiluat.channels.sms;

/**
 * One text for one phone.
 *
 * @param key the same over every attempt, at most 50 letters, digits and dashes: what a carrier recognises a repetition by
 * @param phone 84 and the subscriber's number, digits only; never logged
 * @param text letters of GSM-7 alone, within the account's segments
 */
public record OutgoingSms(String key, String phone, String text) {

    @Override
    public String toString() {
        return "SMS " + key;
    }
}
