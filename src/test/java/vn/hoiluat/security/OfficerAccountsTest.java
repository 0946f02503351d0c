package vn.hoiluat.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

@NullUnmarked
@ExtendWith(OutputCaptureExtension.class)
class OfficerAccountsTest {

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    @Test
    void password_plain_isEncoded() {
        UserDetails officer =
                accounts("mật khẩu", false).findByUsername("can-bo").block();

        assertThat(officer.getPassword()).startsWith("{bcrypt}");
        assertThat(encoder.matches("mật khẩu", officer.getPassword())).isTrue();
        assertThat(officer.getAuthorities()).extracting("authority").containsExactly("ROLE_OFFICER");
    }

    @Test
    void password_encoded_isTakenAsItIs() {
        UserDetails officer =
                accounts("{noop}x", false).findByUsername("can-bo").block();

        assertThat(officer.getPassword()).isEqualTo("{noop}x");
    }

    @Test
    void password_missing_letsNobodyIn() {
        assertThat(accounts(" ", false).findByUsername("can-bo").blockOptional())
                .isEmpty();
    }

    @Test
    void password_missingInTheSandbox_isMadeAndToldButNotLogged(CapturedOutput output) {
        OfficerAccounts accounts = accounts(null, true);

        String made = accounts.signIn().passwordOfThisRun();

        UserDetails officer = accounts.findByUsername("can-bo").block();
        assertThat(encoder.matches(made, officer.getPassword())).isTrue();
        assertThat(output.getAll()).doesNotContain(made);
        assertThat(accounts.signIn().toString()).doesNotContain(made);
    }

    @Test
    void name_other_isUnknown() {
        assertThat(accounts("x", false).findByUsername("root").blockOptional()).isEmpty();
    }

    private OfficerAccounts accounts(String password, boolean sandbox) {
        return new OfficerAccounts(new OfficerProperties("can-bo", password), encoder, new Random(5), sandbox);
    }
}
