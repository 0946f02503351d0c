package vn.hoiluat.poster;

import java.net.URI;
import java.util.Locale;
import vn.hoiluat.account.ChannelAccount;

/**
 * What a phone's camera opens an account by.
 *
 * @param target what the code holds
 * @param shown the same as people read and type it
 * @param begin what every message to the account begins with, with a blank behind it; mostly empty
 */
record AccountLink(String target, String shown, String begin) {

    /** Settings of an SMS account: the short code or number that is written to, and the keyword before the question. */
    private static final String NUMBER = "serviceNumber";

    private static final String KEYWORD = "keyword";

    /** The link of an account; {@code publicUrl} is the service's own address. */
    static AccountLink of(ChannelAccount account, URI publicUrl) {
        return switch (account.channel()) {
            case ZALO -> address("https://zalo.me/" + account.externalId());
            case MESSENGER -> address("https://m.me/" + account.externalId());
            case SMS -> sms(account);
            case OFFICE, CENTRAL -> throw new IllegalArgumentException(account.id() + " is on no platform");
            case WEB -> address(publicUrl.resolve("/chat/" + account.id()).toString());
        };
    }

    private static AccountLink address(String address) {
        return new AccountLink(address, address.replaceFirst("^https?://", ""), "");
    }

    /** The form that cameras of both kinds of phones understand; the keyword stands in the text already. */
    private static AccountLink sms(ChannelAccount account) {
        String number = account.setting(NUMBER, account.externalId());
        String keyword = account.setting(KEYWORD, "").toUpperCase(Locale.ROOT);
        String begin = keyword.isEmpty() ? "" : keyword + " ";
        return new AccountLink("SMSTO:" + number + ":" + begin, number, begin);
    }
}
