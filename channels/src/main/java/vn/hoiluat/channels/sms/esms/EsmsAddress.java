package vn.hoiluat.channels.sms.esms;

import java.net.URI;
import vn.hoiluat.account.ChannelAccount;

/**
 * Where eSMS is.
 *
 * @param unlessNamed for accounts that name no address of their own
 */
record EsmsAddress(URI unlessNamed) {

    private static final String INTERFACE = "/MainService.svc/json/";

    /** The address of a call for the account; {@link IllegalArgumentException} if the one it names is none. */
    URI of(ChannelAccount account, String call) {
        return URI.create(account.setting(EsmsSettings.URL, unlessNamed.toString()) + INTERFACE + call);
    }
}
