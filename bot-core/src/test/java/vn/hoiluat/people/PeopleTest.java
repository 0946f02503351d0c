package vn.hoiluat.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.storage.InMemoryDocumentStore;

@NullUnmarked
class PeopleTest {

    private static final Set<Role> ADMINISTRATOR = Set.of(Role.QUAN_TRI, Role.CAN_BO);
    private static final Set<Role> OFFICER = Set.of(Role.CAN_BO);

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final MovableClock clock = new MovableClock("2026-11-23T02:00:00Z");
    private final Sessions sessions =
            new Sessions(store, new SessionSettings(Duration.ofHours(2), Duration.ofHours(12)), new Random(1), clock);
    private final People people = new People(store, sessions, clock);

    @Test
    void add_takenLogin_changesNothing() {
        people.add("lan", "Lan", OFFICER, Scope.ALL).block();

        assertThat(people.add("lan", "Khác", ADMINISTRATOR, Scope.ALL).block())
                .isEqualTo(new AccountChange.LoginTaken());
        assertThat(people.find(" LAN ").block().name()).isEqualTo("Lan");
    }

    @Test
    void add_badLogin_isRefused() {
        assertThatThrownBy(() -> people.add("Thị Lan", "Lan", OFFICER, Scope.ALL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void administrator_invited_doesNotCountUntilThereIsAPassword() {
        people.add("lan", "Lan", ADMINISTRATOR, Scope.ALL).block();
        assertThat(people.hasAdministrator().block()).isFalse();

        people.setPassword("lan", "Lan", "{noop}x").block();

        assertThat(people.hasAdministrator().block()).isTrue();
    }

    @Test
    void lastAdministrator_cannotBeTakenAway() {
        administrator("lan");
        people.add("nam", "Nam", ADMINISTRATOR, Scope.ALL).block();

        assertThat(people.switchOff("lan").block()).isEqualTo(new AccountChange.LastAdministrator());
        assertThat(people.changeRoles("lan", OFFICER).block()).isEqualTo(new AccountChange.LastAdministrator());
        assertThat(people.find("lan").block().isActiveAdministrator()).isTrue();
    }

    @Test
    void administrator_oneOfTwo_canBeTakenAway_andComeBack() {
        administrator("lan");
        administrator("nam");

        assertThat(people.switchOff("lan").block()).isInstanceOf(AccountChange.Done.class);
        assertThat(people.switchOff("nam").block()).isEqualTo(new AccountChange.LastAdministrator());
        people.switchOn("lan").block();

        assertThat(people.changeRoles("nam", OFFICER).block()).isInstanceOf(AccountChange.Done.class);
    }

    @Test
    void administrators_whoSwitchEachOtherOff_neverBothSucceed() {
        for (int race = 0; race < 500; race++) {
            String first = "a" + race;
            String second = "b" + race;
            administrator(first);
            administrator(second);
            people.all()
                    .map(Account::login)
                    .filter(login -> !login.equals(first) && !login.equals(second))
                    .concatMap(people::switchOff)
                    .blockLast();

            List<AccountChange> outcomes = Mono.zip(
                            people.switchOff(first).subscribeOn(Schedulers.parallel()),
                            people.switchOff(second).subscribeOn(Schedulers.parallel()))
                    .map(both -> List.of(both.getT1(), both.getT2()))
                    .block();

            assertThat(outcomes).as("race %d", race).containsOnlyOnce(new AccountChange.LastAdministrator());
        }
    }

    @Test
    void switchOff_andNewPassword_endSessions() {
        administrator("lan");
        people.add("nam", "Nam", OFFICER, Scope.ALL).block();
        String first = sessions.begin("nam", "", false).block();
        people.setPassword("nam", "Nam", "{noop}y").block();
        String second = sessions.begin("nam", "", false).block();

        people.switchOff("nam").block();

        assertThat(sessions.use(first).blockOptional()).isEmpty();
        assertThat(sessions.use(second).blockOptional()).isEmpty();
    }

    @Test
    void configure_again_keepsRolesAndSwitch_butChangesThePassword() {
        administrator("lan");
        people.configure("can-bo", "can-bo", OFFICER, "{noop}1").block();
        people.changeRoles("can-bo", Set.of(Role.NGUOI_XEM)).block();
        people.switchOff("can-bo").block();

        people.configure("can-bo", "can-bo", OFFICER, "{noop}2").block();

        Account account = people.find("can-bo").block();
        assertThat(account.password()).isEqualTo("{noop}2");
        assertThat(account.roles()).containsExactly(Role.NGUOI_XEM);
        assertThat(account.enabled()).isFalse();
    }

    @Test
    void change_ofNobody_isNotFound() {
        assertThat(people.switchOff("nobody").block()).isEqualTo(new AccountChange.NotFound());
        assertThat(people.setPassword("nobody", "x", "y").block()).isEqualTo(new AccountChange.NotFound());
    }

    private void administrator(String login) {
        people.add(login, login, ADMINISTRATOR, Scope.ALL).block();
        people.setPassword(login, login, "{noop}x").block();
    }
}
