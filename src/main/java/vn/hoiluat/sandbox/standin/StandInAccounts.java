package vn.hoiluat.sandbox.standin;

import java.util.Map;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.message.Channel;

/** The service's accounts on one stand-in. */
public interface StandInAccounts {

    /** Registers them with the service. Repeatable. */
    Mono<Void> seed(Accounts accounts);

    /** The channel they are on. */
    Channel channel();

    /** What an administrator types to connect the first of them, by the fields of the form. New tokens at every call. */
    Map<String, String> codes();
}
