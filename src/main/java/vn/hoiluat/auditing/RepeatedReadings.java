package vn.hoiluat.auditing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.audit.AuditRecord;

/**
 * Which readings are already in the trail. A console reads its list and its open case anew at whatever happens to them; the
 * same reading by the same person from the same place within minutes is one that goes on.
 */
@Component
final class RepeatedReadings {

    /** Short, so that the trail still shows how long somebody looked. */
    private static final Duration GOES_ON = Duration.ofMinutes(5);

    private static final int MOST = 10_000;

    private final Cache<Reading, Instant> known =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Clock clock;

    RepeatedReadings(Clock clock) {
        this.clock = clock;
    }

    private record Reading(
            String who, String from, AuditAction action, AuditRecord.Outcome outcome, String subject, String detail) {

        static Reading of(AuditRecord record) {
            return new Reading(
                    record.who(), record.from(), record.action(), record.outcome(), record.subject(), record.detail());
        }
    }

    boolean isKnown(AuditRecord record) {
        Instant last = known.getIfPresent(Reading.of(record));
        return last != null && clock.instant().isBefore(last.plus(GOES_ON));
    }

    /** To be called once the record is stored. */
    void note(AuditRecord record) {
        known.put(Reading.of(record), record.at());
    }
}
