package vn.hoiluat.channels.sms;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Money.
 *
 * @param hundredths of a đồng, a whole number so that sums stay exact in every store
 */
public record Cost(long hundredths) {

    static final Cost NOTHING = new Cost(0);

    /** An amount in đồng, rounded to hundredths; {@link ArithmeticException} if it is beyond all measure. */
    static Cost of(BigDecimal dong) {
        return new Cost(dong.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** In đồng. */
    public BigDecimal dong() {
        return BigDecimal.valueOf(hundredths, 2);
    }

    Cost plus(Cost other) {
        return new Cost(Math.addExact(hundredths, other.hundredths));
    }

    Cost minus(Cost other) {
        return new Cost(Math.subtractExact(hundredths, other.hundredths));
    }
}
