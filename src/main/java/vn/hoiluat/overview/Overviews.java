package vn.hoiluat.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseList;
import vn.hoiluat.escalation.CaseLists;
import vn.hoiluat.escalation.CaseReader;
import vn.hoiluat.escalation.WorkingCalendar;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.Action;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Scope;
import vn.hoiluat.people.Session;
import vn.hoiluat.people.Sessions;
import vn.hoiluat.storage.Versioned;

/** Reads how the work stands, from lists that are read by index. */
@Component
final class Overviews {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration LATELY = Duration.ofDays(7);
    private static final int PAGE = 100;

    /** Done cases that are read at most: enough for a median, few enough for a page that is read anew all the time. */
    private static final int MOST_READ = 500;

    private static final int MOST_LATE = 10;

    private final CaseLists lists;
    private final People people;
    private final Sessions sessions;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Overviews(CaseLists lists, People people, Sessions sessions, WorkingCalendar calendar, Clock clock) {
        this.lists = lists;
        this.people = people;
        this.sessions = sessions;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** How it stands within the scope of this account; empty if there is no such account. */
    Mono<Overview> of(String login) {
        return people.find(login).flatMap(account -> of(new CaseReader(login, account.scope())));
    }

    private Mono<Overview> of(CaseReader lead) {
        Instant today = clock.instant()
                .atZone(VIETNAM)
                .toLocalDate()
                .atStartOfDay(VIETNAM)
                .toInstant();
        return Mono.zip(counts(lead), done(lead), officers(lead.scope()), late(lead))
                .map(all -> {
                    Map<CaseList, Long> counts = all.getT1();
                    return new Overview(
                            counts.getOrDefault(CaseList.UNASSIGNED, 0L),
                            counts.getOrDefault(CaseList.OPEN, 0L) - counts.getOrDefault(CaseList.UNASSIGNED, 0L),
                            counts.getOrDefault(CaseList.DUE_SOON, 0L),
                            counts.getOrDefault(CaseList.OVERDUE, 0L),
                            counts.getOrDefault(CaseList.APPROVAL, 0L),
                            all.getT2().since(today),
                            all.getT2().median(),
                            all.getT3(),
                            all.getT4());
                });
    }

    private Mono<Map<CaseList, Long>> counts(CaseReader lead) {
        return Flux.just(CaseList.UNASSIGNED, CaseList.OPEN, CaseList.DUE_SOON, CaseList.OVERDUE, CaseList.APPROVAL)
                .flatMap(list -> lists.count(list, lead).map(count -> Map.entry(list, count)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Mono<Answered> done(CaseReader lead) {
        Instant from = clock.instant().minus(LATELY);
        return lists.page(CaseList.CLOSED, lead, null, PAGE)
                .expand(page ->
                        page.next() == null ? Mono.empty() : lists.page(CaseList.CLOSED, lead, page.next(), PAGE))
                .concatMapIterable(page -> page.items(), 1)
                .map(Versioned::value)
                .take(MOST_READ)
                .takeWhile(c -> c.lastStepAt().isAfter(from))
                .collectList()
                .map(cases -> new Answered(cases, calendar));
    }

    private Mono<List<Overview.Officer>> officers(Scope scope) {
        return sessions.current()
                .collectMap(Session::account, Session::since)
                .flatMap(there -> people.all()
                        .filter(account ->
                                account.enabled() && account.actions().contains(Action.WORK_ON_CASES))
                        .filter(account -> shares(account.scope(), scope))
                        .concatMap(account -> officer(account, there))
                        .collectSortedList(Comparator.comparing(Overview.Officer::isThere)
                                .reversed()
                                .thenComparing(Comparator.comparing(Overview.Officer::cases)
                                        .reversed())
                                .thenComparing(Overview.Officer::name)));
    }

    private Mono<Overview.Officer> officer(Account account, Map<String, Instant> there) {
        return lists.count(CaseList.MINE, new CaseReader(account.login(), account.scope()))
                .map(cases -> new Overview.Officer(account.login(), account.name(), there.get(account.login()), cases));
    }

    /** Whether two scopes have a unit in common. */
    private static boolean shares(Scope one, Scope other) {
        return one.units().isEmpty()
                || other.units().isEmpty()
                || one.units().stream().anyMatch(other.units()::contains);
    }

    private Mono<List<Overview.Late>> late(CaseReader lead) {
        return lists.page(CaseList.OVERDUE, lead, null, MOST_LATE)
                .map(page -> page.items().stream()
                        .map(Versioned::value)
                        .map(Overviews::late)
                        .toList());
    }

    private static Overview.Late late(Case c) {
        return new Overview.Late(c.code().toString(), c.question(), c.officer(), c.dueAt());
    }
}
