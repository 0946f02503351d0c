package vn.hoiluat.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The one officer that signs in until the console has accounts of its own.
 *
 * @param name the name that cases show
 * @param password plain, or encoded with its encoder before it ({@code {bcrypt}…}); without one nobody can sign in, but in
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
