package vn.hoiluat.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.people.AccountLinks;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.people.SessionSettings;
import vn.hoiluat.people.Sessions;
import vn.hoiluat.storage.InMemoryDocumentStore;

@NullUnmarked
@ExtendWith(OutputCaptureExtension.class)
class FirstAccountsTest {

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final MovableClock clock = new MovableClock("2026-11-20T02:00:00Z");
    private final PasswordEncoder encoder = new SecurityConfiguration().passwordEncoder();
    private final People people = new People(
            store,
            new Sessions(store, new SessionSettings(Duration.ofHours(2), Duration.ofHours(12)), new Random(1), clock),
            clock);
    private final AccountLinks links = new AccountLinks(store, new Random(2), clock);

    @Test
    void officer_ofTheConfiguration_isStored_withArgon2id() {
        start("mật khẩu", false);

        String stored = people.find("can-bo").block().password();
        assertThat(stored).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(encoder.matches("mật khẩu", stored)).isTrue();
        assertThat(people.find("can-bo").block().roles()).containsExactlyInAnyOrder(Role.CAN_BO, Role.DUYET);
    }

    @Test
    void officer_encodedOtherwiseBefore_staysValid() {
        String bcrypt = "{bcrypt}$2a$10$dXJ3SW6G7P50lGmMkkmwe.20cQQubK3.HZWzG3YB1tlRy.fqvM/BG";

        start(bcrypt, false);

        assertThat(people.find("can-bo").block().password()).isEqualTo(bcrypt);
        assertThat(encoder.matches("password", bcrypt)).isTrue();
    }

    @Test
    void service_withoutAdministrator_tellsALink_anotherAtEachStart() {
        String first = start(null, false).firstLink();
        String second = start(null, false).firstLink();

        assertThat(links.look(secret(first)).blockOptional()).isEmpty();
        assertThat(links.look(secret(second)).block().login()).isNull();
    }

    @Test
    void service_withAdministrator_tellsNothing() {
        people.configure("lan", "Lan", Set.of(Role.QUAN_TRI), "{noop}x").block();

        FirstSignIn told = start(null, false);

        assertThat(told.firstLink()).isNull();
        assertThat(told.made()).isEmpty();
    }

    @Test
    void sandbox_makesAnOfficerAndAnAdministrator_andLogsNoPassword(CapturedOutput output) {
        FirstSignIn told = start(null, true);

        assertThat(told.firstLink()).isNull();
        assertThat(told.made()).extracting(FirstSignIn.Made::login).containsExactly("can-bo", "quan-tri");
        assertThat(told.made()).allSatisfy(made -> {
            assertThat(encoder.matches(
                            made.password(), people.find(made.login()).block().password()))
                    .isTrue();
            assertThat(output.getAll() + told).doesNotContain(made.password());
        });
    }

    private FirstSignIn start(String password, boolean sandbox) {
        FirstAccounts accounts = new FirstAccounts(
                people, links, new OfficerProperties("can-bo", password), encoder, new Random(5), sandbox);
        accounts.start();
        return accounts.told();
    }

    private static String secret(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
