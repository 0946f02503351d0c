package vn.hoiluat.alarm;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** Where alarms are raised and read. Storing one is part of the work that raises it. */
public final class Alarms {

    private static final Logger log = LoggerFactory.getLogger(Alarms.class);

    private final Documents<Alarm> alarms;
    private final Clock clock;

    public Alarms(DocumentStore store, Clock clock) {
        alarms = store.documents(Alarm.KIND);
        this.clock = clock;
    }

    /** Raises an alarm unless the same was raised before. */
    public Mono<Void> raise(AlarmKind kind, String reference, String detail) {
        Alarm alarm = new Alarm(kind, reference, detail, clock.instant(), false);
        return alarms.insert(kind + "/" + reference, alarm)
                .doOnNext(isNew -> {
                    if (isNew) {
                        log.warn("Alarm {}: {}", kind, detail);
                    }
                })
                .then();
    }

    /** Alarms nobody has taken note of, oldest first. */
    public Flux<Alarm> open() {
        return alarms.all(Range.of(Alarm.OPEN)).map(Versioned::value);
    }

    /** Takes note of an alarm; empty if there is none such. */
    public Mono<Alarm> see(AlarmKind kind, String reference) {
        return alarms.modify(
                        kind + "/" + reference,
                        a -> a.seen() ? a : new Alarm(a.kind(), a.reference(), a.detail(), a.at(), true))
                .map(Versioned::value);
    }

    /** How many alarms nobody has taken note of, counted to 1000. */
    public Mono<Long> openCount() {
        return alarms.count(Range.of(Alarm.OPEN), 1000);
    }
}
