package vn.hoiluat.security;

import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import reactor.core.publisher.Mono;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.People;

/** Accounts as Spring Security wants them: what the roles allow are the authorities, by the names of the actions. */
final class StaffUsers implements ReactiveUserDetailsService {

    private final People people;

    StaffUsers(People people) {
        this.people = people;
    }

    /** The user; an account without a password counts as unknown. */
    @Override
    public Mono<UserDetails> findByUsername(String name) {
        return people.find(name).flatMap(account -> {
            String password = account.password();
            return password == null ? Mono.empty() : Mono.just(user(account, password));
        });
    }

    private static UserDetails user(Account account, String password) {
        return User.withUsername(account.login())
                .password(password)
                .disabled(!account.enabled())
                .authorities(AuthorityUtils.createAuthorityList(
                        account.actions().stream().map(Enum::name).sorted().toList()))
                .build();
    }
}
