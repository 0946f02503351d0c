package vn.hoiluat.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseFeed;
import vn.hoiluat.escalation.CaseLists;
import vn.hoiluat.escalation.CaseStatus;
import vn.hoiluat.escalation.OfficersDesk;
import vn.hoiluat.escalation.WorkingCalendar;
import vn.hoiluat.flow.SilentPhone;
import vn.hoiluat.storage.InMemoryDocumentStore;
import vn.hoiluat.units.Unit;
import vn.hoiluat.units.UnitStaff;
import vn.hoiluat.units.Units;

class AssigningTest {

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final MovableClock clock = new MovableClock("2026-11-23T02:00:00Z");
    private final Office office = new Office(store, clock);
    private final OfficersDesk desk = new OfficersDesk(store, new SilentPhone());
    private final Assigning assigning = new Assigning(
            new CaseFeed(store),
            desk.desk,
            new CaseLists(store, WorkingCalendar.shipped(), clock),
            office.units,
            new UnitStaff(office.people),
            WorkingCalendar.shipped(),
            clock);

    @BeforeEach
    void arrange() {
        office.officer("hoa", Set.of(Units.FIRST));
        office.officer("lan", Set.of(Units.FIRST));
        give(true);
    }

    @AfterEach
    void stop() {
        assigning.close();
    }

    @Test
    void newCases_goToWhoHasTheFewest_alsoThoseMissed() {
        Case missed = desk.open(1);
        assigning.start();
        await().untilAsserted(() -> assertThat(now(missed).officer()).isEqualTo("hoa"));

        Case next = desk.open(2);

        await().untilAsserted(() -> assertThat(now(next).officer()).isEqualTo("lan"));
        assertThat(now(next).status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(now(next).history().getLast().what()).isEqualTo("assigned");
    }

    @Test
    void caseGivenBack_waitsForSomebody() {
        assigning.start();
        Case first = desk.open(1);
        await().untilAsserted(() -> assertThat(now(first).officer()).isEqualTo("hoa"));

        desk.desk.giveBack(first.id(), "hoa", "nghỉ").block();
        Case second = desk.open(2);

        await().untilAsserted(() -> assertThat(now(second).officer()).isNotNull());
        assertThat(now(first).officer()).isNull();
    }

    @Test
    void unitThatLeavesCasesInTheQueue_isLeftAlone() {
        give(false);
        Case left = desk.open(1);
        assigning.start();
        give(true);
        Case given = desk.open(2);

        await().untilAsserted(() -> assertThat(now(given).officer()).isNotNull());
        assertThat(now(left).officer()).isNull();
    }

    private void give(boolean assign) {
        office.units
                .change(new Unit(
                        Units.FIRST,
                        "Sở Tư pháp",
                        Unit.Level.PROVINCE,
                        null,
                        List.of(),
                        Set.of(),
                        null,
                        "",
                        "",
                        assign))
                .block();
    }

    private Case now(Case c) {
        return Objects.requireNonNull(desk.register.find(c.id()).block());
    }
}
