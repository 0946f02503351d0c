package vn.hoiluat.channels.sms;

import vn.hoiluat.account.ChannelAccount;

/**
 * What may leave on one day. The last tenth of an account's segments is kept for what the system itself says, a way out of
 * danger above all, which no cap of a number holds back either.
 *
 * @param segmentsPerDay of the account
 * @param textsPerNumber of the account to one number
 */
record SmsCaps(int segmentsPerDay, int textsPerNumber) {

    private static final int KEPT_FOR_SYSTEM = 10;

    static SmsCaps of(ChannelAccount account, SmsProperties properties) {
        return new SmsCaps(
                SmsSettings.number(account, SmsSettings.SEGMENTS_PER_DAY, properties.segmentsPerDay()),
                SmsSettings.number(account, SmsSettings.TEXTS_PER_NUMBER, properties.textsPerNumber()));
    }

    int segments(boolean bySystem) {
        return bySystem ? segmentsPerDay : segmentsPerDay - segmentsPerDay / KEPT_FOR_SYSTEM;
    }
}
