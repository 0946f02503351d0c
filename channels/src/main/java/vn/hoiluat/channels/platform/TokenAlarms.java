package vn.hoiluat.channels.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.AccountHealth;
import vn.hoiluat.alarm.AlarmKind;
import vn.hoiluat.alarm.Alarms;

/** Raises an alarm, one a day and account, when an account's token is not as it should be. */
public final class TokenAlarms {

    private final String platform;
    private final Alarms alarms;
    private final Clock clock;

    /** Alarms that name this platform. */
    public TokenAlarms(String platform, Alarms alarms, Clock clock) {
        this.platform = platform;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Raises one unless the account is well. */
    public Mono<Void> raise(AccountHealth health) {
        if (health.level() == AccountHealth.Level.GOOD) {
            return Mono.empty();
        }
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return alarms.raise(
                AlarmKind.ACCOUNT,
                health.accountId() + "/token/" + day,
                platform + " account " + health.accountId() + ": " + health.detail());
    }
}
