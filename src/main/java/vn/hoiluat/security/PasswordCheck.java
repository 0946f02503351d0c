package vn.hoiluat.security;

import java.util.Optional;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.people.SignInGuard;
import vn.hoiluat.secondfactor.SecondFactors;

/**
 * Whether a name and a password belong together. An unknown name takes as long as a wrong password and is counted as one, so
 * that nobody learns which names there are.
 */
final class PasswordCheck {

    private final ReactiveUserDetailsService users;
    private final SecondFactors factors;
    private final SignInGuard guard;
    private final PasswordEncoder encoder;
    private final Scheduler scheduler;
    private final String nobodysPassword;

    /** The scheduler is where passwords are hashed, which takes a processor for a while. */
    PasswordCheck(
            ReactiveUserDetailsService users,
            SecondFactors factors,
            SignInGuard guard,
            PasswordEncoder encoder,
            Scheduler scheduler) {
        this.users = users;
        this.factors = factors;
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
        return user.map(right -> right(name, right))
                .orElseGet(() -> guard.failed(name).thenReturn(new SignIn.Refused()));
    }

    /** Where a code is still to come failures are not forgotten yet, or a known password would buy new guesses at it. */
    private Mono<SignIn> right(String name, UserDetails user) {
        return factors.find(user.getUsername())
                .<SignIn>map(factor -> new SignIn.CodeNeeded(user))
                .switchIfEmpty(Mono.defer(() -> guard.succeeded(name).thenReturn(new SignIn.Done(user))));
    }
}
