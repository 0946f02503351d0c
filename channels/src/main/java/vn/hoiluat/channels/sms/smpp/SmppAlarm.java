package vn.hoiluat.channels.sms.smpp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import reactor.core.publisher.Mono;
import vn.hoiluat.alarm.AlarmKind;
import vn.hoiluat.alarm.Alarms;

/** Raises an alarm, one a day and account, when an account has not been bound for some minutes. */
final class SmppAlarm {

    private static final Duration AFTER = Duration.ofMinutes(5);

    private final SmppLeases leases;
    private final Alarms alarms;
    private final Clock clock;

    SmppAlarm(SmppLeases leases, Alarms alarms, Clock clock) {
        this.leases = leases;
        this.alarms = alarms;
        this.clock = clock;
    }

    Mono<Void> look(String accountId) {
        Instant now = clock.instant();
        return leases.lease(accountId)
                .filter(lease -> lease.downSince() != null
                        && !lease.downSince().plus(AFTER).isAfter(now))
                .flatMap(lease -> alarms.raise(
                        AlarmKind.ACCOUNT,
                        accountId + "/smpp/" + LocalDate.ofInstant(now, ZoneOffset.UTC),
                        "SMPP account " + accountId + " is not bound since " + lease.downSince() + ": "
                                + lease.failure()));
    }
}
