package vn.hoiluat.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import reactor.core.publisher.Mono;
import vn.hoiluat.alert.Alert.Numbers;
import vn.hoiluat.escalation.CaseList;
import vn.hoiluat.escalation.CaseLists;
import vn.hoiluat.escalation.CaseReader;
import vn.hoiluat.escalation.WorkingCalendar;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.Action;
import vn.hoiluat.people.People;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Versioned;

/** The numbers of every working morning, to those who work on cases and want them; where there is nothing, nothing is sent. */
final class Digests {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** Whoever starts in the afternoon does not say what was due in the morning. */
    private static final Duration LATEST = Duration.ofHours(4);

    private final Documents<DigestRound> rounds;
    private final CaseLists lists;
    private final People people;
    private final AlertPeople settings;
    private final Alerts alerts;
    private final WorkingCalendar calendar;
    private final LocalTime at;
    private final Clock clock;

    Digests(
            DocumentStore store,
            People people,
            AlertPeople settings,
            Alerts alerts,
            WorkingCalendar calendar,
            LocalTime at,
            Clock clock) {
        rounds = store.documents(DigestRound.KIND);
        lists = new CaseLists(store, calendar, clock);
        this.people = people;
        this.settings = settings;
        this.alerts = alerts;
        this.calendar = calendar;
        this.at = at;
        this.clock = clock;
    }

    /** Plans those of today if they are due, once among all nodes. */
    Mono<Void> sweep() {
        return rounds.insert(DigestRound.ID, new DigestRound(nextAfter(clock.instant())))
                .then(rounds.claim(DigestRound.DUE, clock.instant(), LEASE))
                .flatMap(this::round)
                .then();
    }

    private Mono<Boolean> round(Versioned<DigestRound> claimed) {
        Instant due = claimed.value().next();
        Instant now = clock.instant();
        boolean inTime = now.isBefore(due.plus(LATEST));
        Mono<Void> planned = inTime
                ? people.all()
                        .filter(Account::enabled)
                        .filter(account -> account.actions().contains(Action.WORK_ON_CASES))
                        .concatMap(account -> plan(account, LocalDate.ofInstant(due, VIETNAM)))
                        .then()
                : Mono.empty();
        return planned.then(
                Mono.defer(() -> rounds.replace(claimed.id(), claimed.version(), new DigestRound(nextAfter(now)))));
    }

    private Mono<Integer> plan(Account account, LocalDate day) {
        CaseReader reader = new CaseReader(account.login(), account.scope());
        Instant tomorrow = day.plusDays(1).atStartOfDay(VIETNAM).toInstant();
        Mono<Long> today = lists.page(CaseList.DUE_SOON, reader, null, CaseLists.MOST_COUNTED)
                .map(page -> page.items().stream()
                        .filter(found -> found.value().dueAt().isBefore(tomorrow))
                        .count());
        return settings.of(account.login())
                .filter(AlertSettings::digest)
                .flatMap(wanted -> Mono.zip(
                                lists.count(CaseList.UNASSIGNED, reader),
                                lists.count(CaseList.MINE, reader),
                                today,
                                lists.count(CaseList.OVERDUE, reader))
                        .map(all -> new Numbers(all.getT1(), all.getT2(), all.getT3(), all.getT4()))
                        .filter(numbers -> !numbers.isNothing())
                        .flatMap(numbers -> alerts.digest(wanted, day.toString(), numbers)));
    }

    private Instant nextAfter(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, VIETNAM);
        while (!calendar.isWorked(day) || !on(day).isAfter(now)) {
            day = day.plusDays(1);
        }
        return on(day);
    }

    private Instant on(LocalDate day) {
        return day.atTime(at).atZone(VIETNAM).toInstant();
    }
}
