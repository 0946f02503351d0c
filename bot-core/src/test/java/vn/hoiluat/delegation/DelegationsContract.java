package vn.hoiluat.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.delegation.Approver.Right;
import vn.hoiluat.delegation.DelegationChange.Reason;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.people.Scope;
import vn.hoiluat.people.SessionSettings;
import vn.hoiluat.people.Sessions;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Versioned;

/** The right to approve goes on for the days that were said and no longer, on every engine. */
@NullUnmarked
public abstract class DelegationsContract {

    private static final Set<Role> OFFICER = Set.of(Role.CAN_BO);
    private static final Set<Role> LEAD = Set.of(Role.DUYET);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    private final MovableClock clock = new MovableClock("2026-11-23T02:00:00Z");
    private People people;
    private Delegations delegations;

    /** Opens the store of this engine, empty. */
    protected abstract DocumentStore store();

    @BeforeEach
    void makePeople() {
        DocumentStore store = store();
        Sessions sessions = new Sessions(
                store, new SessionSettings(Duration.ofHours(2), Duration.ofHours(12)), new Random(1), clock);
        people = new People(store, sessions, clock);
        delegations = new Delegations(store, people, clock);
        make("lead", LEAD, new Scope(Set.of("a", "b"), Set.of("f", "g")));
        make("officer", OFFICER, Scope.ALL);
    }

    @Test
    void receiver_approvesInTheGiversPlace_onThoseDaysOnly() {
        give("officer", MONDAY.plusDays(1), WEDNESDAY, new Scope(Set.of("a"), Set.of("f")));

        assertThat(right("a", "f", "other")).isEqualTo(new Right.None());
        moveTo("2026-11-23T17:00:00Z");
        assertThat(right("a", "f", "other")).isEqualTo(new Right.InPlaceOf("lead"));
        moveTo("2026-11-25T16:59:59Z");
        assertThat(right("a", "f", "other")).isEqualTo(new Right.InPlaceOf("lead"));
        assertThat(delegations.standingIn("a", "f").block()).containsExactly("officer");
        moveTo("2026-11-25T17:00:00Z");

        assertThat(right("a", "f", "other")).isEqualTo(new Right.None());
        assertThat(delegations.standingIn("a", "f").block()).isEmpty();
        assertThat(delegations.receivedBy("officer").collectList().block()).isEmpty();
    }

    @Test
    void right_isNoWiderThanHanded_norThanTheGiversIsByNow() {
        give("officer", MONDAY, WEDNESDAY, new Scope(Set.of("a", "b"), Set.of("f", "g")));
        assertThat(right("a", "h", null)).isEqualTo(new Right.None());
        assertThat(right("c", "f", null)).isEqualTo(new Right.None());
        assertThat(right("b", "g", null)).isEqualTo(new Right.InPlaceOf("lead"));

        people.changeScope("lead", new Scope(Set.of("a"), Set.of("f"))).block();

        assertThat(right("b", "g", null)).isEqualTo(new Right.None());
        assertThat(right("a", "f", null)).isEqualTo(new Right.InPlaceOf("lead"));
        people.changeRoles("lead", OFFICER).block();
        assertThat(right("a", "f", null)).isEqualTo(new Right.None());
    }

    @Test
    void giversOwnWork_isNotApprovedInTheGiversPlace_butInAnothers() {
        make("other-lead", LEAD, Scope.ALL);
        give("officer", MONDAY, WEDNESDAY, new Scope(Set.of("a"), Set.of("f")));
        assertThat(right("a", "f", "lead")).isEqualTo(new Right.GiversWork("lead"));

        delegations
                .give(new DelegationWish("other-lead", "officer", MONDAY, WEDNESDAY, Scope.ALL), "root")
                .block();

        assertThat(right("a", "f", "lead")).isEqualTo(new Right.InPlaceOf("other-lead"));
    }

    @Test
    void revoked_endsAtOnce_byItsGiverOnly_andIsKept() {
        String id = give("officer", MONDAY, WEDNESDAY, new Scope(Set.of("a"), Set.of("f")));

        assertThat(delegations.revoke(id, "officer", "officer").block())
                .isEqualTo(new DelegationChange.Refused(Reason.NOT_FOUND));
        assertThat(right("a", "f", null)).isEqualTo(new Right.InPlaceOf("lead"));
        assertThat(delegations.revoke(id, "lead", "root").block()).isInstanceOf(DelegationChange.Done.class);

        assertThat(right("a", "f", null)).isEqualTo(new Right.None());
        assertThat(delegations.givenBy("lead", 10).block())
                .extracting(Versioned::value)
                .extracting(Delegation::revoked)
                .containsExactly(new Delegation.Revoked("root", clock.instant()));
    }

    @Test
    void wishes_outOfBounds_areRefusedWithTheReason() {
        make("second-lead", LEAD, Scope.ALL);
        make("elsewhere", OFFICER, new Scope(Set.of("z"), Set.of()));
        people.add("invited", "invited", OFFICER, Scope.ALL).block();
        Scope own = new Scope(Set.of("a"), Set.of("f"));

        assertThat(refusal("officer", "lead", MONDAY, WEDNESDAY, own)).isEqualTo(Reason.GIVER_HAS_NONE);
        assertThat(refusal("lead", "lead", MONDAY, WEDNESDAY, own)).isEqualTo(Reason.RECEIVER_CANNOT);
        assertThat(refusal("lead", "invited", MONDAY, WEDNESDAY, own)).isEqualTo(Reason.RECEIVER_CANNOT);
        assertThat(refusal("lead", "second-lead", MONDAY, WEDNESDAY, own)).isEqualTo(Reason.RECEIVER_HAS_IT);
        assertThat(refusal("lead", "officer", MONDAY.minusDays(1), WEDNESDAY, own))
                .isEqualTo(Reason.DAYS);
        assertThat(refusal("lead", "officer", WEDNESDAY, MONDAY, own)).isEqualTo(Reason.DAYS);
        assertThat(refusal("lead", "officer", MONDAY, MONDAY.plusYears(1).plusDays(1), own))
                .isEqualTo(Reason.DAYS);
        assertThat(refusal("lead", "officer", MONDAY, WEDNESDAY, Scope.ALL)).isEqualTo(Reason.WIDER_THAN_OWN);
        assertThat(refusal("lead", "officer", MONDAY, WEDNESDAY, new Scope(Set.of("a"), Set.of("h"))))
                .isEqualTo(Reason.WIDER_THAN_OWN);
        assertThat(refusal("lead", "elsewhere", MONDAY, WEDNESDAY, own)).isEqualTo(Reason.NOTHING_SEEN);
        for (int i = 0; i < Delegations.MOST; i++) {
            give("officer", MONDAY, WEDNESDAY, own);
        }
        assertThat(refusal("lead", "officer", MONDAY, WEDNESDAY, own)).isEqualTo(Reason.TOO_MANY);
    }

    private void make(String login, Set<Role> roles, Scope scope) {
        people.add(login, login, roles, scope).block();
        people.setPassword(login, login, "{noop}x").block();
    }

    private void moveTo(String time) {
        clock.advance(Duration.between(clock.instant(), Instant.parse(time)));
    }

    private String give(String receiver, LocalDate from, LocalDate lastDay, Scope scope) {
        DelegationWish wish = new DelegationWish("lead", receiver, from, lastDay, scope);
        DelegationChange change = delegations.give(wish, "lead").block();
        assertThat(change).isInstanceOf(DelegationChange.Done.class);
        return ((DelegationChange.Done) change).delegation().id();
    }

    private Reason refusal(String giver, String receiver, LocalDate from, LocalDate lastDay, Scope scope) {
        DelegationChange change = delegations
                .give(new DelegationWish(giver, receiver, from, lastDay, scope), giver)
                .block();
        return ((DelegationChange.Refused) change).reason();
    }

    private Right right(String unit, String field, String author) {
        return delegations.approver("officer").block().over(unit, field, author);
    }
}
