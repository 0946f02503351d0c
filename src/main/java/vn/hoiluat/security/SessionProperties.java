package vn.hoiluat.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.hoiluat.people.SessionSettings;

/**
 * How long people stay signed in.
 *
 * @param idle while they do nothing
 * @param longest before the password is asked for again
 */
@ConfigurationProperties("hoiluat.security.session")
record SessionProperties(
        @DefaultValue("2h") Duration idle,
        @DefaultValue("12h") Duration longest) {

    SessionSettings settings() {
        return new SessionSettings(idle, longest);
    }
}
