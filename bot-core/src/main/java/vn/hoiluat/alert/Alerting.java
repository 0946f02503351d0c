package vn.hoiluat.alert;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.escalation.UnitCalendars;
import vn.hoiluat.escalation.WorkingCalendar;
import vn.hoiluat.people.People;
import vn.hoiluat.rounds.Rounds;
import vn.hoiluat.storage.DocumentStore;

/** Watches cases and tells people, between {@link #start} and {@link #close}. Any number of nodes may do so. */
public final class Alerting implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Alerting.class);
    private static final Duration CLEAR_EVERY = Duration.ofHours(1);

    private final CaseWatches watches;
    private final Planning planning;
    private final Digests digests;
    private final Dispatch dispatch;
    private final Alerts alerts;
    private final Disposable.Composite running = Disposables.composite();

    /**
     * @param calendars by which reminders of a case wait for its unit's hours
     * @param calendar of the days on which digests are sent
     */
    public Alerting(
            DocumentStore store,
            People people,
            AlertPeople settings,
            Alerts alerts,
            List<AlertSender> senders,
            UnitCalendars calendars,
            WorkingCalendar calendar,
            AlertRules rules,
            Clock clock) {
        this.alerts = alerts;
        watches = new CaseWatches(store, new AccountTroubles(store, people, alerts, clock), clock);
        planning = new Planning(store, watches, people, alerts, rules, calendars, clock);
        digests = new Digests(store, people, settings, alerts, calendar, rules.digestAt(), clock);
        dispatch = new Dispatch(store, alerts, settings, senders, clock);
    }

    /** Takes up what an earlier process left behind, then looks every so often. */
    public void start(Duration every, Scheduler scheduler) {
        running.add(watches.follow().subscribeOn(scheduler).subscribe());
        begin(Rounds.every(every, "Sending alerts", scheduler, this::sweep));
        begin(Rounds.every(CLEAR_EVERY, "Forgetting old alerts", scheduler, alerts::clear));
    }

    /** Plans and sends everything that is due now. */
    Mono<Void> sweep() {
        return guarded(planning.sweep()).then(guarded(digests.sweep())).then(guarded(dispatch.sweep()));
    }

    /** Follows what happens to cases, without end. */
    Mono<Void> follow() {
        return watches.follow();
    }

    /** Somebody looks at this case: reminders that nobody does end. */
    public Mono<Void> opened(String caseId) {
        return watches.opened(caseId);
    }

    @Override
    public void close() {
        running.dispose();
    }

    private void begin(Rounds rounds) {
        rounds.start();
        running.add(rounds::stop);
    }

    private static Mono<Void> guarded(Mono<Void> work) {
        return work.onErrorResume(error -> {
            log.error("Alerts were not looked after, to be tried again", error);
            return Mono.empty();
        });
    }
}
