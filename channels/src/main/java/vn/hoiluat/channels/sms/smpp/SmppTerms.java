package vn.hoiluat.channels.sms.smpp;

import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.Secret;
import vn.hoiluat.message.Channel;

/**
 * What an account agreed with its carrier, read from its settings.
 *
 * @param window texts that may wait for an answer at a time, 1 to 100
 * @param perSecond segments that may go out in a second, 1 to 1000
 * @param ucs2 whether what is not GSM-7 goes out as UCS-2
 * @param latin1 whether data_coding 0 of incoming texts means Latin-1
 */
record SmppTerms(
        String accountId,
        String host,
        int port,
        boolean tls,
        String systemId,
        Secret password,
        String systemType,
        String source,
        SourceKind sourceKind,
        int window,
        int perSecond,
        boolean ucs2,
        boolean latin1,
        boolean reports,
        ReportIds reportIds,
        String keyword) {

    SmppTerms {
        requireText(host, SmppSettings.HOST);
        requireText(systemId, SmppSettings.SYSTEM_ID);
        requireText(source, SmppSettings.SOURCE);
        requireWithin(port, 1, 65_535, SmppSettings.PORT);
        requireWithin(window, 1, 100, SmppSettings.WINDOW);
        requireWithin(perSecond, 1, 1000, SmppSettings.PER_SECOND);
        requireShort(systemId, 15, SmppSettings.SYSTEM_ID);
        requireShort(systemType, 12, SmppSettings.SYSTEM_TYPE);
        requireShort(source, 20, SmppSettings.SOURCE);
        if (password.value().length() > 8) {
            throw new IllegalArgumentException("password is longer than the 8 characters SMPP allows");
        }
    }

    /** True if the account is on and its texts go this way. */
    static boolean concern(ChannelAccount account) {
        return account.channel() == Channel.SMS
                && account.enabled()
                && account.setting(SmppSettings.GATEWAY, "").equals(SmppSettings.NAME);
    }

    /** {@link IllegalArgumentException} names the setting that is missing or wrong, without its secret. */
    static SmppTerms of(ChannelAccount account) {
        return new SmppTerms(
                account.id(),
                account.setting(SmppSettings.HOST, ""),
                number(account, SmppSettings.PORT, "2775"),
                flag(account, SmppSettings.TLS, "false"),
                account.setting(SmppSettings.SYSTEM_ID, ""),
                account.secret(SmppSettings.PASSWORD),
                account.setting(SmppSettings.SYSTEM_TYPE, ""),
                account.setting(SmppSettings.SOURCE, account.externalId()),
                SourceKind.of(account.setting(SmppSettings.SOURCE_KIND, "brandname")),
                number(account, SmppSettings.WINDOW, "10"),
                number(account, SmppSettings.PER_SECOND, "10"),
                flag(account, SmppSettings.UCS2, "false"),
                latin1(account.setting(SmppSettings.DEFAULT_ALPHABET, "gsm7")),
                flag(account, SmppSettings.REPORTS, "true"),
                ReportIds.of(account.setting(SmppSettings.REPORT_IDS, "auto")),
                account.setting(SmppSettings.KEYWORD, ""));
    }

    private static int number(ChannelAccount account, String name, String defaultValue) {
        String value = account.setting(name, defaultValue);
        if (!value.matches("\\d{1,6}")) {
            throw new IllegalArgumentException(name + " is '" + value + "', expected a number");
        }
        return Integer.parseInt(value);
    }

    private static boolean flag(ChannelAccount account, String name, String defaultValue) {
        String value = account.setting(name, defaultValue);
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(name + " is '" + value + "', expected true or false");
        };
    }

    private static boolean latin1(String value) {
        return switch (value) {
            case "latin1" -> true;
            case "gsm7" -> false;
            default ->
                throw new IllegalArgumentException(
                        SmppSettings.DEFAULT_ALPHABET + " is '" + value + "', expected gsm7 or latin1");
        };
    }

    private static void requireText(String value, String name) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }

    private static void requireShort(String value, int longest, String name) {
        if (value.length() > longest) {
            throw new IllegalArgumentException(
                    name + " has " + value.length() + " characters, expected at most " + longest);
        }
    }

    private static void requireWithin(int value, int least, int most, String name) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + value + ", expected " + least + " to " + most);
        }
    }
}
