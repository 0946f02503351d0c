package vn.hoiluat.delegation;

import vn.hoiluat.storage.Versioned;

/** What came of a wish to hand on, or take back, the right to approve. */
public sealed interface DelegationChange {

    /** Done; the delegation as it is now, under its id. */
    record Done(Versioned<Delegation> delegation) implements DelegationChange {}

    /** Not done, and why. */
    record Refused(Reason reason) implements DelegationChange {}

    /** Why not. */
    enum Reason {
        /** The giver's own roles do not allow to approve; what was handed on is not handed on again. */
        GIVER_HAS_NONE,
        /** The receiver cannot sign in and work on cases, or is the giver. */
        RECEIVER_CANNOT,
        /** The receiver's roles allow it anyway. */
        RECEIVER_HAS_IT,
        /** The days are in the past, the wrong way round, or further away than {@link Delegations#LONGEST}. */
        DAYS,
        /** Wider than what the giver approves. */
        WIDER_THAN_OWN,
        /** The receiver sees none of these cases. */
        NOTHING_SEEN,
        /** There are {@link Delegations#MOST} of this giver that are not over. */
        TOO_MANY,
        /** There is no such delegation of this giver. */
        NOT_FOUND
    }
}
