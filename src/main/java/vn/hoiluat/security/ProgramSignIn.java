package vn.hoiluat.security;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import reactor.core.publisher.Mono;

/** Programs sign in with each call, by HTTP Basic, under the same rules as people. */
final class ProgramSignIn implements ReactiveAuthenticationManager {

    private final PasswordCheck passwords;

    ProgramSignIn(PasswordCheck passwords) {
        this.passwords = passwords;
    }

    @Override
    public Mono<Authentication> authenticate(Authentication asked) {
        return passwords
                .check(asked.getName(), String.valueOf(asked.getCredentials()))
                .flatMap(outcome -> switch (outcome) {
                    case SignIn.Done done -> Mono.just(signedIn(done.user()));
                    case SignIn.Refused refused -> Mono.error(new BadCredentialsException("refused"));
                    case SignIn.Paused paused -> Mono.error(new BadCredentialsException("paused"));
                });
    }

    private static Authentication signedIn(UserDetails user) {
        return UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
    }
}
