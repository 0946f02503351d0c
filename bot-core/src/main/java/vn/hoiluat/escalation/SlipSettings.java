package vn.hoiluat.escalation;

import java.time.Duration;

/**
 * How slips are looked after.
 *
 * @param linkLasts how long the agency can confirm and reply by the link
 * @param receiptDays working days in which receipt is expected, after which our officer is reminded
 * @param symbol behind the number of a slip
 */
public record SlipSettings(Duration linkLasts, int receiptDays, String symbol) {

    public SlipSettings {
        if (!linkLasts.isPositive()) {
            throw new IllegalArgumentException("linkLasts is " + linkLasts + ", expected more than 0");
        }
        if (receiptDays < 1) {
            throw new IllegalArgumentException("receiptDays is " + receiptDays + ", expected at least 1");
        }
    }
}
