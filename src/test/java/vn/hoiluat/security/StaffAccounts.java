package vn.hoiluat.security;

import java.util.Set;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.people.Scope;

/** Accounts for tests; all have the same password. */
public final class StaffAccounts {

    public static final String PASSWORD = "mot-hai-ba-bon";

    private StaffAccounts() {}

    /** Makes an account with the roles, unless there is one. */
    public static void make(People people, String login, Role... roles) {
        people.add(login, login, Set.of(roles), Scope.ALL).block();
        people.setPassword(login, login, "{noop}" + PASSWORD).block();
    }
}
