package vn.hoiluat.security;

import java.util.Optional;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.people.SignInGuard;

/**
 * Whether a name and a password belong together. An unknown name takes as long as a wrong password and is counted as one, so
 * that nobody learns which names there are.
 */
final class PasswordCheck {

    private final ReactiveUserDetailsService users;
    private final SignInGuard guard;
    private final PasswordEncoder encoder;
    private final Scheduler scheduler;
    private final String nobodysPassword;

    /** The scheduler is where passwords are hashed, which takes a processor for a while. */
    PasswordCheck(ReactiveUserDetailsService users, SignInGuard guard, PasswordEncoder encoder, Scheduler scheduler) {
        this.users = users;
        this.guard = guard;
        this.encoder = encoder;
        this.scheduler = scheduler;
        nobodysPassword = String.valueOf(encoder.encode("nobody"));
    }

    /** A new password as it is stored. */
    Mono<String> encode(String password) {
        return Mono.fromSupplier(() -> String.valueOf(encoder.encode(password))).subscribeOn(scheduler);
    }

    /** Forgets failures under a name, whose password has just been set anew. */
    Mono<Void> forgive(String name) {
        return guard.succeeded(name);
    }

    /** Looks at an attempt. Many at the same moment are stopped by the look at the pause that follows the hashing. */
    Mono<SignIn> check(String name, String password) {
        return unlessPaused(
                name,
                Mono.defer(() -> users.findByUsername(name)
                        .singleOptional()
                        .publishOn(scheduler)
                        .map(user -> fits(password, user) ? user : Optional.<UserDetails>empty())
                        .flatMap(user -> unlessPaused(name, counted(name, user)))));
    }

    private boolean fits(String password, Optional<UserDetails> user) {
        String encoded = user.map(UserDetails::getPassword).orElse(nobodysPassword);
        return encoder.matches(password, encoded)
                && user.filter(UserDetails::isEnabled).isPresent();
    }

    private Mono<SignIn> unlessPaused(String name, Mono<SignIn> attempt) {
        return guard.pause(name)
                .flatMap(pause -> pause.isPresent() ? Mono.just(new SignIn.Paused(pause.get())) : attempt);
    }

    private Mono<SignIn> counted(String name, Optional<UserDetails> user) {
        return user.isPresent()
                ? guard.succeeded(name).thenReturn(new SignIn.Done(user.get()))
                : guard.failed(name).thenReturn(new SignIn.Refused());
    }
}
