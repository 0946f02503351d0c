package vn.hoiluat.auditing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the trail is kept.
 *
 * @param keepFor how long a day of the audit trail is kept; whole days are dropped after it
 */
@ConfigurationProperties("hoiluat.audit")
record AuditProperties(@DefaultValue("730d") Duration keepFor) {

    /** Central logs of such systems are kept for three to twelve months at the least. */
    private static final Duration SHORTEST = Duration.ofDays(90);

    AuditProperties {
        if (keepFor.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("keep-for is " + keepFor + ", expected at least " + SHORTEST);
        }
    }
}
