package vn.hoiluat.security;

import org.jspecify.annotations.Nullable;

/**
 * How officers sign in, for the person at the keyboard; never for a log.
 *
 * @param passwordOfThisRun the password that the sandbox made for this run; null where one is configured, or nobody can sign in
 */
public record OfficerSignIn(String name, @Nullable String passwordOfThisRun) {

    @Override
    public String toString() {
        return "officer " + name;
    }
}
