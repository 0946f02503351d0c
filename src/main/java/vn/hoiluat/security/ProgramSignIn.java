package vn.hoiluat.security;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import reactor.core.publisher.Mono;

/** Programs sign in with each call, by HTTP Basic, under the same rules as people, but for codes. */
final class ProgramSignIn implements ReactiveAuthenticationManager {

    private final PasswordCheck passwords;
    private final SecondFactorDuty duty;
    private final String programs;

    /** @param programs the login of the configured account */
    ProgramSignIn(PasswordCheck passwords, SecondFactorDuty duty, String programs) {
        this.passwords = passwords;
        this.duty = duty;
        this.programs = programs;
    }

    @Override
    public Mono<Authentication> authenticate(Authentication asked) {
        return passwords
                .check(asked.getName(), String.valueOf(asked.getCredentials()))
                .flatMap(outcome -> switch (outcome) {
                    case SignIn.Done done -> signedIn(done.user());
                    case SignIn.CodeNeeded next -> Mono.error(new BadCredentialsException("a program types no code"));
                    case SignIn.Refused refused -> Mono.error(new BadCredentialsException("refused"));
                    case SignIn.Paused paused -> Mono.error(new BadCredentialsException("paused"));
                });
    }

    /** Who must have a second factor cannot do without by this door; the account that is there for programs can. */
    private Mono<Authentication> signedIn(UserDetails user) {
        boolean isPerson = !user.getUsername().equals(programs);
        return isPerson && duty.isOn(user.getAuthorities())
                ? Mono.error(new BadCredentialsException("a second factor is required"))
                : Mono.just(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }
}
