package vn.hoiluat.setup;

import java.util.List;
import vn.hoiluat.channels.messenger.MessengerSettings;
import vn.hoiluat.channels.sms.SmsSettings;
import vn.hoiluat.channels.sms.esms.EsmsSettings;
import vn.hoiluat.channels.zalo.ZaloSettings;
import vn.hoiluat.message.Channel;
import vn.hoiluat.wording.SmsWording;

/**
 * One thing that a channel's platform gives and the form asks for; public for the template.
 *
 * @param name the field of the form, and the name of the secret or setting; what it is called is in the message file
 * @param place where it is kept
 */
public record ConnectField(String name, Place place, boolean required) {

    /** The field with the platform's id of the application. */
    static final String APP_ID = "appId";

    /** The field with the platform's id of the account. */
    static final String ACCOUNT_ID = "accountId";

    /** Setting of a web account: the sites that may show its widget. */
    private static final String ORIGINS = "origins";

    /** Setting of an SMS account: the number that citizens write to. */
    private static final String SERVICE_NUMBER = "serviceNumber";

    /** What becomes of what is typed. */
    enum Place {
        ID,
        APP_SECRET,
        ACCOUNT_SECRET,
        ACCOUNT_SETTING
    }

    /** Whether it is typed unseen and never shown again. */
    public boolean secret() {
        return place == Place.APP_SECRET || place == Place.ACCOUNT_SECRET;
    }

    /** What the form of a channel asks for, in order. SMS is connected to eSMS; other carriers by the configuration file. */
    static List<ConnectField> of(Channel channel) {
        return switch (channel) {
            case ZALO ->
                List.of(
                        required(APP_ID, Place.ID),
                        required(ZaloSettings.APP_SECRET, Place.APP_SECRET),
                        required(ZaloSettings.WEBHOOK_SECRET, Place.APP_SECRET),
                        required(ACCOUNT_ID, Place.ID),
                        required(ZaloSettings.REFRESH_TOKEN, Place.ACCOUNT_SECRET),
                        optional(ZaloSettings.ACCESS_TOKEN, Place.ACCOUNT_SECRET));
            case MESSENGER ->
                List.of(
                        required(APP_ID, Place.ID),
                        required(MessengerSettings.APP_SECRET, Place.APP_SECRET),
                        required(ACCOUNT_ID, Place.ID),
                        required(MessengerSettings.PAGE_TOKEN, Place.ACCOUNT_SECRET));
            case SMS ->
                List.of(
                        required(ACCOUNT_ID, Place.ID),
                        required(SmsWording.SHORT_NAME, Place.ACCOUNT_SETTING),
                        required(EsmsSettings.API_KEY, Place.ACCOUNT_SECRET),
                        required(EsmsSettings.SECRET_KEY, Place.ACCOUNT_SECRET),
                        optional(SERVICE_NUMBER, Place.ACCOUNT_SETTING),
                        optional(SmsSettings.KEYWORD, Place.ACCOUNT_SETTING),
                        optional(EsmsSettings.CPID, Place.ACCOUNT_SETTING),
                        optional(EsmsSettings.MO_PRIVATE_KEY, Place.ACCOUNT_SECRET),
                        optional(SmsSettings.WEBHOOK_TOKEN, Place.ACCOUNT_SECRET));
            case WEB -> List.of(optional(ORIGINS, Place.ACCOUNT_SETTING));
            case OFFICE, CENTRAL -> List.of();
        };
    }

    private static ConnectField required(String name, Place place) {
        return new ConnectField(name, place, true);
    }

    private static ConnectField optional(String name, Place place) {
        return new ConnectField(name, place, false);
    }
}
