package vn.hoiluat.slips;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.hoiluat.escalation.SlipSettings;

/**
 * How slips (phiếu chuyển) are looked after.
 *
 * @param linkLasts how long an agency can confirm and reply by the link on a slip
 * @param receiptDays in how many working days an agency confirms that it has a slip, after which our officer is reminded
 * @param symbol behind the number of a slip
 */
@ConfigurationProperties("hoiluat.slips")
record SlipProperties(
        @DefaultValue("15d") Duration linkLasts,
        @DefaultValue("3") int receiptDays,
        @DefaultValue("PC-STP") String symbol) {

    SlipSettings settings() {
        return new SlipSettings(linkLasts, receiptDays, symbol);
    }
}
