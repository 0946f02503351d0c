package vn.hoiluat.account;

import reactor.core.publisher.Flux;

/** What a channel knows about the state of its accounts; one for each channel whose accounts can fail by themselves. */
public interface AccountCheck {

    /** Every account that is on, as it stands now. Asks the store, not the platform. */
    Flux<AccountHealth> accounts();
}
