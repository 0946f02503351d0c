package vn.hoiluat.routing;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseEvent;
import vn.hoiluat.escalation.CaseFeed;
import vn.hoiluat.escalation.CaseList;
import vn.hoiluat.escalation.CaseLists;
import vn.hoiluat.escalation.CaseReader;
import vn.hoiluat.escalation.CaseStatus;
import vn.hoiluat.escalation.WorkingCalendar;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.Scope;
import vn.hoiluat.storage.Versioned;
import vn.hoiluat.units.Unit;
import vn.hoiluat.units.UnitStaff;
import vn.hoiluat.units.Units;

/**
 * Gives new cases of units that want it so to the officer who has the fewest, while the unit works. Follows the changes of
 * cases; what comes outside hours, or was given back, waits until somebody takes it. Several nodes may do it at the same time.
 */
public final class Assigning implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Assigning.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** Cases looked through for what was missed; more are left to people. */
    private static final int MOST_MISSED = 200;

    private static final Set<String> JUST_CAME = Set.of("opened", "transferred");

    private final CaseFeed feed;
    private final CaseDesk desk;
    private final CaseLists lists;
    private final Units units;
    private final UnitStaff staff;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final Disposable.Swap running = Disposables.swap();

    public Assigning(
            CaseFeed feed,
            CaseDesk desk,
            CaseLists lists,
            Units units,
            UnitStaff staff,
            WorkingCalendar calendar,
            Clock clock) {
        this.feed = feed;
        this.desk = desk;
        this.lists = lists;
        this.units = units;
        this.staff = staff;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Looks for what was missed, then follows what happens; begins anew after a failure. */
    public void start() {
        running.update(feed.latest()
                .flatMapMany(place -> missed().concatWith(feed.after(place).concatMap(Assigning::opened)))
                .concatMap(this::assign)
                .doOnError(e -> log.warn("New cases are not given to officers for a while", e))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE).maxBackoff(LONGEST_PAUSE))
                .subscribe());
    }

    @Override
    public void close() {
        running.dispose();
    }

    private static Mono<Case> opened(CaseEvent event) {
        return event instanceof CaseEvent.Stepped stepped ? Mono.just(stepped.now()) : Mono.empty();
    }

    private Flux<Case> missed() {
        return units.tree()
                .map(all -> all.stream().filter(Unit::assigning).map(Unit::id).collect(Collectors.toSet()))
                .filter(assigning -> !assigning.isEmpty())
                .map(assigning -> new CaseReader("", new Scope(assigning, Set.of())))
                .flatMap(reader -> lists.page(CaseList.UNASSIGNED, reader, null, MOST_MISSED))
                .flatMapIterable(page -> page.items())
                .map(Versioned::value);
    }

    /** Gives the case to somebody, if it has just come to a unit that wants it so and works now. */
    private Mono<Case> assign(Case c) {
        boolean justCame = c.status() == CaseStatus.NEW
                && !c.history().isEmpty()
                && JUST_CAME.contains(c.history().getLast().what());
        return !justCame
                ? Mono.empty()
                : units.find(c.unit())
                        .filter(unit ->
                                unit.assigning() && unit.calendar(calendar).isOpen(clock.instant()))
                        .flatMap(unit -> staff.all())
                        .flatMap(all -> leastLoaded(UnitStaff.of(c.unit(), c.field(), all)))
                        .flatMap(officer -> desk.assign(c.id(), officer));
    }

    private Mono<String> leastLoaded(List<Account> officers) {
        return Flux.fromIterable(officers)
                .concatMap(officer -> lists.count(CaseList.MINE, new CaseReader(officer.login(), Scope.ALL))
                        .map(count -> new Load(officer.login(), count)))
                .collectList()
                .flatMap(loads -> Mono.justOrEmpty(loads.stream()
                        .min(Comparator.comparing(Load::cases).thenComparing(Load::officer))
                        .map(Load::officer)));
    }

    private record Load(String officer, long cases) {}
}
