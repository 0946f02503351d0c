package vn.hoiluat.security;

import java.util.stream.Stream;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import reactor.core.publisher.Mono;
import vn.hoiluat.delegation.Approver;
import vn.hoiluat.delegation.Delegations;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.Action;
import vn.hoiluat.people.People;

/**
 * Accounts as Spring Security wants them: what the roles allow, and what was handed on for these days, are the authorities, by
 * the names of the actions.
 */
final class StaffUsers implements ReactiveUserDetailsService {

    private final People people;
    private final Delegations delegations;

    StaffUsers(People people, Delegations delegations) {
        this.people = people;
        this.delegations = delegations;
    }

    /** The user; an account without a password counts as unknown. */
    @Override
    public Mono<UserDetails> findByUsername(String name) {
        return people.find(name).flatMap(account -> {
            String password = account.password();
            return password == null
                    ? Mono.empty()
                    : delegations.approver(account).map(approver -> user(account, password, approver));
        });
    }

    private static UserDetails user(Account account, String password, Approver approver) {
        Stream<Action> inPlace = approver.places().isEmpty() ? Stream.empty() : Stream.of(Action.APPROVE_IN_PLACE);
        return User.withUsername(account.login())
                .password(password)
                .disabled(!account.enabled())
                .authorities(AuthorityUtils.createAuthorityList(Stream.concat(account.actions().stream(), inPlace)
                        .map(Enum::name)
                        .sorted()
                        .toList()))
                .build();
    }
}
