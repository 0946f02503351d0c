package vn.hoiluat.channels.sms;

import java.util.List;
import vn.hoiluat.account.Secret;
import vn.hoiluat.storage.Kind;

/** The end of the addresses a carrier calls for one account, made by us; the document's id is the account's. */
record SmsWebhook(Secret token) {

    static final Kind<SmsWebhook> KIND = new Kind<>("smsWebhook", SmsWebhook.class, List.of());
}
