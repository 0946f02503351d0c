package vn.hoiluat.channels.zalo;

import java.time.Duration;
import vn.hoiluat.account.Secret;

/** What there is to call the platform with. */
sealed interface ZaloToken {

    /** A token that is stored and, as far as is known, valid. */
    record Usable(Secret accessToken) implements ZaloToken {}

    /** None just now: it is being renewed, or the platform could not be asked. */
    record NotNow(String reason, Duration after) implements ZaloToken {}

    /** None until an administrator of the account authorises us again. */
    record Lost(String reason) implements ZaloToken {}
}
