package vn.hoiluat.sandbox.standin;

import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;

/** The service's accounts on one stand-in. */
public interface StandInAccounts {

    /** Registers them with the service. Repeatable. */
    Mono<Void> seed(Accounts accounts);
}
