package vn.hoiluat.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An officer that is stored as an account at each start, for programs and for installations older than accounts.
 *
 * @param name the login, and the name that cases show
 * @param password plain, or encoded with its encoder before it ({@code {bcrypt}…}); without one no account is stored, but in
 *     the sandbox a password for one run is made and printed
 */
@ConfigurationProperties("hoiluat.security.officer")
record OfficerProperties(
        @DefaultValue("can-bo") String name, @Nullable String password) {

    @Override
    public String toString() {
        return "officer " + name;
    }
}
