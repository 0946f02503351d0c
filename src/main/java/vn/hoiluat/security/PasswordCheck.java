package vn.hoiluat.security;

import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Whether a name and a password belong together. An unknown name takes as long as a wrong password, so that nobody learns
 * which names there are.
 */
final class PasswordCheck {

    private final ReactiveUserDetailsService users;
    private final PasswordEncoder encoder;
    private final Scheduler scheduler;
    private final String nobodysPassword;

    /** The scheduler is where passwords are hashed, which takes a processor for a while. */
    PasswordCheck(ReactiveUserDetailsService users, PasswordEncoder encoder, Scheduler scheduler) {
        this.users = users;
        this.encoder = encoder;
        this.scheduler = scheduler;
        nobodysPassword = String.valueOf(encoder.encode("nobody"));
    }

    /** The user, or empty if the name is unknown, the password another, or the account switched off. */
    Mono<UserDetails> check(String name, String password) {
        return users.findByUsername(name).singleOptional().publishOn(scheduler).flatMap(user -> {
            String encoded = user.map(UserDetails::getPassword).orElse(nobodysPassword);
            boolean fits = encoder.matches(password, encoded);
            return Mono.justOrEmpty(user.filter(known -> fits && known.isEnabled()));
        });
    }
}
