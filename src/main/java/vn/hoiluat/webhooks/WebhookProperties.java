package vn.hoiluat.webhooks;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How programs of others are told.
 *
 * @param checkEvery how often it is looked for notices to send
 * @param connectTimeout how long a connection may take
 * @param responseTimeout how long the other side may take to answer
 * @param mostAttempts calls for one notice, after which only an administrator sends it again
 * @param firstBackoff pause before the second attempt, doubled with each further one
 * @param longestBackoff the pause grows no longer than this
 * @param keptFor how long a line of the ledger is kept
 * @param standIn address of a stand-in that may be called without TLS and on this machine: for trying out only
 */
@ConfigurationProperties("hoiluat.webhooks")
record WebhookProperties(
        @DefaultValue("2s") Duration checkEvery,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("10s") Duration responseTimeout,
        @DefaultValue("15") int mostAttempts,
        @DefaultValue("10s") Duration firstBackoff,
        @DefaultValue("6h") Duration longestBackoff,
        @DefaultValue("30d") Duration keptFor,
        @Nullable URI standIn) {

    /** The pause after so many attempts. */
    Duration pauseAfter(int attempts) {
        Duration pause = firstBackoff;
        for (int i = 1; i < attempts && pause.compareTo(longestBackoff) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestBackoff) < 0 ? pause : longestBackoff;
    }
}
