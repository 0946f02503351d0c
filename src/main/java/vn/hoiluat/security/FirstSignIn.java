package vn.hoiluat.security;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How people get in after a start, for the person at the keyboard; never for a log.
 *
 * @param made accounts whose password the sandbox made for this run
 * @param firstLink path of the link by which the first administrator makes an account; null where there is one
 */
public record FirstSignIn(List<Made> made, @Nullable String firstLink) {

    /** An account and its password of this run. */
    public record Made(String login, String password) {

        @Override
        public String toString() {
            return login;
        }
    }

    @Override
    public String toString() {
        return "first sign-in of " + made;
    }
}
