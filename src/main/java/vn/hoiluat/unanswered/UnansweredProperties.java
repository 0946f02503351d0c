package vn.hoiluat.unanswered;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Questions that were not answered.
 *
 * @param keep how long one is kept, counted from when it was asked
 */
@ConfigurationProperties("hoiluat.unanswered")
record UnansweredProperties(@DefaultValue("365d") Duration keep) {

    UnansweredProperties {
        if (keep.isNegative() || keep.isZero()) {
            throw new IllegalArgumentException(
                    "unanswered questions are kept for " + keep + ", expected more than nothing");
        }
    }
}
