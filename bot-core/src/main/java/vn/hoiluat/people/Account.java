package vn.hoiluat.people;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.Kind;

/**
 * Somebody who works here. The document's id is the login.
 *
 * @param login what is typed to sign in, and who cases say did something; never changes, lower case
 * @param name as colleagues read it
 * @param enabled whether the person may sign in
 * @param password encoded; null until the person has set one
 */
public record Account(
        String login,
        String name,
        Set<Role> roles,
        Scope scope,
        boolean enabled,
        @Nullable String password,
        Instant createdAt) {

    /** How accounts are stored. */
    public static final Kind<Account> KIND = new Kind<>("account", Account.class, List.of());

    private static final String LOGIN = "[a-z0-9][a-z0-9._-]{1,39}";

    public Account {
        roles = Set.copyOf(roles);
    }

    /** A login as it is stored, whatever case it was typed in. */
    public static String login(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** True of 2 to 40 letters without marks, digits, dots, dashes and low lines that begin with a letter or digit. */
    public static boolean isLogin(String login) {
        return login.matches(LOGIN);
    }

    /** What the roles allow together. */
    public Set<Action> actions() {
        return roles.stream().flatMap(role -> role.actions().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** True of somebody who can sign in now, and whose roles allow this. */
    public boolean mayNow(Action action) {
        return enabled && password != null && actions().contains(action);
    }

    /** True of somebody who writes or approves the entries of the base and is told how it stands. */
    public boolean looksAfterTheBase() {
        return enabled && (actions().contains(Action.APPROVE_ENTRIES) || roles.contains(Role.BIEN_TAP));
    }

    /** True of somebody who can sign in now and look after accounts. */
    boolean isActiveAdministrator() {
        return enabled && password != null && roles.contains(Role.QUAN_TRI);
    }

    Account withRoles(Set<Role> roles) {
        return new Account(login, name, roles, scope, enabled, password, createdAt);
    }

    Account withScope(Scope scope) {
        return new Account(login, name, roles, scope, enabled, password, createdAt);
    }

    Account withEnabled(boolean enabled) {
        return new Account(login, name, roles, scope, enabled, password, createdAt);
    }

    Account withPassword(String name, String password) {
        return new Account(login, name, roles, scope, enabled, password, createdAt);
    }

    Account withoutPassword() {
        return new Account(login, name, roles, scope, enabled, null, createdAt);
    }

    @Override
    public String toString() {
        return "account " + login;
    }
}
