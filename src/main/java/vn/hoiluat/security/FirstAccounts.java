package vn.hoiluat.security;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.AccountLinks;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;

/**
 * Sees to it that somebody can sign in: stores the officer that the configuration names, makes an officer and an
 * administrator for each run of the sandbox, and elsewhere, or where the setting up is practised, a link for the first
 * administrator while there is none.
 */
public final class FirstAccounts implements SmartLifecycle {

    static final String ADMINISTRATOR = "quan-tri";

    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** Letters and digits that nobody takes for others. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int MADE_LENGTH = 12;
    private static final Set<Role> OFFICER = Set.of(Role.CAN_BO, Role.DUYET);

    private final People people;
    private final AccountLinks links;
    private final OfficerProperties officer;
    private final PasswordEncoder encoder;
    private final RandomGenerator random;
    private final boolean sandbox;
    private volatile @Nullable FirstSignIn told;

    /** The random generator must be unpredictable. */
    FirstAccounts(
            People people,
            AccountLinks links,
            OfficerProperties officer,
            PasswordEncoder encoder,
            RandomGenerator random,
            boolean sandbox) {
        this.people = people;
        this.links = links;
        this.officer = officer;
        this.encoder = encoder;
        this.random = random;
        this.sandbox = sandbox;
    }

    /** What the person who started the service is told; {@link IllegalStateException} before the start. */
    public FirstSignIn told() {
        FirstSignIn now = told;
        if (now == null) {
            throw new IllegalStateException("accounts are not seeded yet");
        }
        return now;
    }

    /** Blocks the thread that starts the service. */
    @Override
    public void start() {
        List<FirstSignIn.Made> made = new ArrayList<>();
        String login = Account.login(officer.name());
        String given = officer.password() == null ? "" : officer.password().strip();
        if (!given.isEmpty()) {
            configure(login, OFFICER, given.startsWith("{") ? given : encode(given));
        } else if (sandbox) {
            made.add(make(login, OFFICER));
        }
        if (sandbox) {
            made.add(make(ADMINISTRATOR, Set.of(Role.QUAN_TRI)));
        }
        boolean administered = Boolean.TRUE.equals(people.hasAdministrator().block(LONGEST));
        told = new FirstSignIn(List.copyOf(made), administered ? null : firstLink());
    }

    @Override
    public void stop() {
        told = null;
    }

    @Override
    public boolean isRunning() {
        return told != null;
    }

    /** Before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }

    private String firstLink() {
        return AccountLinkPage.PATH + "/" + links.first().block(LONGEST);
    }

    private FirstSignIn.Made make(String login, Set<Role> roles) {
        StringBuilder password = new StringBuilder(MADE_LENGTH);
        for (int i = 0; i < MADE_LENGTH; i++) {
            password.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        configure(login, roles, encode(password.toString()));
        return new FirstSignIn.Made(login, password.toString());
    }

    private void configure(String login, Set<Role> roles, String encoded) {
        people.configure(login, login, roles, encoded).block(LONGEST);
    }

    private String encode(String password) {
        return String.valueOf(encoder.encode(password));
    }
}
