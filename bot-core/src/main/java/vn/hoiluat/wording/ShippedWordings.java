package vn.hoiluat.wording;

import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.message.Channel;

/** The sentences that ship with the program: templates on SMS, the full texts elsewhere. Immutable. */
public final class ShippedWordings implements Wordings {

    private final MessageFileWording texts = MessageFileWording.shipped();
    private final MessageFileWording templates = MessageFileWording.shippedForSms();

    @Override
    public Wording of(ChannelAccount account) {
        return account.channel() == Channel.SMS ? new SmsWording(templates, account) : texts;
    }
}
