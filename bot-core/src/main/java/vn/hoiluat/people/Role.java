package vn.hoiluat.people;

import static vn.hoiluat.people.Action.APPROVE_ANSWERS;
import static vn.hoiluat.people.Action.APPROVE_ENTRIES;
import static vn.hoiluat.people.Action.EDIT_ENTRIES;
import static vn.hoiluat.people.Action.MANAGE_ACCOUNTS;
import static vn.hoiluat.people.Action.READ_AUDIT;
import static vn.hoiluat.people.Action.READ_CASES;
import static vn.hoiluat.people.Action.READ_OPERATIONS;
import static vn.hoiluat.people.Action.WORK_ON_CASES;

import java.util.Set;

/** The sorts of work there are, by the names that offices use; an account may have several. */
public enum Role {
    /** Answers citizens. */
    CAN_BO(READ_CASES, WORK_ON_CASES, EDIT_ENTRIES, READ_OPERATIONS),
    /** Answers, and approves what others answer or write into the base. */
    DUYET(READ_CASES, WORK_ON_CASES, APPROVE_ANSWERS, EDIT_ENTRIES, APPROVE_ENTRIES, READ_OPERATIONS),
    /** Writes entries of the base; sees nothing of citizens by that. */
    BIEN_TAP(EDIT_ENTRIES, READ_OPERATIONS),
    /** Looks after accounts; sees nothing of citizens by that. */
    QUAN_TRI(MANAGE_ACCOUNTS, READ_OPERATIONS),
    /** Looks on. */
    NGUOI_XEM(READ_CASES),
    /** Looks on, and at who did and read what. */
    KIEM_TOAN(READ_CASES, READ_AUDIT);

    private final Set<Action> actions;

    Role(Action... actions) {
        this.actions = Set.of(actions);
    }

    /** What this role allows. */
    public Set<Action> actions() {
        return actions;
    }
}
