package vn.hoiluat.curation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Mono;
import vn.hoiluat.alert.AlertPeople;
import vn.hoiluat.alert.Alerts;
import vn.hoiluat.knowledge.curation.GoldenWatch;
import vn.hoiluat.knowledge.golden.GoldenStanding;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.People;

/**
 * Tells those who look after the base when protected questions do not come out of it any more. Planning is repeatable over nodes
 * and restarts: what was seen at one moment is told to each of them once.
 */
final class GoldenAlerts {

    /** What nobody was told of in this time is no news. */
    private static final Duration NEWS = Duration.ofDays(1);

    private final GoldenWatch watch;
    private final People people;
    private final AlertPeople settings;
    private final Alerts alerts;
    private final Clock clock;

    GoldenAlerts(GoldenWatch watch, People people, AlertPeople settings, Alerts alerts, Clock clock) {
        this.watch = watch;
        this.people = people;
        this.settings = settings;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** Looks, and plans what there is to be told. */
    Mono<Void> sweep() {
        return watch.look()
                .flatMapIterable(fallen -> fallen)
                .map(GoldenStanding::since)
                .filter(since -> since.plus(NEWS).isAfter(clock.instant()))
                .distinct()
                .concatMap(this::tell)
                .then();
    }

    private Mono<Void> tell(Instant since) {
        return people.all()
                .filter(Account::looksAfterTheBase)
                .concatMap(account -> settings.of(account.login()))
                .concatMap(wanted -> alerts.goldenFallen(wanted, since.toString()))
                .then();
    }
}
