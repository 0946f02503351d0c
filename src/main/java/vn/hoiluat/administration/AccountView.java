package vn.hoiluat.administration;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.Role;

/**
 * An account as a page shows it; public for the templates.
 *
 * @param roles names of roles, in the order of {@link Role}
 * @param state {@code on}, {@code off}, or {@code invited} while there is no password
 * @param self true of the account of whoever looks
 */
public record AccountView(
        String login, String name, List<String> roles, String state, boolean self, Instant createdAt) {

    static AccountView of(Account account, String viewer) {
        List<String> roles = Stream.of(Role.values())
                .filter(account.roles()::contains)
                .map(Enum::name)
                .toList();
        String state = !account.enabled() ? "off" : account.password() == null ? "invited" : "on";
        return new AccountView(
                account.login(), account.name(), roles, state, account.login().equals(viewer), account.createdAt());
    }
}
