package vn.hoiluat.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;
import vn.hoiluat.alarm.Alarm;
import vn.hoiluat.alarm.AlarmKind;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.storage.Change;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.FeedFollower;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** Notes which cases are to be looked at, from the store's feed. Several nodes may follow it: noting twice is noting once. */
final class CaseWatches {

    private static final Duration OPENED_AGAIN = Duration.ofMinutes(5);

    private final Documents<CaseWatch> watches;
    private final Documents<Case> cases;
    private final Documents<Alarm> alarms;
    private final FeedFollower follower;
    private final AccountTroubles troubles;
    private final Clock clock;

    CaseWatches(DocumentStore store, AccountTroubles troubles, Clock clock) {
        watches = store.documents(CaseWatch.KIND);
        cases = store.documents(Case.KIND);
        alarms = store.documents(Alarm.KIND);
        follower = new FeedFollower(store, "alerts", this::allOpen, this::take);
        this.troubles = troubles;
        this.clock = clock;
    }

    /** Follows the feed without end, from where it was left; where that is not known, everything open is looked at. */
    Mono<Void> follow() {
        return follower.follow();
    }

    /** The watch that is due and that nobody else has in hand; or empty. */
    Mono<Versioned<CaseWatch>> claim(Duration lease) {
        return watches.claim(CaseWatch.DUE, clock.instant(), lease);
    }

    /** Writes what was planned; false if the case went on meanwhile and is to be looked at again. */
    Mono<Boolean> write(Versioned<CaseWatch> claimed, CaseWatch after) {
        return watches.replace(claimed.id(), claimed.version(), after);
    }

    Mono<Boolean> forget(Versioned<CaseWatch> claimed) {
        return watches.delete(claimed.id(), claimed.version());
    }

    /** Somebody looks at the case: reminders that nobody does end. */
    Mono<Void> opened(String caseId) {
        Instant now = clock.instant();
        return watches.modify(caseId, watch -> seenLately(watch, now) ? watch : watch.opened(now))
                .then();
    }

    private static boolean seenLately(CaseWatch watch, Instant now) {
        Instant before = watch.openedAt();
        Instant danger = watch.dangerAt();
        return before != null && before.plus(OPENED_AGAIN).isAfter(now) && (danger == null || danger.isBefore(before));
    }

    private Mono<Void> allOpen() {
        return cases.all(Range.of(Case.OPEN))
                .concatMap(c -> note(c.id(), w -> w.lookedAt(clock.instant())))
                .thenMany(alarms.all(Range.of(Alarm.OPEN)))
                .concatMap(found -> alarmed(found.value()))
                .then();
    }

    private Mono<Void> take(Change change) {
        if (change.kind().equals(Case.KIND.name())) {
            return change.deleted()
                    ? watches.find(change.id()).flatMap(this::forget).then()
                    : note(change.id(), w -> w.lookedAt(clock.instant()));
        }
        return change.kind().equals(Alarm.KIND.name()) && !change.deleted()
                ? alarms.find(change.id()).flatMap(found -> alarmed(found.value()))
                : Mono.empty();
    }

    private Mono<Void> alarmed(Alarm alarm) {
        return endangered(alarm).then(troubles.tell(alarm));
    }

    /** What an alarm of danger refers to is the case and, behind a stroke, which danger it is. */
    private Mono<Void> endangered(Alarm alarm) {
        int end = alarm.reference().lastIndexOf('/');
        return alarm.kind() == AlarmKind.EMERGENCY && end > 0
                ? note(alarm.reference().substring(0, end), w -> w.endangered(alarm.at(), clock.instant()))
                : Mono.empty();
    }

    private Mono<Void> note(String caseId, UnaryOperator<CaseWatch> change) {
        return watches.insert(caseId, change.apply(CaseWatch.begun(clock.instant())))
                .filter(isNew -> !isNew)
                .flatMap(there -> watches.modify(caseId, change))
                .then();
    }
}
