package vn.hoiluat.curation;

import org.springframework.security.core.Authentication;
import vn.hoiluat.people.Action;

/** What pages show to whom; whether it may be done is decided where it is done. */
final class Approvals {

    private Approvals() {}

    /** Whether the person's own roles allow to approve entries. */
    static boolean mayApprove(Authentication officer) {
        return officer.getAuthorities().stream()
                .anyMatch(right -> Action.APPROVE_ENTRIES.name().equals(right.getAuthority()));
    }
}
