package vn.hoiluat.security;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import reactor.core.publisher.Mono;

/** Finds the officer that signs in. */
final class OfficerAccounts implements ReactiveUserDetailsService {

    static final String ROLE = "OFFICER";

    private static final Logger log = LoggerFactory.getLogger(OfficerAccounts.class);

    /** Letters and digits that nobody takes for others. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int MADE_LENGTH = 12;

    private final String name;
    private final @Nullable String encodedPassword;
    private final @Nullable String madePassword;

    /** The random generator must be unpredictable. */
    OfficerAccounts(OfficerProperties properties, PasswordEncoder encoder, RandomGenerator random, boolean sandbox) {
        name = properties.name();
        String given =
                properties.password() == null ? "" : properties.password().strip();
        madePassword = given.isEmpty() && sandbox ? makePassword(random) : null;
        if (!given.isEmpty()) {
            encodedPassword = given.startsWith("{") ? given : encoder.encode(given);
        } else if (madePassword != null) {
            encodedPassword = encoder.encode(madePassword);
        } else {
            encodedPassword = null;
            log.warn("No officer can sign in: hoiluat.security.officer.password is not set");
        }
    }

    @Override
    public Mono<UserDetails> findByUsername(String username) {
        return encodedPassword == null || !username.equals(name)
                ? Mono.empty()
                : Mono.fromSupplier(() -> User.withUsername(name)
                        .password(encodedPassword)
                        .roles(ROLE)
                        .build());
    }

    /** What the person who started the service is told of it. */
    OfficerSignIn signIn() {
        return new OfficerSignIn(name, madePassword);
    }

    private static String makePassword(RandomGenerator random) {
        StringBuilder password = new StringBuilder(MADE_LENGTH);
        for (int i = 0; i < MADE_LENGTH; i++) {
            password.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return password.toString();
    }
}
