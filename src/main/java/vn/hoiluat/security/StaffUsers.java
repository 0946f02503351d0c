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
import vn.hoiluat.people.ProviderLink;
import vn.hoiluat.people.ProviderLinks;
import vn.hoiluat.people.SignInWay;

/**
 * Accounts as Spring Security wants them: what the roles allow, and what was handed on for these days, are the authorities, by
 * the names of the actions.
 */
final class StaffUsers implements ReactiveUserDetailsService {

    private final People people;
    private final Delegations delegations;
    private final ProviderLinks links;

    StaffUsers(People people, Delegations delegations, ProviderLinks links) {
        this.people = people;
        this.delegations = delegations;
        this.links = links;
    }

    /** The user; an account without a password counts as unknown. */
    @Override
    public Mono<UserDetails> findByUsername(String name) {
        return people.find(name).flatMap(account -> {
            String password = account.password();
            return password == null ? Mono.empty() : user(account, password);
        });
    }

    /** The user of somebody who signed in this way; empty once the account does not have it any more, or is switched off. */
    Mono<UserDetails> signedIn(String login, SignInWay way) {
        Mono<UserDetails> user = switch (way) {
            case PASSWORD -> findByUsername(login);
            case PROVIDER ->
                links.find(login)
                        .filter(ProviderLink::isUsed)
                        .flatMap(link -> people.find(login))
                        .flatMap(account -> user(account, ""));
        };
        return user.filter(UserDetails::isEnabled);
    }

    private Mono<UserDetails> user(Account account, String password) {
        return delegations.approver(account).map(approver -> user(account, password, approver));
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
