package vn.hoiluat.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.alert.AlertSettings;
import vn.hoiluat.alert.AlertSettings.EmailCheck;
import vn.hoiluat.alert.AlertWay;

/**
 * One's own alerts as the page shows them; public for the template.
 *
 * @param unchecked an address whose code is waited for, null if there is none
 */
public record OwnAlertsView(
        boolean byEmail,
        boolean byZalo,
        boolean digest,
        String quietFrom,
        String quietUntil,
        @Nullable String email,
        @Nullable String unchecked,
        boolean linked,
        @Nullable String zaloTrouble) {

    static OwnAlertsView of(AlertSettings settings, Instant now) {
        EmailCheck check = settings.emailCheck();
        return new OwnAlertsView(
                settings.ways().contains(AlertWay.EMAIL),
                settings.ways().contains(AlertWay.ZALO),
                settings.digest(),
                settings.quiet().from().toString(),
                settings.quiet().until().toString(),
                settings.email(),
                check != null && now.isBefore(check.until()) ? check.address() : null,
                settings.zalo() != null,
                settings.zaloTrouble());
    }

    /** True if alerts reach the person anywhere but in an open console. */
    public boolean reached() {
        return byEmail && email != null || byZalo && linked;
    }
}
