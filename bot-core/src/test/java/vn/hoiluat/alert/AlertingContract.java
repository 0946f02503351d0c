package vn.hoiluat.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.alarm.AlarmKind;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.delegation.DelegationWish;
import vn.hoiluat.delegation.Delegations;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.OfficersDesk;
import vn.hoiluat.flow.SilentPhone;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.people.Role;
import vn.hoiluat.people.Scope;
import vn.hoiluat.storage.DocumentStore;

/** Who is told what, once, on every engine. */
public abstract class AlertingContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MovableClock clock = AlertsOffice.mondayMorning();

    /** The store of this engine, empty. */
    protected abstract DocumentStore store();

    @Test
    void newCases_areToldOncePerPerson_byTwoNodesAtOnce_andAfterARestart() {
        DocumentStore store = store();
        AlertsOffice office = new AlertsOffice(store, clock)
                .with("lan", Role.CAN_BO)
                .with("nam", Role.DUYET)
                .with("xem", Role.NGUOI_XEM);
        OfficersDesk desk = new OfficersDesk(store, new SilentPhone());
        List<Alerting> nodes = List.of(office.node(), office.node());
        List<Disposable> following =
                nodes.stream().map(node -> node.follow().subscribe()).toList();
        int cases = 20;

        IntStream.range(0, cases).forEach(desk::open);
        sweepUntil(nodes, office, 2 * cases);
        following.forEach(Disposable::dispose);
        Alerting restarted = office.node();
        Disposable again = restarted.follow().subscribe();
        sweepUntil(List.of(restarted, office.node()), office, 2 * cases);
        again.dispose();

        assertThat(office.told("lan")).hasSize(cases).doesNotHaveDuplicates();
        assertThat(office.told("nam")).containsExactlyInAnyOrderElementsOf(office.told("lan"));
        assertThat(office.told("xem")).isEmpty();
    }

    @Test
    void draft_isToldToWhoStandsInTheApproversPlace() {
        DocumentStore store = store();
        AlertsOffice office = new AlertsOffice(store, clock)
                .with("truong-phong", Role.DUYET)
                .with("lan", Role.CAN_BO)
                .with("nam", Role.CAN_BO);
        List.of("truong-phong", "lan", "nam")
                .forEach(login ->
                        office.people.setPassword(login, login, "{noop}x").block());
        Delegations delegations = new Delegations(store, office.people, clock);
        LocalDate today = delegations.today();
        delegations
                .give(new DelegationWish("truong-phong", "lan", today, today, Scope.ALL), "truong-phong")
                .block();
        OfficersDesk desk = new OfficersDesk(store, new SilentPhone());
        Alerting node = office.node();
        Disposable following = node.follow().subscribe();

        Case opened = desk.open(1);
        desk.desk.claim(opened.id(), "nam").block();
        desk.desk.submit(opened.id(), "nam", "Nộp tại xã.", "Điều 37").block();
        sweepUntil(List.of(node), office, 2);
        following.dispose();

        assertThat(office.told("truong-phong")).hasSize(1);
        assertThat(office.told("lan")).containsExactlyInAnyOrderElementsOf(office.told("truong-phong"));
        assertThat(office.told("nam")).isEmpty();
    }

    @Test
    void danger_wakesPeople_whatElseHappensWaitsForTheMorning() {
        DocumentStore store = store();
        AlertsOffice office = new AlertsOffice(store, clock).with("lan", Role.CAN_BO);
        OfficersDesk desk = new OfficersDesk(store, new SilentPhone());
        Alerting node = office.node();
        clock.advance(Duration.ofHours(13));
        Disposable following = node.follow().subscribe();

        Case ordinary = desk.open(1);
        Case danger = desk.open(2);
        desk.alarms.raise(AlarmKind.EMERGENCY, danger.id() + "/DANGER", "x").block();
        sweepUntil(List.of(node), office, 1);
        following.dispose();

        assertThat(office.told("lan"))
                .singleElement()
                .asString()
                .contains(danger.code().toString());
        assertThat(office.alerts.countWaiting(10).block()).isPositive();
        clock.advance(Duration.ofHours(10));
        node.sweep().block();
        assertThat(String.join("\n", office.told("lan")))
                .contains(ordinary.code().toString());
    }

    @Test
    void accountThatFails_isToldToAdministrators_onceADay_byTwoNodes() {
        DocumentStore store = store();
        AlertsOffice office =
                new AlertsOffice(store, clock).with("quan-tri", Role.QUAN_TRI).with("lan", Role.CAN_BO);
        OfficersDesk desk = new OfficersDesk(store, new SilentPhone());
        List<Alerting> nodes = List.of(office.node(), office.node());
        List<Disposable> following =
                nodes.stream().map(node -> node.follow().subscribe()).toList();

        desk.alarms.raise(AlarmKind.ACCOUNT, "zalo-a/token/2026-11-23", "x").block();
        desk.alarms.raise(AlarmKind.ACCOUNT, "zalo-a/token/2026-11-23", "x").block();
        sweepUntil(nodes, office, 1);
        desk.alarms.raise(AlarmKind.ACCOUNT, "zalo-a/token/2026-11-24", "x").block();
        sweepUntil(nodes, office, 2);
        following.forEach(Disposable::dispose);

        assertThat(office.told("quan-tri"))
                .containsExactly(
                        "Tài khoản kênh «zalo-a» không gửi hoặc nhận được tin",
                        "Tài khoản kênh «zalo-a» không gửi hoặc nhận được tin");
        assertThat(office.told("lan")).isEmpty();
        assertThat(office.letters.letters().getFirst().text()).contains("/quan-tri/kenh");
    }

    @Test
    void digest_goesOutOnce_onAWorkingMorning() {
        DocumentStore store = store();
        AlertsOffice office = new AlertsOffice(store, clock).with("lan", Role.CAN_BO);
        Alerting node = office.node();
        node.sweep().block();
        new OfficersDesk(store, new SilentPhone()).open(1);

        // Tuesday 24/11 is a holiday.
        clock.advance(Duration.ofHours(24));
        both(node, office.node());
        assertThat(office.letters.letters()).isEmpty();
        clock.advance(Duration.ofHours(23));
        both(node, office.node());

        assertThat(office.told("lan")).containsExactly("Việc sáng nay");
        assertThat(office.letters.letters().getFirst().text()).contains("Chờ người nhận: 1", "Của ông/bà: 0");
    }

    @Test
    void digest_ofNothing_isNotSent_norOneThatIsHoursLate() {
        AlertsOffice office = new AlertsOffice(store(), clock).with("lan", Role.CAN_BO);
        Alerting node = office.node();
        node.sweep().block();

        clock.advance(Duration.ofHours(47));
        node.sweep().block();
        new OfficersDesk(office.store, new SilentPhone()).open(1);
        clock.advance(Duration.ofHours(30));
        node.sweep().block();

        assertThat(office.letters.letters()).isEmpty();
    }

    @Test
    void failedAlert_isTriedAgainWithPauses_thenListed() {
        AlertsOffice office = new AlertsOffice(store(), clock).with("lan", Role.CAN_BO);
        office.letters.answers(new AlertResult.RetryLater("away"));
        Alerting node = office.node();
        office.alerts.tryOut("lan").block();

        node.sweep().block();
        node.sweep().block();
        assertThat(office.letters.letters()).hasSize(1);
        IntStream.range(0, 10).forEach(n -> {
            clock.advance(Duration.ofMinutes(17));
            node.sweep().block();
        });

        assertThat(office.letters.letters())
                .hasSize(7)
                .extracting(Mail::id)
                .containsOnly(office.letters.letters().getFirst().id());
        assertThat(office.alerts.failed().collectList().block())
                .singleElement()
                .satisfies(failed -> assertThat(failed.detail()).isEqualTo("away"));
    }

    @Test
    void alertThatZaloRefuses_goesByEmail_andThePersonReadsWhy() {
        AlertsOffice office = new AlertsOffice(store(), clock).with("lan", Role.CAN_BO);
        String code = office.settings.newLinkCode("lan").blockOptional().orElseThrow();
        office.settings.link(code, new Address(Channel.ZALO, "zalo-a", "u-lan")).block();
        office.settings
                .choose("lan", EnumSet.of(AlertWay.ZALO), true, QuietHours.AT_NIGHT)
                .block();
        Alerting node = office.node(
                List.of(new RefusingZalo(), new MailAlerts(office.letters, AlertsOffice.TEXTS, WeeklyQuestions.NONE)));

        office.alerts.tryOut("lan").block();
        node.sweep().block();

        assertThat(office.told("lan")).hasSize(1);
        assertThat(office.settings
                        .of("lan")
                        .map(s -> String.valueOf(s.zaloTrouble()))
                        .block())
                .isEqualTo("window closed");
    }

    /** As Zalo does when the last word of the person is too old. */
    private static final class RefusingZalo implements AlertSender {

        @Override
        public AlertWay way() {
            return AlertWay.ZALO;
        }

        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public Mono<AlertResult> send(String id, Alert alert, AlertSettings to) {
            return Mono.just(new AlertResult.Refused("window closed"));
        }
    }

    @Test
    void alert_thatIsNoLongerSo_isDropped() {
        DocumentStore store = store();
        AlertsOffice office =
                new AlertsOffice(store, clock).with("lan", Role.CAN_BO).with("nam", Role.CAN_BO);
        OfficersDesk desk = new OfficersDesk(store, new SilentPhone());
        clock.advance(Duration.ofHours(13));
        Alerting node = office.node();
        Disposable following = node.follow().subscribe();
        Case open = desk.open(1);
        until(() -> node.sweep().then(office.alerts.countWaiting(10)).map(n -> n >= 2));
        following.dispose();

        desk.desk.claim(open.id(), "nam").block();
        clock.advance(Duration.ofHours(10));
        node.sweep().block();

        assertThat(office.told("lan")).doesNotContain("Vụ việc mới " + open.code());
    }

    private static void both(Alerting one, Alerting other) {
        Flux.just(one, other)
                .parallel(2)
                .runOn(Schedulers.parallel())
                .flatMap(Alerting::sweep)
                .sequential()
                .then()
                .block();
    }

    private static void sweepUntil(List<Alerting> nodes, AlertsOffice office, int letters) {
        until(() -> Flux.fromIterable(nodes)
                .parallel()
                .runOn(Schedulers.parallel())
                .flatMap(Alerting::sweep)
                .sequential()
                .then(Mono.fromSupplier(() -> office.letters.letters().size() >= letters)));
    }

    private static void until(Supplier<Mono<Boolean>> reached) {
        Mono.defer(reached)
                .filter(done -> done)
                .repeatWhenEmpty(tries -> tries.delayElements(Duration.ofMillis(20)))
                .block(PATIENCE);
    }
}
