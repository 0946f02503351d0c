package vn.hoiluat.channels.sms;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is the same for all SMS accounts of an installation.
 *
 * @param segmentsPerDay most segments of one account on one day, unless the account has a cap of its own
 * @param textsPerNumber most texts of one account to one number on one day, unless the account has a cap of its own
 * @param connectTimeout how long a connection to a carrier may take
 * @param responseTimeout how long a carrier's answer may take once the request is sent; after it nobody knows what became of
 *     it. With the time to connect it stays below {@code hoiluat.bot.delivery.send-timeout}
 * @param reportsKept how long a report waits for its text to become known, and a text is known again under another id
 * @param textsKept how long it is kept which text went to which number, for reports that come late; the sums of a day stay
 * @param esmsUrl where eSMS is, unless an account says otherwise
 */
@ConfigurationProperties("hoiluat.channels.sms")
public record SmsProperties(
        @DefaultValue("3000") int segmentsPerDay,
        @DefaultValue("30") int textsPerNumber,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("7s") Duration responseTimeout,
        @DefaultValue("3d") Duration reportsKept,
        @DefaultValue("60d") Duration textsKept,
        @DefaultValue("https://rest.esms.vn") URI esmsUrl) {

    public SmsProperties {
        requirePositive(segmentsPerDay > 0, segmentsPerDay, "segments-per-day");
        requirePositive(textsPerNumber > 0, textsPerNumber, "texts-per-number");
        requirePositive(connectTimeout.isPositive(), connectTimeout, "connect-timeout");
        requirePositive(responseTimeout.isPositive(), responseTimeout, "response-timeout");
        requirePositive(reportsKept.isPositive(), reportsKept, "reports-kept");
        requirePositive(textsKept.isPositive(), textsKept, "texts-kept");
    }

    private static void requirePositive(boolean positive, Object value, String name) {
        if (!positive) {
            throw new IllegalArgumentException(name + " is " + value + ", expected more than nothing");
        }
    }
}
