package vn.hoiluat.staff;

import java.util.Map;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.message.Channel;

/** A unit's account on Zalo. */
final class ZaloAccount {

    static final ChannelAccount ACCOUNT = new ChannelAccount(
            "zalo-a",
            Channel.ZALO,
            "app",
            "oa",
            "Sở Tư pháp Tuyên Quang",
            AddressForm.ONG_BA,
            true,
            Map.of(),
            Map.of());

    private ZaloAccount() {}
}
