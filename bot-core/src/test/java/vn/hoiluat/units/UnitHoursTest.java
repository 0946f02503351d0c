package vn.hoiluat.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoiluat.delegation.Approver;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseChange;
import vn.hoiluat.escalation.OfficersDesk;
import vn.hoiluat.escalation.WorkingCalendar;
import vn.hoiluat.flow.SilentPhone;
import vn.hoiluat.storage.InMemoryDocumentStore;

/** It is Monday 23/11/2026, 9:00; Tuesday 24/11 is a holiday. */
class UnitHoursTest {

    private static final Instant MONDAY = OfficersDesk.CLOCK.instant();

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final Units units = new Units(store);
    private final UnitHours hours = new UnitHours(units, WorkingCalendar.shipped());

    @Test
    void unit_withoutHours_worksByTheCommonCalendar() {
        first(null);

        assertThat(due(Units.FIRST)).isEqualTo("2026-11-26T10:00:00Z");
        assertThat(due("nowhere")).isEqualTo("2026-11-26T10:00:00Z");
    }

    @Test
    void unit_thatWorksInTheMorning_andOnSaturdays_answersByThen() {
        first(new OpeningHours("07:00-11:00", "07:00-10:00", ""));

        assertThat(due(Units.FIRST)).isEqualTo("2026-11-26T04:00:00Z");
        assertThat(calendar(Units.FIRST).due(Instant.parse("2026-11-26T05:00:00Z"), 1))
                .as("received on Thursday after closing, so on Friday; due on Saturday")
                .isEqualTo("2026-11-28T03:00:00Z");
    }

    @Test
    void unit_thatIsClosedEveryDay_worksByTheCommonCalendar() {
        first(new OpeningHours("", "", ""));

        assertThat(due(Units.FIRST)).isEqualTo("2026-11-26T10:00:00Z");
    }

    @Test
    void deadlines_ofACase_areThoseOfItsUnit_fromOpeningToExtension() {
        first(new OpeningHours("07:00-11:00", "", ""));
        OfficersDesk office = new OfficersDesk(store, new SilentPhone(), hours);

        Case opened = office.open(1);
        office.desk.claim(opened.id(), "lan").block();
        office.desk.askExtension(opened.id(), "lan", 1, "chờ hồ sơ").block();
        Case extended = done(office.desk
                .approveExtension(opened.id(), Approver.byRole("hoa"))
                .block());

        assertThat(opened.dueAt()).isEqualTo("2026-11-26T04:00:00Z");
        assertThat(extended.dueAt()).isEqualTo("2026-11-27T04:00:00Z");
    }

    private void first(@Nullable OpeningHours own) {
        units.begin("Sở Tư pháp", "", "").block();
        units.change(new Unit(
                        Units.FIRST, "Sở Tư pháp", Unit.Level.PROVINCE, null, List.of(), Set.of(), own, "", "", false))
                .block();
    }

    private Instant due(String unit) {
        return calendar(unit).due(MONDAY, 2);
    }

    private WorkingCalendar calendar(String unit) {
        return Objects.requireNonNull(hours.of(unit).block());
    }

    private static Case done(@Nullable CaseChange change) {
        assertThat(change).isInstanceOf(CaseChange.Done.class);
        return ((CaseChange.Done) Objects.requireNonNull(change)).changed();
    }
}
