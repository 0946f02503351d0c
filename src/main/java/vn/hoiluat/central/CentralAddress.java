package vn.hoiluat.central;

import vn.hoiluat.knowledge.central.Assignment;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;

/** Where the answer to an assigned question goes: the partner as an account, the question as whom it is for. */
final class CentralAddress {

    private static final String ACCOUNT = "central-";

    private CentralAddress() {}

    static Address of(Assignment assignment) {
        return new Address(
                Channel.CENTRAL,
                ACCOUNT + assignment.peer(),
                assignment.question().externalId());
    }

    /** The partner of such an address. */
    static String peer(Address address) {
        return address.accountId().substring(ACCOUNT.length());
    }
}
