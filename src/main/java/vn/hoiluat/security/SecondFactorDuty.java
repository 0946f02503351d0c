package vn.hoiluat.security;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import vn.hoiluat.people.Action;

/** Who must have a second factor before doing anything else. */
enum SecondFactorDuty {
    /** Nobody; who wants one has one. */
    NONE,
    /** Those who look after accounts. */
    ADMINISTRATORS,
    /** Everybody. */
    ALL;

    boolean isOn(Collection<? extends GrantedAuthority> allowed) {
        return switch (this) {
            case NONE -> false;
            case ADMINISTRATORS ->
                allowed.stream()
                        .anyMatch(authority -> Action.MANAGE_ACCOUNTS.name().equals(authority.getAuthority()));
            case ALL -> true;
        };
    }
}
