package vn.hoiluat.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoiluat.agency.Agency;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseConsents;
import vn.hoiluat.escalation.CaseReferrals;
import vn.hoiluat.escalation.CaseSlip;
import vn.hoiluat.escalation.OfficersDesk;
import vn.hoiluat.escalation.PlainLetters;
import vn.hoiluat.escalation.SlipLinks;
import vn.hoiluat.escalation.SlipRequest;
import vn.hoiluat.escalation.SlipSettings;
import vn.hoiluat.escalation.WorkingCalendar;
import vn.hoiluat.flow.SilentPhone;
import vn.hoiluat.storage.InMemoryDocumentStore;

/** A case opened on Monday 23/11/2026 at 9 o'clock, due on Thursday 26/11 at 17 since 24/11 is a holiday. */
class CallRulesTest {

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final OfficersDesk office = new OfficersDesk(store, new SilentPhone());
    private final CallRules rules = new CallRules(AlertsOffice.RULES, WorkingCalendar.shipped());
    private Case open = office.open(1);

    @ParameterizedTest
    @CsvSource(delimiterString = "|", nullValues = "-", textBlock = """
            # seen at          | what is told                | next look
            2026-11-23T09:00   | step/1/new-case             | 2026-11-23T09:15
            2026-11-23T09:14   | -                           | 2026-11-23T09:15
            2026-11-23T09:15   | unclaimed/0                 | 2026-11-23T09:30
            2026-11-23T09:31   | unclaimed/1                 | 2026-11-23T10:00
            2026-11-23T10:00   | unclaimed/2                 | 2026-11-23T16:00
            2026-11-23T16:00   | unclaimed/3                 | 2026-11-25T10:30
            2026-11-25T16:00   | unclaimed/4                 | 2026-11-25T16:30
            2026-11-26T11:00   | unclaimed/6 due-soon/0      | 2026-11-26T17:00
            2026-11-26T17:01   | unclaimed/6 due-soon/0 overdue/0 | 2026-11-27T11:30
            2026-11-27T11:30   | overdue/1                   | 2026-11-30T08:00
            2026-12-20T11:00   | -                           | -
            """)
    void unclaimedCase_isToldOf(String at, @Nullable String told, @Nullable String next) {
        CaseWatch watch = at.endsWith("T09:00") && at.startsWith("2026-11-23")
                ? CaseWatch.begun(instant(at))
                : new CaseWatch(1, null, null, null);

        CallRules.Plan plan = rules.plan(open, watch, instant(at));

        assertThat(keys(plan)).isEqualTo(told == null ? List.of() : List.of(told.split(" ")));
        assertThat(plan.after().next()).isEqualTo(next == null ? null : instant(next));
    }

    @Test
    void openedCase_isRemindedOfOnce_butItsBeingLateIsTold() {
        CaseWatch looked = new CaseWatch(1, instant("2026-11-23T09:05"), null, null);

        assertThat(keys(rules.plan(open, looked, instant("2026-11-23T10:00")))).isEmpty();
        assertThat(keys(rules.plan(open, looked, instant("2026-11-26T17:01")))).contains("overdue/0");
    }

    @Test
    void overdueCase_thatSomebodyOpenedSince_isNotRepeated() {
        CaseWatch looked = new CaseWatch(1, instant("2026-11-26T18:00"), null, null);

        CallRules.Plan plan = rules.plan(open, looked, instant("2026-11-27T11:00"));

        assertThat(keys(plan)).doesNotContain("overdue/1");
        assertThat(plan.after().next()).isNull();
    }

    @Test
    void danger_isRepeatedByNight_untilSomebodyLooks() {
        Instant night = instant("2026-11-23T23:00");
        CaseWatch danger = new CaseWatch(1, instant("2026-11-23T10:00"), night, null);

        assertThat(keys(rules.plan(open, danger, night))).contains("danger/0");
        assertThat(keys(rules.plan(open, danger, night.plusSeconds(600)))).contains("danger/1");
        assertThat(keys(rules.plan(open, danger.opened(night.plusSeconds(60)), night.plusSeconds(600))))
                .doesNotContain("danger/1");
    }

    @Test
    void closedCase_isNotLookedAtAgain() {
        office.desk.close(open.id(), "lan", "trùng").block();
        open = office.register.find(open.id()).blockOptional().orElseThrow();

        CallRules.Plan plan = rules.plan(open, new CaseWatch(1, null, null, null), instant("2026-12-01T10:00"));

        assertThat(plan.calls()).isEmpty();
        assertThat(plan.after().next()).isNull();
    }

    @Test
    void transfer_isToldToTheColleague_andAMentionToWhoIsCalled() {
        office.desk.claim(open.id(), "lan").block();
        office.desk.transfer(open.id(), "lan", "nam", open.unit(), "xem giúp").block();
        office.desk.note(open.id(), "nam", "nhờ @hoa xem").block();
        open = office.register.find(open.id()).blockOptional().orElseThrow();

        CallRules.Plan plan = rules.plan(open, new CaseWatch(1, null, null, null), instant("2026-11-23T09:00"));

        assertThat(plan.calls())
                .extracting(Call::kind, Call::named)
                .containsExactly(
                        tuple(AlertKind.TRANSFERRED, Set.of("nam")), tuple(AlertKind.MENTIONED, Set.of("hoa")));
    }

    @Test
    void agency_thatDoesNotConfirm_isToldToTheOfficer_andWhenItRepliesToo() {
        CaseReferrals referrals = new CaseReferrals(
                store,
                office.register,
                office.dispatch,
                new SlipSettings(Duration.ofDays(15), 1, "PC-STP"),
                new Random(1),
                OfficersDesk.CLOCK);
        CaseConsents consents =
                new CaseConsents(office.register, office.dispatch, new PlainLetters(), OfficersDesk.CLOCK);
        SlipRequest request =
                new SlipRequest(new Agency("Công an xã", "", "", "", ""), "xin giấy xác nhận ở đâu", "", "");
        office.desk.claim(open.id(), "lan").block();
        consents.record(now(), "lan", request, CaseSlip.Way.PHONE, "bà Hoa").block();
        String token = referrals
                .issue(now(), "lan", "", "Đã chuyển.")
                .mapNotNull(CaseReferrals.Linked::token)
                .blockOptional()
                .orElseThrow();
        CaseWatch watch = new CaseWatch(4, null, null, null);

        // a day in which it could be confirmed: 25/11, since 24/11 is a holiday
        CallRules.Plan silent = rules.plan(now(), watch, instant("2026-11-25T17:00"));
        assertThat(silent.calls())
                .filteredOn(call -> call.kind() == AlertKind.AGENCY_SILENT)
                .singleElement()
                .satisfies(call -> assertThat(call.named()).containsExactly("lan"));

        new SlipLinks(office.register, OfficersDesk.CLOCK)
                .reply(token, "Nộp tại xã.", "Điều 1", "Bình, công an")
                .block();
        CallRules.Plan replied = rules.plan(now(), watch, instant("2026-11-23T10:00"));
        assertThat(replied.calls())
                .extracting(Call::kind, Call::named)
                .containsExactly(tuple(AlertKind.AGENCY_REPLIED, Set.of("lan")));
        assertThat(keys(rules.plan(now(), watch, instant("2026-12-09T10:00")))).noneMatch(key -> key.contains("slip"));
    }

    private Case now() {
        return office.register.find(open.id()).blockOptional().orElseThrow();
    }

    /** Without the base that ladders are counted from. */
    private static List<String> keys(CallRules.Plan plan) {
        return plan.calls().stream()
                .map(Call::key)
                .map(key -> key.startsWith("step/") ? key : key.replaceAll("/\\d+/", "/"))
                .toList();
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
    }
}
