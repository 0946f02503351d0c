package vn.hoiluat.security;

import java.time.Duration;
import org.springframework.security.core.userdetails.UserDetails;

/** What becomes of an attempt to sign in. */
sealed interface SignIn {

    /** Name and password belong together, and no more is asked for. */
    record Done(UserDetails user) implements SignIn {}

    /** Name and password belong together; a code is asked for as well. */
    record CodeNeeded(UserDetails user) implements SignIn {}

    /** They do not, or the account is switched off; which of it is nobody's business. */
    record Refused() implements SignIn {}

    /** It was not looked at: there were too many failures under this name. */
    record Paused(Duration left) implements SignIn {}
}
