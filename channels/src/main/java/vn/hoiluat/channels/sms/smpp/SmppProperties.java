package vn.hoiluat.channels.sms.smpp;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is the same for all accounts that speak SMPP.
 *
 * @param connectTimeout how long a connection may take
 * @param responseTimeout how long a carrier's answer may take; after it nobody knows what became of a text. With the three
 *     seconds a text may wait for its turn it stays below {@code hoiluat.bot.delivery.send-timeout}
 * @param enquireLink after how long a silence the carrier is asked whether it is still there
 * @param lease how long a node that died keeps the others from binding; the clocks of nodes differ by less than a third
 * @param firstBackoff pause after the first failed bind, doubled with each further one
 * @param longestBackoff the pause grows no longer than this
 * @param joinWait how long a text waits for its missing segments before what has come is handed on
 * @param storeTimeout how long the store may take with an incoming text before the carrier is told to bring it again
 */
@ConfigurationProperties("hoiluat.channels.smpp")
public record SmppProperties(
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("6s") Duration responseTimeout,
        @DefaultValue("30s") Duration enquireLink,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("1s") Duration firstBackoff,
        @DefaultValue("1m") Duration longestBackoff,
        @DefaultValue("10m") Duration joinWait,
        @DefaultValue("5s") Duration storeTimeout) {

    public SmppProperties {
        requirePositive(connectTimeout, "connect-timeout");
        requirePositive(responseTimeout, "response-timeout");
        requirePositive(enquireLink, "enquire-link");
        requirePositive(lease, "lease");
        requirePositive(firstBackoff, "first-backoff");
        requirePositive(longestBackoff, "longest-backoff");
        requirePositive(joinWait, "join-wait");
        requirePositive(storeTimeout, "store-timeout");
    }

    /** The pause after so many failed binds in a row, counted from 1. */
    Duration backoff(int failures) {
        Duration doubled = firstBackoff.multipliedBy(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(longestBackoff) < 0 ? doubled : longestBackoff;
    }

    private static void requirePositive(Duration value, String name) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(name + " is " + value + ", expected more than nothing");
        }
    }
}
