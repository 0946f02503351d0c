package vn.hoiluat.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.escalation.CaseRouting;
import vn.hoiluat.escalation.HandOver;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.storage.InMemoryDocumentStore;
import vn.hoiluat.units.Unit;
import vn.hoiluat.units.Units;

class UnitRouterTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    private final Office office = office("2026-11-23T02:00:00Z");

    @ParameterizedTest
    @CsvFileSource(resources = "cases.tsv", delimiter = '\t')
    void case_goesToItsUnit(
            String field, String places, String account, LocalDate day, String unit, String because, String passed) {
        arrange(office);

        CaseRouting routing = office.route(none(field), none(places), none(account), day);

        assertThat(routing.unit()).isEqualTo(unit);
        assertThat(routing.because()).hasToString(because);
        assertThat(String.join(",", routing.passed())).isEqualTo(none(passed));
        assertThat(routing.day()).isEqualTo(day);
    }

    @Test
    void installationOfOneUnit_asksNothing() {
        assertThat(office.route("ho-tich", "a", "", NEW_YEAR).because()).isEqualTo(CaseRouting.Because.ONLY_UNIT);
    }

    /** A rule that ends on a day ends at midnight in Vietnam, seven hours before it does in Greenwich. */
    @ParameterizedTest
    @CsvSource({"2026-12-31T16:59:59Z, ho-tich", "2026-12-31T17:00:00Z, xa-a"})
    void rule_changesAtMidnightInVietnam(Instant now, String unit) {
        Office then = office(now.toString());
        arrange(then);
        Address person = new Address(Channel.WEB, "web", "visitor");
        InboundEvent event = new InboundEvent("e", InboundKind.TEXT, person, "a", null, null, null, now, now);

        CaseRouting routing = Objects.requireNonNull(then.router
                .route(new HandOver(
                        person, "a", "ho-tich", List.of(event), HandOverReason.NOTHING_FOUND, false, List.of()))
                .block());

        assertThat(routing.unit()).isEqualTo(unit);
    }

    /** Whatever units, people and rules there are, a case has one unit that exists, and somebody there or the top. */
    @Test
    void everyCase_getsExactlyOneUnit() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Office drawn = office("2026-11-23T02:00:00Z");
            List<String> ids = draw(drawn, random);
            for (int i = 0; i < 20; i++) {
                CaseRouting routing = drawn.route(
                        pick(random, "", "f1", "f2"),
                        pick(random, "", "p1", "p2|p1", "p3"),
                        pick(random, "", "u1", "u2", "u9"),
                        NEW_YEAR.plusDays(random.nextInt(4) - 2));

                assertThat(ids).as("seed %d", seed).contains(routing.unit());
                assertThat(routing.passed()).doesNotContain(routing.unit()).doesNotHaveDuplicates();
            }
        }
    }

    private static List<String> draw(Office drawn, Random random) {
        List<String> ids = new ArrayList<>(List.of(Units.FIRST));
        for (int i = 1; i <= random.nextInt(6); i++) {
            String id = "u" + i;
            drawn.unit(
                    id,
                    ids.get(random.nextInt(ids.size())),
                    List.of(new Unit.Served(pick(random, "p1", "p2", "p3"), null, NEW_YEAR)),
                    pick(random, "f1", "f2"));
            drawn.account(id);
            ids.add(id);
            if (random.nextBoolean()) {
                drawn.officer("o" + i, Set.of(id), pick(random, "f1", "f2"));
            }
        }
        for (int i = 0; i < random.nextInt(4); i++) {
            RoutingRule rule = new RoutingRule(
                    "r" + i, Set.of(pick(random, "f1", "f2")), Set.of(), "", null, NEW_YEAR, pick(random, "u1", "u7"));
            drawn.rules
                    .change(all -> Stream.concat(all.stream(), Stream.of(rule)).toList())
                    .block();
        }
        return ids;
    }

    private static String pick(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static Office office(String now) {
        return new Office(new InMemoryDocumentStore(), new MovableClock(now));
    }

    private static void arrange(Office office) {
        office.unit("ho-tich", "goc", List.of(), "ho-tich");
        office.unit("dat-dai", "goc", List.of(), "dat-dai");
        office.unit("xa-a", "goc", List.of(new Unit.Served("a", null, null)));
        office.unit("xa-b", "goc", List.of(new Unit.Served("b", NEW_YEAR, null)));
        office.unit("thon-b", "xa-b", List.of(new Unit.Served("bb", null, null)));
        office.officer("lan", Set.of());
        office.officer("hoa", Set.of("ho-tich", "xa-a"));
        office.account("xa-a");
        office.account("ho-tich");
        office.rules
                .change(all -> List.of(
                        new RoutingRule("1", Set.of("dat-dai"), Set.of(), "", null, NEW_YEAR, "dat-dai"),
                        new RoutingRule("2", Set.of("ho-tich"), Set.of("a"), "", NEW_YEAR, null, "xa-a"),
                        new RoutingRule("3", Set.of("ho-tich"), Set.of(), "", null, null, "ho-tich"),
                        new RoutingRule("4", Set.of("dat-dai"), Set.of(), "xa-a", null, null, "xa-a")))
                .block();
    }

    private static String none(String cell) {
        return cell.equals("-") ? "" : cell;
    }
}
