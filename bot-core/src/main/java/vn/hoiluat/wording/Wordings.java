package vn.hoiluat.wording;

import vn.hoiluat.account.ChannelAccount;

/** The sentences of each account, in the form of its channel. Safe for use by many threads. */
@FunctionalInterface
public interface Wordings {

    /** How this account words what is to be said. */
    Wording of(ChannelAccount account);
}
